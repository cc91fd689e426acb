import type { Refusal } from '@wavelength/operations'
import { count } from '../terminal/words.ts'

const MOST_SHOWN = 10

/** Counts what was rejected, and keeps the first few to be shown. */
export class Refusals {
  readonly #first: Refusal[] = []
  readonly #byCode = new Map<string, number>()

  note(refusals: readonly Refusal[]): void {
    this.#first.push(...refusals.slice(0, MOST_SHOWN - this.#first.length))
    for (const { code } of refusals) this.#byCode.set(code, (this.#byCode.get(code) ?? 0) + 1)
  }

  get isEmpty(): boolean {
    return this.#byCode.size === 0
  }

  /** "Rejected: 3 BAD_INSTANT" and the first of them, one a line. */
  words(): string {
    const codes = [...this.#byCode].sort(([, a], [, b]) => b - a).map(([code, number]) => `${count(number)} ${code}`)
    const shown = this.#first.map(({ position, code, message }) => `  ${position}: ${code}: ${message}`)
    const all = [...this.#byCode.values()].reduce((sum, number) => sum + number, 0)
    const more = all > shown.length ? [`  and ${count(all - shown.length)} more`] : []
    return [`Rejected: ${codes.join(', ')}`, ...shown, ...more].join('\n')
  }
}
