import type { IntervalRow } from '../charts/interval-plot.tsx'
import { count, percent } from '../format/number.ts'
import { numberColumn, type Table, textCell, textColumn } from '../panel/table.ts'
import { plural } from '../words/t.ts'
import { DIFFERENCE_LABEL } from './arms-series.ts'
import type { Estimate, Policy } from './experiment-query.ts'
import { differenceCells, shareCells } from './points.ts'

/** What was got, and what number one throughout would have got: the value to report first, its checks after it. */
const ESTIMATES = [
  { of: 'asLogged', label: 'What was sent' },
  { of: 'doublyRobust', label: 'Always number one' },
  { of: 'snips', label: 'The same by SNIPS' },
  { of: 'ips', label: 'The same by IPS' },
] as const satisfies readonly { readonly of: keyof Policy; readonly label: string }[]

/** Where nothing could be compared, only what was got is drawn. */
export function policyRows(policy: Policy): IntervalRow[] {
  return ESTIMATES.filter(({ of }) => of === 'asLogged' || policy[of] !== null).map(({ of, label }) => ({
    label,
    interval: policy[of],
    isHeadline: of === 'doublyRobust',
    figures: policy[of] === null ? ['–', ''] : [percent(policy[of].value), percents(policy[of])],
  }))
}

function percents({ low, high }: Estimate): string {
  return `${Math.round(low * 100)}–${Math.round(high * 100)}%`
}

/** "1,240 first attempts to 980 customers; as telling as 310 that agree with number one." */
export function sizeText({ choices, customers, effectiveSampleSize }: Policy): string {
  const made = `${plural(choices, 'first attempt')} to ${plural(customers, 'customer')}`
  return `${made}; as telling as ${count(Math.floor(effectiveSampleSize))} that agree with number one (effective sample size).`
}

export function policyTable(policy: Policy): Table {
  const rows = ESTIMATES.map(({ of, label }) => [textCell(label), ...shareCells(policy[of])])
  return {
    caption: 'First attempts answered: as they were sent, and with number one throughout',
    columns: [
      textColumn('First attempts'),
      numberColumn('Answered %'),
      numberColumn('95% from'),
      numberColumn('95% to'),
    ],
    rows: policy.choices === 0 ? [] : [...rows, [textCell(DIFFERENCE_LABEL), ...differenceCells(policy.uplift)]],
  }
}
