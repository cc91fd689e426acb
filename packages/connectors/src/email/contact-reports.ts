import { type Direction, parseContactEvent, parseCustomer, type Report } from '@wavelength/core'
import type { Mailbox } from 'postal-mime'
import { rejected } from '../connector.ts'
import { isAutomatic } from './is-automatic.ts'
import { mailClassOf } from './mail-class.ts'
import type { DatedMail, MailReader } from './mail-reports.ts'
import { digestOf, messageIdOf, threadOf } from './message-ids.ts'

/** Whom a mail is from or to: a mailbox, or a name of our own where none is given. */
export type Correspondent = Mailbox | { readonly externalId: string; readonly name: string }

/** The contact with one customer; before it the customer, if the mail says their name. */
export function contactReports(
  dated: DatedMail,
  customer: Correspondent,
  direction: Direction,
  reader: MailReader,
): Report[] {
  const { mail, message, at, position, raw } = dated
  const identity = identityOf(customer)
  const contact = parseContactEvent(
    {
      source: reader.source,
      sourceId: messageIdOf(mail) ?? digestOf(message),
      customer: identity,
      channel: 'EMAIL',
      direction,
      occurredAt: new Date(at).toISOString(),
      automated: isAutomatic(mail),
      mailClass: direction === 'INBOUND' ? (reader.mailClass ?? mailClassOf(mail)) : null,
      contactPoint: identity.email ?? null,
      thread: threadOf(mail),
    },
    reader.now,
  )
  if (contact.status === 'rejected') return [rejected(position, contact.issue, raw)]
  return [...nameReports(identity, customer.name, dated), { kind: 'CONTACT', position, event: contact.value, raw }]
}

function identityOf(customer: Correspondent): { readonly email?: string; readonly externalId?: string } {
  return 'externalId' in customer ? { externalId: customer.externalId } : { email: customer.address }
}

function nameReports(identity: object, name: string, { position, raw }: DatedMail): Report[] {
  if (!isName(name)) return []
  const customer = parseCustomer({ ...identity, name })
  return customer.status === 'parsed' ? [{ kind: 'CUSTOMER', position, customer: customer.value, raw }] : []
}

const LONGEST_NAME = 100

/** A display name is anything: an address again, an encoded word that is broken, a slogan. Only what can be a name is one. */
function isName(text: string): boolean {
  return (
    text.length <= LONGEST_NAME && /\p{L}/u.test(text) && !/[@\p{Cc}\ufffd]|=\?|\?=/u.test(text) && text.isWellFormed()
  )
}
