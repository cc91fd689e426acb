import { plainDecimals } from '@wavelength/core'
import { twoDecimals } from '../format/number.ts'
import { type Cell, numberColumn, type Table, textCell, textColumn } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import type { Reason } from './profile-query.ts'
import { reasonSentence } from './reason-sentence.ts'

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
    caption: t('Reasons and what each adds to the log-odds of an answer'),
    columns: [textColumn(t('Reason')), textColumn(t('Comes from')), numberColumn(t('Log-odds'))],
    rows: [
      ...reasons.map((reason) => [
        textCell(reasonSentence(reason) ?? reason.text),
        textCell(word(SOURCE_LABELS[reason.source])),
        effectCell(reason.effect),
      ]),
      [textCell(t('Together')), textCell(''), effectCell(sum)],
    ],
  }
}

function effectCell(effect: number): Cell {
  return { shown: `${effect < 0 ? '−' : '+'}${twoDecimals(Math.abs(effect))}`, written: plainDecimals(effect, 2) }
}
