import { numberColumn, type Table, textCell, textColumn } from '../panel/table.ts'
import type { Reason } from './profile-query.ts'

/** Where a reason comes from. "Said" and "behaviour" never share a word. */
export const SOURCE_LABELS = {
  STATED: 'said',
  BEHAVIOUR: 'behaviour',
  COHORT: 'customers like this one',
  PURPOSE: 'this kind of message',
  RULE: 'rule',
  FATIGUE: 'recent contacts',
} satisfies Record<Reason['source'], string>

export function reasonTable(reasons: readonly Reason[]): Table {
  const sum = reasons.reduce((total, { effect }) => total + effect, 0)
  return {
    caption: 'Reasons and what each adds to the log-odds of an answer',
    columns: [textColumn('Reason'), textColumn('From'), numberColumn('Log-odds')],
    rows: [
      ...reasons.map(({ text, source, effect }) => [
        textCell(text),
        textCell(SOURCE_LABELS[source]),
        textCell(signed(effect)),
      ]),
      [textCell('Together'), textCell(''), textCell(signed(sum))],
    ],
  }
}

function signed(effect: number): string {
  return `${effect < 0 ? '−' : '+'}${Math.abs(effect).toFixed(2)}`
}
