import { isShown, isSound, rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, measured } from '../aggregate/rows.ts'
import { lengthOf, type Period } from '../filters/period.ts'
import { percent } from '../format/number.ts'
import { dayIn, daysBetween, monthText, plusDays, shortDayText } from '../format/time.ts'
import { countCell, denominatorCell, numberColumn, rateCell, type Table, textCell, textColumn } from '../panel/table.ts'

/** What a corporate mailbox takes in a day, and which share of what is delivered is spam or graymail (Radicati Group, as quoted in the trade press). */
export const QUOTED = { emailsPerDay: 105, unwantedShare: 0.19 } as const

/** More bars than this cannot be told apart, nor drawn fast. */
export const MOST_BARS = 420

export type Interval = 'DAY' | 'WEEK' | 'MONTH'

/** Days up to six weeks, then weeks, then months: a bar stays wide enough to point at. */
export function intervalFor(period: Period): Interval {
  const days = lengthOf(period)
  if (days <= 45) return 'DAY'
  return days <= 3 * 366 ? 'WEEK' : 'MONTH'
}

export interface EmailPoint {
  /** First day of the bar, ISO. */
  readonly day: string
  readonly label: string
  readonly emails: number
  readonly spam: ShownRate
  readonly unwanted: ShownRate
  /** Part of the bar's days lie outside the period or the data. */
  readonly isPartial: boolean
}

export interface EmailSpan {
  readonly period: Period
  readonly timeZone: string
  /** The last instant with data. */
  readonly dataThrough: string | null
}

export function toEmailPoints(aggregate: Aggregate, span: EmailSpan): EmailPoint[] {
  const interval = intervalFor(span.period)
  return aggregate.rows.slice(-MOST_BARS).flatMap((row) => {
    const emails = measured(row, 'EMAILS')
    if (row.start === null || emails.value === null) return []
    const day = dayIn(new Date(row.start), span.timeZone)
    const rates = {
      spam: rateOf(measured(row, 'SPAM_SHARE')),
      unwanted: rateOf(measured(row, 'SPAM_AND_GRAYMAIL_SHARE')),
    }
    return [
      { day, label: labelOf(day, interval), emails: emails.value, ...rates, isPartial: isPartial(day, interval, span) },
    ]
  })
}

function labelOf(day: string, interval: Interval): string {
  return interval === 'MONTH' ? monthText(day) : shortDayText(day)
}

function isPartial(day: string, interval: Interval, { period, timeZone, dataThrough }: EmailSpan): boolean {
  const end = endOf(day, interval)
  const known = dataThrough === null ? period.to : dayIn(new Date(dataThrough), timeZone)
  return day < period.from || end > period.to || end > known
}

export function endOf(day: string, interval: Interval): string {
  if (interval === 'DAY') return plusDays(day, 1)
  if (interval === 'WEEK') return plusDays(day, 7)
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}

/** The quoted 105 a day, for a bar of this many days. */
export function quotedEmails(point: EmailPoint | undefined, interval: Interval): number {
  return point ? QUOTED.emailsPerDay * daysBetween(point.day, endOf(point.day, interval)) : QUOTED.emailsPerDay
}

/** "23% of classified email is spam or graymail, above the quoted 19%"; compares only what the interval allows. */
export function emailFinding(overall: Aggregate): string | null {
  const unwanted = rateOf(measured(overall.rows[0], 'SPAM_AND_GRAYMAIL_SHARE'))
  if (!isSound(unwanted)) return null
  const share = `${percent(unwanted.value)} of incoming email is spam or graymail`
  if (unwanted.low > QUOTED.unwantedShare)
    return `${share}, above the ${percent(QUOTED.unwantedShare)} quoted for the trade`
  if (unwanted.high < QUOTED.unwantedShare)
    return `${share}, below the ${percent(QUOTED.unwantedShare)} quoted for the trade`
  return share
}

const INTERVAL_LABELS = { DAY: 'Day', WEEK: 'Week from', MONTH: 'Month from' } satisfies Record<Interval, string>

export function emailTable(points: readonly EmailPoint[], interval: Interval): Table {
  return {
    caption: 'Incoming email and its spam share over time',
    columns: [
      textColumn(INTERVAL_LABELS[interval]),
      numberColumn('Emails'),
      numberColumn('Spam %'),
      numberColumn('Spam or graymail %'),
      numberColumn('Classified'),
      textColumn('Complete'),
    ],
    rows: points.map((point) => [
      textCell(point.day),
      countCell(point.emails),
      rateCell(point.spam),
      rateCell(point.unwanted),
      denominatorCell(point.unwanted),
      textCell(point.isPartial ? 'no' : 'yes'),
    ]),
  }
}

/** Per cent for the chart's scale; a gap where nothing may be shown. */
export function plotted(rate: ShownRate): number | null {
  return isShown(rate) ? rate.value * 100 : null
}
