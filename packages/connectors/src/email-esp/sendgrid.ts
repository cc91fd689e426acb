import type { Outcome } from '@wavelength/core'
import { isMachineOpen, OPENED_BY_MACHINE } from '../kit/machine-opens.ts'
import type { MailMeaning } from '../kit/mail-event.ts'
import type { Fields, Told } from '../kit/told.ts'
import { timeIn, unixSeconds } from '../kit/vendor-time.ts'
import { flagIn, meaningOf, textIn } from '../kit/vendor-words.ts'
import { type EspReader, tellEvent } from './esp-mail.ts'

/** https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event */
const MEANINGS: Readonly<Record<string, MailMeaning | 'OPEN' | 'BOUNCE' | 'DROPPED'>> = {
  processed: 'SENT',
  deferred: { why: 'a mail that is still being tried' },
  delivered: 'DELIVERED',
  bounce: 'BOUNCE',
  dropped: 'DROPPED',
  open: 'OPEN',
  click: 'ENGAGED',
  spamreport: 'COMPLAINED',
  unsubscribe: 'OPTED_OUT',
  group_unsubscribe: 'OPTED_OUT',
  // It may be one of several lists that they had left.
  group_resubscribe: { why: 'a wish for the mails of one group, which does not undo leaving all' },
  account_status_change: { why: 'a word about the account' },
}

/** What is blocked was refused for now, or for its content; the address is good. */
const OUTCOME_OF_BOUNCE: Readonly<Record<string, Outcome>> = {
  bounce: 'BOUNCED',
  blocked: 'BLOCKED',
  expired: 'FAILED',
}

/** Mails that were not sent because their reader had once asked for no more. */
const ASKED_FOR_NO_MORE: readonly (string | null)[] = ['Unsubscribed Address', 'Spam Reporting Address']

export function tellSendGridEvent(event: Fields, reader: EspReader): Told[] {
  const found = {
    id: messageIdIn(event),
    recipients: [textIn(event, 'email')],
    at: timeIn(event, 'timestamp', unixSeconds),
    campaign: textIn(event, 'singlesend_id') ?? textIn(event, 'marketing_campaign_id'),
  }
  return meaningsOf(event).flatMap((meaning) => tellEvent(found, meaning, reader))
}

function meaningsOf(event: Fields): MailMeaning[] {
  const meaning = meaningOf(MEANINGS, event, 'event')
  if (meaning === 'OPEN') return [isByMachine(event) ? { why: OPENED_BY_MACHINE } : 'SEEN']
  if (meaning === 'BOUNCE')
    return [textIn(event, 'type') === null ? 'BOUNCED' : meaningOf(OUTCOME_OF_BOUNCE, event, 'type')]
  if (meaning === 'DROPPED')
    return ASKED_FOR_NO_MORE.includes(textIn(event, 'reason')) ? ['BLOCKED', 'OPTED_OUT'] : ['BLOCKED']
  return [meaning]
}

function isByMachine(event: Fields): boolean {
  return flagIn(event, 'sg_machine_open') === true || isMachineOpen(textIn(event, 'useragent'))
}

/** The first part is the mail's own, and its Message-ID too; the rest says through which machines it went. */
function messageIdIn(event: Fields): string | null {
  const id = textIn(event, 'sg_message_id')
  if (id === null) return /^<?([^<>@\s]+)/.exec(textIn(event, 'smtp-id') ?? '')?.[1] ?? null
  return id.replace(/(?<=.)\.(?:filter|recv).*$/, '')
}
