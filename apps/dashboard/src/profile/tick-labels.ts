/** Where something stands on an axis, from 0 to 100, and what is written there. */
interface Tick {
  readonly x: number
  readonly label: string
}

export interface TickLabel extends Tick {
  /** Beyond its tick there is no room, so it ends there. */
  readonly endsThere: boolean
}

/**
 * The labels that stand clear of each other within the axis, from the first on. A label takes up `width` of the 100
 * that the axis is long.
 */
export function tickLabels(ticks: readonly Tick[], width: number): TickLabel[] {
  const labels: TickLabel[] = []
  let taken = 0
  for (const tick of ticks) {
    const endsThere = tick.x + width > 100
    const start = endsThere ? tick.x - width : tick.x
    if (start < taken) continue
    labels.push({ ...tick, endsThere })
    taken = start + width
  }
  return labels
}
