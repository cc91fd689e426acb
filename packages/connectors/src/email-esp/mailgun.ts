import { isMachineOpen, OPENED_BY_MACHINE } from '../kit/machine-opens.ts'
import type { MailMeaning } from '../kit/mail-event.ts'
import type { Fields, Told } from '../kit/told.ts'
import { timeIn, unixSeconds } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, textIn } from '../kit/vendor-words.ts'
import { type EspReader, tellEvent } from './esp-mail.ts'

/** https://documentation.mailgun.com/docs/mailgun/user-manual/events/events */
const MEANINGS: Readonly<Record<string, MailMeaning | 'OPEN' | 'CLICK' | 'FAILURE'>> = {
  accepted: 'SENT',
  rejected: 'FAILED',
  delivered: 'DELIVERED',
  failed: 'FAILURE',
  opened: 'OPEN',
  clicked: 'CLICK',
  unsubscribed: 'OPTED_OUT',
  complained: 'COMPLAINED',
  stored: { why: 'a mail that came in; mailboxes are read as mail' },
}

/** An event, as the webhook brings it or the API lists it. */
export function tellMailgunEvent(event: Fields, reader: EspReader): Told[] {
  const headers = objectIn(objectIn(event, 'message'), 'headers')
  const found = {
    id: textIn(headers, 'message-id'),
    recipients: [textIn(event, 'recipient')],
    at: timeIn(event, 'timestamp', unixSeconds),
  }
  return tellEvent(found, meaningIn(event), reader)
}

function meaningIn(event: Fields): MailMeaning {
  const meaning = meaningOf(MEANINGS, event, 'event')
  if (meaning === 'FAILURE') return meaningOf(FAILURES, event, 'severity')(event)
  if (meaning !== 'OPEN' && meaning !== 'CLICK') return meaning
  if (isByMachine(event)) return { why: meaning === 'OPEN' ? OPENED_BY_MACHINE : 'a click by a machine' }
  return meaning === 'OPEN' ? 'SEEN' : 'ENGAGED'
}

const FAILURES: Readonly<Record<string, (event: Fields) => MailMeaning>> = {
  temporary: () => ({ why: 'a mail that is still being tried' }),
  permanent: permanentFailure,
}

/** Why Mailgun gave up: `suppress-...` was not sent at all, `old` was tried for too long. */
function permanentFailure(event: Fields): MailMeaning {
  const reason = textIn(event, 'reason') ?? ''
  if (reason.startsWith('suppress-') || reason === 'espblock') return 'BLOCKED'
  return reason === 'old' ? 'FAILED' : 'BOUNCED'
}

function isByMachine(event: Fields): boolean {
  const client = objectIn(event, 'client-info')
  return (
    textIn(client, 'bot') !== null ||
    textIn(client, 'client-type') === 'robot' ||
    isMachineOpen(textIn(client, 'user-agent'))
  )
}
