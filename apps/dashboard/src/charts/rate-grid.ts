import type { ChannelFamily } from '@wavelength/core'
import type { Rate, ShownRate } from '../aggregate/rate.ts'
import type { Behind } from '../behind/behind.ts'
import { word } from '../words/t.ts'

/** A line or a column of a grid. */
export interface GridHead {
  readonly key: string
  readonly label: string
  readonly family?: ChannelFamily
}

export interface GridCell {
  readonly rate: ShownRate
  readonly behind?: Behind | null
}

/** What a cell says of its rate, and which of the six steps of the heat scale it has. */
export interface GridReading {
  readonly printed: (rate: Rate) => string
  readonly spoken: (rate: Rate) => string
  readonly stepOf: (rate: Rate) => number
}

/** Rates in two respects, one down and one across. */
export interface RateGrid {
  readonly caption: string
  /** What stands down. */
  readonly head: string
  readonly rows: readonly GridHead[]
  readonly columns: readonly GridHead[]
  readonly cellOf: (row: string, column: string) => GridCell
  /** Whole per cent on the fixed scale of shares unless told. */
  readonly reading?: GridReading
}

/** The members of a closed list, under their names. */
export function gridHeads<Member extends string>(
  members: readonly Member[],
  labels: Readonly<Record<Member, string>>,
): GridHead[] {
  return members.map((key) => ({ key, label: word(labels[key]) }))
}
