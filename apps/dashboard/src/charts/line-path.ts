/** Where a line goes, in per cent of its box; null where nothing may be shown. */
export interface LinePoint {
  readonly x: number
  readonly y: number | null
  readonly isPartial: boolean
}

/** A path through the whole stretches, and one through what is not complete, which is drawn dashed. */
export function linePaths(points: readonly LinePoint[]): { readonly whole: string; readonly partial: string } {
  const pairs = points.slice(1).map((to, at) => ({ from: points[at] ?? to, to }))
  const pathOf = (isPartial: boolean) =>
    pairs
      .filter(({ from, to }) => (from.isPartial || to.isPartial) === isPartial)
      .flatMap(({ from, to }) => segment(from, to))
      .join('')
  return { whole: pathOf(false) + lonely(points), partial: pathOf(true) }
}

function segment(from: LinePoint, to: LinePoint): string[] {
  return from.y === null || to.y === null ? [] : [`M${at(from.x, from.y)}L${at(to.x, to.y)}`]
}

/** A point with nothing on either side would not be seen. */
function lonely(points: readonly LinePoint[]): string {
  return points
    .filter(({ y }, place) => y !== null && points[place - 1]?.y == null && points[place + 1]?.y == null)
    .map(({ x, y }) => `M${at(x, y ?? 0)}L${at(x, y ?? 0)}`)
    .join('')
}

function at(x: number, y: number): string {
  return `${x.toFixed(2)} ${y.toFixed(2)}`
}
