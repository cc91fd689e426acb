import { AGE_BAND_LABELS, AGE_BANDS, type AgeBand, plainDecimals } from '@wavelength/core'
import { type Aggregate, keyIn, type MeasureValue, measured } from '../aggregate/rows.ts'
import { count, twoDigits } from '../format/number.ts'
import { QUOTED } from '../overview/email-series.ts'
import { type Cell, countCell, numberColumn, type Table, textCell, textColumn, tooFew } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import { mailBehind } from './mail-behind.ts'

/** An average, which is shown only with enough behind it. */
export interface PerDay {
  readonly kind: MeasureValue['sample']
  /** Null: withheld, or nothing was sent. */
  readonly value: number | null
  readonly emails: number
}

export interface AgePerDay extends PerDay {
  readonly ageBand: AgeBand
}

export function perDayOf(row: Aggregate['rows'][number] | undefined): PerDay {
  const { value, sample } = measured(row, 'EMAILS_PER_CUSTOMER_PER_DAY')
  return { kind: sample, value, emails: measured(row, 'EMAILS').value ?? 0 }
}

/** One for each age band that got email, youngest first. */
export function toAgesPerDay(aggregate: Aggregate): AgePerDay[] {
  const rows = aggregate.rows.flatMap((row) => {
    const ageBand = keyIn(row, 'AGE_BAND', AGE_BANDS)
    const perDay = perDayOf(row)
    return ageBand && perDay.emails > 0 ? [{ ageBand, ...perDay }] : []
  })
  return rows.sort((one, other) => AGE_BANDS.indexOf(one.ageBand) - AGE_BANDS.indexOf(other.ageBand))
}

/** "A customer whom we email gets one from us about every 45 days; a mailbox takes 105 a day"; silent about few. */
export function perDayFinding({ kind, value, emails }: PerDay, showsQuoted: boolean): string | null {
  if (kind !== 'OK' || !value || emails < SOUND) return null
  const days = Math.round(1 / value)
  if (days < 2) return t('A customer whom we email gets {perDay} emails a day from us', { perDay: twoDigits(value) })
  if (!showsQuoted) return t('A customer whom we email gets one from us about every {days} days', { days })
  return t('A customer whom we email gets one from us about every {days} days; a mailbox takes {quoted} a day', {
    days,
    quoted: QUOTED.emailsPerDay,
  })
}

/** Fewer emails are shown, but nothing is concluded from them. */
const SOUND = 30

export function perDayText({ value }: PerDay): string {
  return value === null ? tooFew() : twoDigits(value)
}

export function emailsText({ kind, emails }: PerDay): string {
  return kind === 'FEW' ? `${count(emails)} (${t('few')})` : count(emails)
}

export function perDayTable(ages: readonly AgePerDay[]): Table {
  return {
    caption: t('Emails from us per customer per day, by age'),
    columns: [textColumn(t('Age')), numberColumn(t('Emails per customer per day')), numberColumn(t('Emails'))],
    rows: ages.map((age) => [
      textCell(word(AGE_BAND_LABELS[age.ageBand])),
      perDayCell(age),
      countCell(age.emails, ageBehind(age)),
    ]),
  }
}

function perDayCell(age: AgePerDay): Cell {
  return age.value === null ? textCell(tooFew()) : { shown: perDayText(age), written: plainDecimals(age.value, 4) }
}

/** Those whom we sent email. */
export function ageBehind({ ageBand }: AgePerDay) {
  const title = t('Emails from us: {age}', { age: word(AGE_BAND_LABELS[ageBand]) })
  return mailBehind(title, { directions: ['OUTBOUND'], ageBands: [ageBand] })
}
