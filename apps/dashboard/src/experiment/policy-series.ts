import type { IntervalRow } from '../charts/interval-plot.tsx'
import { barePercent, percent } from '../format/number.ts'
import { numberColumn, type Table, textCell, textColumn } from '../panel/table.ts'
import { plural, t, word } from '../words/t.ts'
import { estimatedDifferenceCells, estimatedShareCells } from './estimate-cells.ts'
import type { Estimate, Policy } from './experiment-query.ts'

/** What was got, and what number one throughout would have got: the value to report first, its checks after it. */
const ESTIMATES = ['asLogged', 'doublyRobust', 'snips', 'ips'] as const satisfies readonly (keyof Policy)[]

const ESTIMATE_LABELS = {
  asLogged: 'What was sent',
  doublyRobust: 'Always number one',
  snips: 'The same by SNIPS',
  ips: 'The same by IPS',
} satisfies Record<(typeof ESTIMATES)[number], string>

/** Where nothing could be compared, only what was got is drawn. */
export function policyRows(policy: Policy): IntervalRow[] {
  return ESTIMATES.filter((of) => of === 'asLogged' || policy[of] !== null).map((of) => ({
    label: word(ESTIMATE_LABELS[of]),
    interval: policy[of],
    isHeadline: of === 'doublyRobust',
    figures: policy[of] === null ? ['–', ''] : [percent(policy[of].value), percents(policy[of])],
  }))
}

function percents({ low, high }: Estimate): string {
  return t('{low}–{high}%', { low: barePercent(low), high: barePercent(high) })
}

/** "1,240 first attempts to 980 customers; as telling as 310 that agree with number one." */
export function sizeText({ choices, customers, effectiveSampleSize }: Policy): string {
  return t('{attempts} to {customers}; as telling as {effective} that agree with number one (effective sample size).', {
    attempts: plural(choices, 'first attempt'),
    customers: plural(customers, 'customer'),
    effective: Math.floor(effectiveSampleSize),
  })
}

export function policyTable(policy: Policy): Table {
  const rows = ESTIMATES.map((of) => [textCell(word(ESTIMATE_LABELS[of])), ...estimatedShareCells(policy[of])])
  return {
    caption: t('First attempts answered: as they were sent, and with number one throughout'),
    columns: [
      textColumn(t('First attempts')),
      numberColumn(t('Answered %')),
      numberColumn(t('95% from')),
      numberColumn(t('95% to')),
    ],
    rows:
      policy.choices === 0
        ? []
        : [
            ...rows,
            [textCell(t('Number one less what was sent, in points')), ...estimatedDifferenceCells(policy.uplift)],
          ],
  }
}
