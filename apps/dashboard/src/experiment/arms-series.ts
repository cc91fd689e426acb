import type { IntervalRow } from '../charts/interval-plot.tsx'
import { count, percent } from '../format/number.ts'
import { countCell, numberColumn, type Table, textCell, textColumn, tooFew } from '../panel/table.ts'
import type { Arms } from './experiment-query.ts'
import { differenceCells, shareCells } from './points.ts'

const TREATMENT_LABEL = 'Got what is recommended'
const HOLDOUT_LABEL = 'Went on as before'
export const DIFFERENCE_LABEL = 'Difference, in points'

/** Fewer are shown, but no difference is told from them. */
export const FEWEST_CUSTOMERS = 30

export function armRows({ treatment, holdout }: Arms): IntervalRow[] {
  return [{ ...armRow(TREATMENT_LABEL, treatment), isHeadline: true }, armRow(HOLDOUT_LABEL, holdout)]
}

function armRow(label: string, { customers, attempts, answered }: Arms['treatment']): IntervalRow {
  const isFew = customers < FEWEST_CUSTOMERS
  const people = `${count(customers)}${isFew ? ' (few)' : ''}`
  const rate = answered === null ? without(attempts) : percent(answered.value)
  return { label, interval: answered, isFew, figures: [rate, count(attempts), people] }
}

function without(attempts: number): string {
  return attempts === 0 ? '–' : tooFew()
}

/** Both arms and their difference; no rows before there is an attempt in either. */
export function armsTable({ treatment, holdout, difference }: Arms): Table {
  const row = (label: string, { customers, attempts, answered }: Arms['treatment']) => [
    textCell(label),
    ...shareCells(answered),
    countCell(attempts),
    countCell(customers),
  ]
  const rows = [row(TREATMENT_LABEL, treatment), row(HOLDOUT_LABEL, holdout)]
  const last = [textCell(DIFFERENCE_LABEL), ...differenceCells(difference), textCell(''), textCell('')]
  return {
    caption: 'First attempts answered, by whether the customer gets what is recommended',
    columns: [
      textColumn('Customers who'),
      numberColumn('Answered %'),
      numberColumn('95% from'),
      numberColumn('95% to'),
      numberColumn('First attempts'),
      numberColumn('Customers'),
    ],
    rows: treatment.attempts + holdout.attempts === 0 ? [] : [...rows, last],
  }
}
