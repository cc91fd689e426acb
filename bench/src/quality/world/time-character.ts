import { DAYPARTS } from './calendar.ts'

/** When people of an age band have time: early, in the morning, in the afternoon, in the evening, and on weekends. */
export const TIMES_OF_BANDS = [
  [-0.6, -0.4, 0.05, 0.5, 0.1],
  [-0.25, -0.3, -0.1, 0.5, 0.1],
  [0, -0.1, -0.2, 0.4, 0.05],
  [0.1, 0, -0.05, 0.2, 0],
  [0.2, 0.25, 0.05, -0.1, -0.05],
  [0.25, 0.5, 0.2, -0.5, -0.1],
] as const

/** The same of consumers, small businesses and corporate customers. */
export const TIMES_OF_SEGMENTS = [
  [0, -0.1, -0.1, 0.3, 0.2],
  [0.3, 0.05, -0.1, 0.1, -0.5],
  [-0.25, 0.3, 0.25, -0.75, -1.25],
] as const

/** Log-odds of the windows in which customers turn to the business. */
export const INBOUND_TIMES = [-0.9, 1.35, 1.05, 1.0, -1.1] as const

/** Four ways in which one person's week differs from another's, each a curve over the 28 windows. */
export const RHYTHMS: readonly ((weekday: number, daypart: number) => number)[] = [
  (weekday, daypart) => (daypart === 3 ? 1 : -0.35) * (weekday < 5 ? 1 : 0.4),
  (weekday) => (weekday < 5 ? -0.3 : 1),
  (_, daypart) => [1, 0.5, -0.4, -0.7][daypart] ?? 0,
  (weekday, daypart) => (weekday < 5 ? ((2 - weekday) / 2) * (daypart === 1 ? 1 : 0.6) : 0),
]

/** How much people differ in each of them. */
export const RHYTHM_SPREADS = [0.5, 0.4, 0.35, 0.2] as const

/** The log-odds of a curve of dayparts and weekends in one window. */
export function timeOf(curve: readonly number[], window: number): number {
  return (curve[window % DAYPARTS] ?? 0) + (window >= 5 * DAYPARTS ? (curve[DAYPARTS] ?? 0) : 0)
}
