/** Answers among attempts, by a key. */
export class Rates {
  readonly #counts = new Map<string, { attempts: number; answers: number }>()

  add(key: string, answered: boolean): void {
    const { attempts, answers } = this.counts(key)
    this.#counts.set(key, { attempts: attempts + 1, answers: answers + Number(answered) })
  }

  counts(key: string): { readonly attempts: number; readonly answers: number } {
    return this.#counts.get(key) ?? { attempts: 0, answers: 0 }
  }

  /** The rate, with so many attempts at the expected rate added: the mean of a beta-binomial. */
  towards(expected: number, strength: number, key: string): number {
    const { attempts, answers } = this.counts(key)
    return (answers + strength * expected) / (attempts + strength)
  }
}
