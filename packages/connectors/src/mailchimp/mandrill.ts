import { isMachineOpen, OPENED_BY_MACHINE } from '../kit/machine-opens.ts'
import { type MailMeaning, tellMail } from '../kit/mail-event.ts'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn, unixSeconds } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, textIn } from '../kit/vendor-words.ts'

/** Message events: https://mailchimp.com/developer/transactional/docs/webhooks/ */
const MEANINGS: Readonly<Record<string, MailMeaning>> = {
  send: 'SENT',
  deferral: { why: 'a mail that is still being tried' },
  delivered: 'DELIVERED',
  hard_bounce: 'BOUNCED',
  soft_bounce: 'FAILED',
  open: 'SEEN',
  click: 'ENGAGED',
  spam: 'COMPLAINED',
  unsub: 'OPTED_OUT',
  reject: 'BLOCKED',
  inbound: { why: 'a mail that came in; mailboxes are read as mail' },
}

/** Changes of the lists of addresses that are refused or always let through. */
const LISTS: Readonly<Record<string, string>> = {
  blacklist: 'a change of the list of refused addresses; what led to it is told by itself',
  whitelist: 'a change of the list of addresses that are always let through',
}

/** An event of Mailchimp Transactional, which was called Mandrill. */
export function tellMandrillEvent(event: Fields): readonly Told[] {
  if (event.event === undefined) return [skipped(meaningOf(LISTS, event, 'type'))]
  const meaning = meaningOf(MEANINGS, event, 'event')
  if (meaning === 'SEEN' && isMachineOpen(textIn(event, 'user_agent'))) return [skipped(OPENED_BY_MACHINE)]
  const message = objectIn(event, 'msg')
  const [address, id] = [textIn(message, 'email'), textIn(message, '_id') ?? textIn(event, '_id')]
  const mail = { source: 'mailchimp', sourceId: id, customer: { email: address }, address, campaign: null, proof: id }
  return tellMail(
    { ...mail, at: timeIn(event, 'ts', unixSeconds), sentAt: timeIn(message, 'ts', unixSeconds) },
    meaning,
  )
}
