/** What is still to happen, in order of time; what happens may put more on it. */
export class Agenda {
  readonly #entries: { readonly day: number; readonly happen: (day: number) => void }[] = []

  add(day: number, happen: (day: number) => void): void {
    const after = this.#entries.findLastIndex((entry) => entry.day > day)
    this.#entries.splice(after + 1, 0, { day, happen })
  }

  run(): void {
    for (let entry = this.#entries.pop(); entry !== undefined; entry = this.#entries.pop()) entry.happen(entry.day)
  }
}
