import type { Instant, IssueCode, MailClass, Report } from '@wavelength/core'
import { rejected } from '../connector.ts'
import type { IsOwn } from '../kit/own-addresses.ts'
import { contactReports } from './contact-reports.ts'
import { gmailLabels } from './gmail-labels.ts'
import { keptOf } from './kept.ts'
import { addressesIn, type Mail, readMail } from './mail.ts'
import { type MailClock, occurredAt } from './occurred-at.ts'
import type { Message } from './open-message.ts'
import { reportedMail } from './reported-mail.ts'
import { senderOf } from './sender.ts'
import { whyUnsent } from './unsent.ts'

export interface MailReader extends MailClock {
  readonly source: string
  readonly isOwn: IsOwn
  /** Own addresses were stated, so what is not among them is not ours. */
  readonly knowsOwn: boolean
  /** The class of all inbound mail, where a person stated it. */
  readonly mailClass: MailClass | null
}

/** A mail that was read, with the place it came from and the time it was sent. */
export interface DatedMail {
  readonly mail: Mail
  readonly message: Message
  readonly at: Instant
  readonly position: string
  readonly raw: unknown
}

/** What one mail tells: a contact with each customer that it names, or what became of an earlier one. */
export async function mailReports(message: Message, position: string, reader: MailReader): Promise<Report[]> {
  const mail = await readMail(message)
  if (mail === null || mail.headers.length === 0)
    return refused(position, 'UNREADABLE', 'this is no mail: it has no readable headers', null)
  const raw = keptOf(mail)
  const why = whyUnsent(mail)
  if (why !== null) return [{ kind: 'SKIPPED', position, why, raw }]
  const at = occurredAt(mail, message.envelope, reader)
  if (at === null) return refused(position, 'BAD_INSTANT', 'neither Date nor Received says when the mail was sent', raw)
  const dated = { mail, message, at, position, raw }
  const reported = await reportedMail(dated, reader)
  return reported.length > 0 ? reported : correspondence(dated, reader)
}

/**
 * Mail that hides its sender fills the inbox all the same, so it is counted. It cannot be told whose it is: all of it
 * is kept under one customer.
 */
const NOBODY_KNOWN = { externalId: 'unknown-sender', name: 'Unknown sender' } as const

function correspondence(dated: DatedMail, reader: MailReader): Report[] {
  const { mail, position, raw } = dated
  const sender = senderOf(mail)
  if (sender === null) return contactReports(dated, NOBODY_KNOWN, 'INBOUND', reader)
  const isOurs = reader.isOwn(sender.address) || gmailLabels(mail).has('SENT')
  if (!isOurs) return contactReports(dated, sender, 'INBOUND', reader)
  const isSender = (address: string) => address.toLowerCase() === sender.address.toLowerCase()
  const recipients = recipientsOf(mail).filter(({ address }) => !isSender(address) && !reader.isOwn(address))
  if (recipients.length === 0)
    return refused(position, 'NOT_ONE_IDENTITY', 'we sent it, and To and Cc name nobody but ourselves', raw)
  return recipients.flatMap((recipient) => contactReports(dated, recipient, 'OUTBOUND', reader))
}

/** Each recipient once, however often named. */
function recipientsOf(mail: Mail) {
  const named = [...addressesIn(mail, 'to'), ...addressesIn(mail, 'cc')]
  return [...new Map(named.map((mailbox) => [mailbox.address.toLowerCase(), mailbox])).values()]
}

function refused(position: string, code: IssueCode, message: string, raw: unknown): Report[] {
  return [rejected(position, { code, field: [], message }, raw)]
}
