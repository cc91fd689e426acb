/** A dashed line across a chart over time, where something happened. */
export interface TimeMark {
  /** The place of its stretch on the axis. */
  readonly at: number
  readonly label: string
  /** What happened, for those who read the place where it stands. */
  readonly notes: readonly TimeNote[]
}

export interface TimeNote {
  /** Under which the page lists it. */
  readonly number: number
  readonly text: string
}
