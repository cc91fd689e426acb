import { ROLL_UP_NAMES, type RollUpCell, type RollUpName } from './roll-ups.ts'

/** Sums by key that contributions are added to and taken from. */
export class SumsByKey<K extends object, S extends object> {
  readonly #cells = new Map<string, { readonly key: K; readonly sums: Record<string, number> }>()

  add(key: K, sums: S): void {
    this.#change(key, sums, 1)
  }

  take(key: K, sums: S): void {
    this.#change(key, sums, -1)
  }

  /** The cells that are not zero throughout, by key: writers that follow this order cannot deadlock. */
  cells(): { readonly key: K; readonly sums: S }[] {
    return [...this.#cells]
      .filter(([, { sums }]) => Object.values(sums).some((sum) => sum !== 0))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { key, sums }]) => ({ key, sums: sums as S }))
  }

  #change(key: K, sums: S, sign: 1 | -1): void {
    const name = Object.values(key).join('\n')
    let cell = this.#cells.get(name)
    if (cell === undefined) {
      cell = { key, sums: {} }
      this.#cells.set(name, cell)
    }
    for (const sum in sums) cell.sums[sum] = (cell.sums[sum] ?? 0) + sign * Number(sums[sum])
  }
}

/** The sums of every roll-up. */
export class RollUpSums {
  readonly #byName = Object.fromEntries(ROLL_UP_NAMES.map((name) => [name, new SumsByKey()])) as Record<
    RollUpName,
    SumsByKey<RollUpCell['key'], RollUpCell['sums']>
  >

  add(cells: readonly RollUpCell[]): void {
    for (const { rollUp, key, sums } of cells) this.#byName[rollUp].add(key, sums)
  }

  take(cells: readonly RollUpCell[]): void {
    for (const { rollUp, key, sums } of cells) this.#byName[rollUp].take(key, sums)
  }

  /** The cells of one roll-up that are not zero throughout, by key. */
  cells(rollUp: RollUpName): Omit<RollUpCell, 'rollUp'>[] {
    return this.#byName[rollUp].cells()
  }
}
