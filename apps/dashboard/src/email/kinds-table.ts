import type { Interval } from '../charts/interval.ts'
import { type Cell, countCell, numberColumn, shareCell, type Table, textCell, textColumn } from '../panel/table.ts'
import type { View } from '../report/view.ts'
import { t, word } from '../words/t.ts'
import { MAIL_KIND_LABELS, type MailKindSeries, type MailKinds, narrowedTo } from './kinds-series.ts'
import { mailBehind } from './mail-behind.ts'

const INTERVAL_HEADS = { DAY: 'Day', WEEK: 'Week from', MONTH: 'Month from' } satisfies Record<Interval, string>

/** The period as a whole, then its stretches; one column for each kind. */
export function mailKindsTable(series: MailKinds, view: View, interval: Interval): Table {
  const { points, kinds } = series
  return {
    caption: t('Emails by sender and kind over time'),
    columns: [
      textColumn(word(INTERVAL_HEADS[interval])),
      ...kinds.map(({ kind }) => numberColumn(word(MAIL_KIND_LABELS[kind]))),
      textColumn(t('Complete')),
    ],
    rows:
      kinds.length === 0
        ? []
        : [wholeRow(kinds, view), shareRow(series), ...points.map((point, at) => pointRow(point, at, kinds))],
  }
}

function wholeRow(kinds: readonly MailKindSeries[], view: View): Cell[] {
  return [
    textCell(t('Whole period')),
    ...kinds.map(({ kind, total }) => countCell(total, kindBehind(kind, view))),
    textCell(''),
  ]
}

function shareRow({ kinds, total }: MailKinds): Cell[] {
  return [textCell(t('Share of all, %')), ...kinds.map((kind) => shareCell(kind.total / total)), textCell('')]
}

function pointRow(point: MailKinds['points'][number], at: number, kinds: readonly MailKindSeries[]): Cell[] {
  return [
    textCell(point.day),
    ...kinds.map(({ emails }) => countCell(emails[at] ?? 0)),
    textCell(point.isPartial ? t('no') : t('yes')),
  ]
}

export function kindBehind(kind: MailKindSeries['kind'], view: View) {
  const title = t('Emails: {kind}', { kind: word(MAIL_KIND_LABELS[kind]) })
  return mailBehind(title, narrowedTo(kind, view.filter))
}
