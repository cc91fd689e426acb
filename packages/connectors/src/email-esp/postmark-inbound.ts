import { fault } from '@wavelength/core'
import { isAutomatic } from '../email/is-automatic.ts'
import type { Mail } from '../email/mail.ts'
import { mailClassOf } from '../email/mail-class.ts'
import { messageIdOf, threadOf } from '../email/message-ids.ts'
import { known } from '../kit/known.ts'
import { mailAddressIn } from '../kit/mail-address.ts'
import { customersOnMail } from '../kit/mail-parties.ts'
import { contact, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { mailClock, timeIn } from '../kit/vendor-time.ts'
import { objectIn, objectsIn, textIn } from '../kit/vendor-words.ts'
import { type EspReader, mailTo } from './esp-mail.ts'

/** A mail that somebody sent to us: https://postmarkapp.com/developer/webhooks/inbound-webhook */
export function tellPostmarkInbound(record: Fields, reader: EspReader): Told[] {
  const sender = objectIn(record, 'FromFull')
  const address = mailAddressIn(sender, 'Email')
  if (address === null) throw fault('REQUIRED', ['FromFull', 'Email'], 'FromFull.Email is no mail address')
  const [email] = customersOnMail({ direction: 'INBOUND', from: [address], to: [] }, reader.ownAddresses)
  if (email === undefined) return [skipped('a mail from ourselves')]
  const mail = mailOf(record)
  const received = contact({
    source: 'email-esp',
    sourceId: messageIdOf(mail) ?? textIn(record, 'MessageID'),
    customer: { email },
    channel: 'EMAIL',
    direction: 'INBOUND',
    occurredAt: timeIn(record, 'Date', mailClock) ?? reader.receivedAt,
    automated: isAutomatic(mail),
    mailClass: mailClassOf(mail),
    contactPoint: email,
    thread: threadOf(mail).flatMap((id) => sentIdsOf(id, email)),
  })
  const name = textIn(sender, 'Name')
  return name === null ? [received] : [customer(known({ email, name })), received]
}

/** Its headers, which Postmark writes as a list. */
function mailOf(record: Fields): Mail {
  const headers = objectsIn(record, 'Headers').flatMap((header) => {
    const [key, value] = [textIn(header, 'Name'), textIn(header, 'Value')]
    return key === null || value === null ? [] : [{ key: key.toLowerCase(), value }]
  })
  const subject = textIn(record, 'Subject')
  return { headers: subject === null ? headers : [...headers, { key: 'subject', value: subject }], parts: [] }
}

/** Services make the Message-ID out of their own id by adding a domain; some give the whole as their id. */
function sentIdsOf(messageId: string, address: string): string[] {
  return [messageId, messageId.replace(/@.*$/, '')].map((id) => mailTo(id, address))
}
