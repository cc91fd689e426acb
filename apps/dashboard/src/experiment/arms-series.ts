import type { IntervalRow } from '../charts/interval-plot.tsx'
import { count, percent } from '../format/number.ts'
import { countCell, numberColumn, type Table, textCell, textColumn, tooFew } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import { estimatedDifferenceCells, estimatedShareCells } from './estimate-cells.ts'
import type { Arms } from './experiment-query.ts'

const ARM_LABELS = { treatment: 'Got what is recommended', holdout: 'Went on as before' } as const

/** Fewer are shown, but no difference is told from them. */
export const FEWEST_CUSTOMERS = 30

export function armRows({ treatment, holdout }: Arms): IntervalRow[] {
  return [{ ...armRow('treatment', treatment), isHeadline: true }, armRow('holdout', holdout)]
}

function armRow(arm: keyof typeof ARM_LABELS, { customers, attempts, answered }: Arms['treatment']): IntervalRow {
  const isFew = customers < FEWEST_CUSTOMERS
  const people = isFew ? t('{n} (few)', { n: customers }) : count(customers)
  const rate = answered === null ? without(attempts) : percent(answered.value)
  return { label: word(ARM_LABELS[arm]), interval: answered, isFew, figures: [rate, count(attempts), people] }
}

function without(attempts: number): string {
  return attempts === 0 ? '–' : tooFew()
}

/** Both arms and their difference; no rows before there is an attempt in either. */
export function armsTable({ treatment, holdout, difference }: Arms): Table {
  const row = (arm: keyof typeof ARM_LABELS, { customers, attempts, answered }: Arms['treatment']) => [
    textCell(word(ARM_LABELS[arm])),
    ...estimatedShareCells(answered),
    countCell(attempts),
    countCell(customers),
  ]
  const rows = [row('treatment', treatment), row('holdout', holdout)]
  const last = [
    textCell(t('Recommended less as before, in points')),
    ...estimatedDifferenceCells(difference),
    textCell(''),
    textCell(''),
  ]
  return {
    caption: t('First attempts answered, by whether the customer gets what is recommended'),
    columns: [
      textColumn(t('Customers who')),
      numberColumn(t('Answered %')),
      numberColumn(t('95% from')),
      numberColumn(t('95% to')),
      numberColumn(t('First attempts')),
      numberColumn(t('Customers')),
    ],
    rows: treatment.attempts + holdout.attempts === 0 ? [] : [...rows, last],
  }
}
