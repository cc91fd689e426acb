import { type Instant, whyImpossible } from '@wavelength/core'
import { headerOf, headersOf, type Mail } from './mail.ts'
import { type MailDate, readMailDate } from './mail-date.ts'

const DAY_MS = 86_400_000
/** There was no mail before (RFC 196, 1971). */
const FIRST_MAIL = Date.UTC(1971, 0, 1)
/** Senders give up after some days (RFC 5321, section 4.5.4.1), so a mail that was under way for longer had a wrong clock. */
const LONGEST_WAY_MS = 30 * DAY_MS

export interface MailClock {
  readonly now: Instant
  /** The zone of times that name none. */
  readonly timeZone: string
}

/**
 * When the mail was sent: its `Date`, unless that names no zone or cannot be true; then its newest receipt;
 * then a `Date` without a zone; then the line that begins it in an mbox. Null when none can be read.
 */
export function occurredAt(mail: Mail, envelope: string | null, clock: MailClock): Instant | null {
  const received = receivedAt(mail, clock)
  const date = readMailDate(headerOf(mail, 'date') ?? '')
  const sent = date === null ? null : instantOf(date, clock)
  const credible = sent !== null && isPossible(sent, clock) && agrees(sent, received) ? sent : null
  if (credible !== null && date?.offsetMinutes !== null) return credible
  return received ?? credible ?? envelopeAt(envelope, clock)
}

function receivedAt(mail: Mail, clock: MailClock): Instant | null {
  const stamps = headersOf(mail, 'received').map((value) => readMailDate(value.slice(value.lastIndexOf(';') + 1)))
  const instants = stamps.flatMap((stamp) => (stamp === null ? [] : [instantOf(stamp, clock)]))
  return instants.find((instant) => isPossible(instant, clock)) ?? null
}

function envelopeAt(envelope: string | null, clock: MailClock): Instant | null {
  const date = envelope === null ? null : readMailDate(envelope)
  const instant = date === null ? null : instantOf(date, clock)
  return instant !== null && isPossible(instant, clock) ? instant : null
}

function isPossible(instant: Instant, { now }: MailClock): boolean {
  return instant >= FIRST_MAIL && whyImpossible(instant, now) === null
}

function agrees(sent: Instant, received: Instant | null): boolean {
  return received === null || (sent <= received + DAY_MS && sent >= received - LONGEST_WAY_MS)
}

function instantOf({ wallClock, offsetMinutes }: MailDate, { timeZone }: MailClock): Instant {
  if (offsetMinutes !== null) return wallClock - offsetMinutes * 60_000
  const local = Temporal.Instant.fromEpochMilliseconds(wallClock).toZonedDateTimeISO('UTC').toPlainDateTime()
  return local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds
}
