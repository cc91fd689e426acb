/** Upper bounds of the time an answer takes, in seconds. */
export const TIME_BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

/** Days of every zone begin at a quarter of an hour of UTC. */
const SLOT_MS = 15 * 60_000
/** A day has at most 25 hours; one more for the slot that is being filled. */
const KEPT_MS = 26 * 3_600_000

interface Slot {
  calls: number
  /** How many took no longer than each bound; the last place is for those that took longer. */
  readonly within: number[]
  readonly errors: Map<string, number>
}

/** What this process has answered since an instant. */
export interface Used {
  readonly calls: number
  /** The time that 95 of 100 answers stay within, in milliseconds; null without any. */
  readonly p95Ms: number | null
  readonly errors: readonly { readonly code: string; readonly count: number }[]
}

/** Counts the calls of the API of the last day, in memory. */
export class Usage {
  readonly #now: () => number
  readonly #slots = new Map<number, Slot>()
  readonly since: number

  constructor(now: () => number) {
    this.#now = now
    this.since = now()
  }

  note(seconds: number): void {
    const slot = this.#slot()
    const at = TIME_BOUNDS.findIndex((bound) => seconds <= bound)
    const place = at === -1 ? TIME_BOUNDS.length : at
    slot.calls += 1
    slot.within[place] = (slot.within[place] ?? 0) + 1
  }

  /** The codes of one answer: each counts once, however often it stands there. */
  noteErrors(codes: readonly string[]): void {
    const { errors } = this.#slot()
    for (const code of new Set(codes)) errors.set(code, (errors.get(code) ?? 0) + 1)
  }

  from(instant: number): Used {
    const slots = [...this.#slots].filter(([start]) => start >= instant).map(([, slot]) => slot)
    const within = emptySlot().within.map((_, place) => slots.reduce((sum, slot) => sum + (slot.within[place] ?? 0), 0))
    const errors = Map.groupBy(
      slots.flatMap((slot) => [...slot.errors]),
      ([code]) => code,
    )
    return {
      calls: slots.reduce((sum, { calls }) => sum + calls, 0),
      p95Ms: quantile(within, 0.95),
      errors: [...errors].map(([code, counts]) => ({ code, count: counts.reduce((sum, [, count]) => sum + count, 0) })),
    }
  }

  #slot(): Slot {
    const start = Math.floor(this.#now() / SLOT_MS) * SLOT_MS
    const slot = this.#slots.get(start) ?? emptySlot()
    this.#slots.set(start, slot)
    for (const old of this.#slots.keys()) if (old <= start - KEPT_MS) this.#slots.delete(old)
    return slot
  }
}

function emptySlot(): Slot {
  return { calls: 0, within: [...TIME_BOUNDS.map(() => 0), 0], errors: new Map() }
}

/** As Prometheus estimates it from a histogram: evenly spread between two bounds, and never beyond the last one. */
function quantile(within: readonly number[], share: number): number | null {
  const all = within.reduce((sum, count) => sum + count, 0)
  if (all === 0) return null
  let below = 0
  for (const [place, bound] of TIME_BOUNDS.entries()) {
    const count = within[place] ?? 0
    if (below + count >= share * all) {
      const from = TIME_BOUNDS[place - 1] ?? 0
      return (from + ((bound - from) * (share * all - below)) / count) * 1000
    }
    below += count
  }
  return (TIME_BOUNDS.at(-1) ?? 0) * 1000
}
