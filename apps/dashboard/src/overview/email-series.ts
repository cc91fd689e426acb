import { isShown, isSound, rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, measured } from '../aggregate/rows.ts'
import { endOf, type Interval, MOST_BARS, type TimePoint, timePointAt } from '../charts/interval.ts'
import { percent } from '../format/number.ts'
import { daysBetween } from '../format/time.ts'
import { countCell, denominatorCell, numberColumn, rateCell, type Table, textCell, textColumn } from '../panel/table.ts'
import type { View } from '../report/view.ts'
import { t, word } from '../words/t.ts'

/** What a corporate mailbox takes in a day, and which share of what is delivered is spam or graymail (Radicati Group, as quoted in the trade press). */
export const QUOTED = { emailsPerDay: 105, unwantedShare: 0.19 } as const

export interface EmailPoint extends TimePoint {
  readonly emails: number
  readonly spam: ShownRate
  readonly unwanted: ShownRate
}

export function toEmailPoints(aggregate: Aggregate, view: View): EmailPoint[] {
  return aggregate.rows.slice(-MOST_BARS).flatMap((row) => {
    const emails = measured(row, 'EMAILS')
    if (row.start === null || emails.value === null) return []
    const spam = rateOf(measured(row, 'SPAM_SHARE'))
    const unwanted = rateOf(measured(row, 'SPAM_AND_GRAYMAIL_SHARE'))
    return [{ ...timePointAt(row.start, view), emails: emails.value, spam, unwanted }]
  })
}

/** The quoted 105 a day, for a bar of this many days. */
export function quotedEmails(point: EmailPoint | undefined, interval: Interval): number {
  return point ? QUOTED.emailsPerDay * daysBetween(point.day, endOf(point.day, interval)) : QUOTED.emailsPerDay
}

/** "23% of classified email is spam or graymail, above the quoted 19%"; compares only what the interval allows. */
export function emailFinding(overall: Aggregate): string | null {
  const unwanted = rateOf(measured(overall.rows[0], 'SPAM_AND_GRAYMAIL_SHARE'))
  if (!isSound(unwanted)) return null
  const said = { share: percent(unwanted.value), quoted: percent(QUOTED.unwantedShare) }
  if (unwanted.low > QUOTED.unwantedShare)
    return t('{share} of incoming email is spam or graymail, above the {quoted} quoted for the trade', said)
  if (unwanted.high < QUOTED.unwantedShare)
    return t('{share} of incoming email is spam or graymail, below the {quoted} quoted for the trade', said)
  return t('{share} of incoming email is spam or graymail', { share: said.share })
}

const INTERVAL_LABELS = { DAY: 'Day', WEEK: 'Week from', MONTH: 'Month from' } satisfies Record<Interval, string>

export function emailTable(points: readonly EmailPoint[], interval: Interval): Table {
  return {
    caption: t('Incoming email and its spam share over time'),
    columns: [
      textColumn(word(INTERVAL_LABELS[interval])),
      numberColumn(t('Emails')),
      numberColumn(t('Spam %')),
      numberColumn(t('Spam or graymail %')),
      numberColumn(t('Classified')),
      textColumn(t('Complete')),
    ],
    rows: points.map((point) => [
      textCell(point.day),
      countCell(point.emails),
      rateCell(point.spam),
      rateCell(point.unwanted),
      denominatorCell(point.unwanted),
      textCell(point.isPartial ? t('no') : t('yes')),
    ]),
  }
}

/** Per cent for the chart's scale; a gap where nothing may be shown. */
export function plotted(rate: ShownRate): number | null {
  return isShown(rate) ? rate.value * 100 : null
}
