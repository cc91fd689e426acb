import type { Axis } from '../charts/interval-plot.tsx'
import { alongDelays } from './delay-axis.ts'
import { isTold } from './delays.ts'
import { type FamilyWait, shareOf } from './wait-series.ts'

/** A point of the line of arrived replies: seconds across, shares up. */
export interface LinePoint {
  readonly seconds: number
  readonly value: number
  readonly low: number
  readonly high: number
}

/** The ends of the classes and the quantiles between them: all are points of the same cumulative share. */
export function linePoints({ delays, arrived }: FamilyWait): LinePoint[] {
  if (!isTold(delays)) return []
  const quantiles = [
    [delays.p25, 0.25],
    [delays.median, 0.5],
    [delays.p75, 0.75],
    [delays.p90, 0.9],
  ] as const
  const points = [
    ...arrived.map(({ end, rate: { value, low, high } }) => ({ seconds: end, value, low, high })),
    ...quantiles.map(([seconds, share]) => ({ seconds, ...shareOf(share * delays.replies, delays.replies) })),
  ]
  return rising(points.sort((one, other) => one.seconds - other.seconds || one.value - other.value))
}

/** A quantile is known to 2.5 % only, so it may seem to lie a little before the class it is in. */
function rising(points: readonly LinePoint[]): LinePoint[] {
  let highest = 0
  return points.filter(({ value }) => {
    const isRising = value >= highest
    highest = Math.max(highest, value)
    return isRising
  })
}

const WIDTH = 100
const HEIGHT = 100

/** In a drawing of 100 by 100; the part before the axis begins is left out. */
export function linePath(points: readonly LinePoint[], axis: Axis): string {
  return pathThrough(
    within(points, axis).map(({ seconds, value }) => [seconds, value]),
    axis,
  )
}

/** The 95 % interval around the line: its upper edge forth, its lower edge back. */
export function bandPath(points: readonly LinePoint[], axis: Axis): string {
  const seen = within(points, axis)
  const upper = seen.map(({ seconds, high }) => [seconds, high] as const)
  const lower = seen.map(({ seconds, low }) => [seconds, low] as const).reverse()
  return seen.length === 0 ? '' : `${pathThrough([...upper, ...lower], axis)}Z`
}

function within(points: readonly LinePoint[], { start, end }: Axis): LinePoint[] {
  const before = points.findLast(({ seconds }) => seconds < start)
  const seen = points.filter(({ seconds }) => seconds >= start && seconds <= end)
  return before ? [{ ...before, seconds: start }, ...seen] : seen
}

function pathThrough(points: readonly (readonly [seconds: number, share: number])[], axis: Axis): string {
  return points
    .map(([seconds, share], at) => {
      const across = rounded(alongDelays(axis, seconds) * WIDTH)
      return `${at === 0 ? 'M' : 'L'}${across} ${rounded((1 - share) * HEIGHT)}`
    })
    .join('')
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
