/** A dashed line across a chart over time, where something happened. */
export interface TimeMark {
  /** The place of its stretch on the axis. */
  readonly at: number
  readonly label: string
}
