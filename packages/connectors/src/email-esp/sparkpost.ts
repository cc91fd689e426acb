import { fault } from '@wavelength/core'
import { isMachineOpen, OPENED_BY_MACHINE } from '../kit/machine-opens.ts'
import type { MailMeaning } from '../kit/mail-event.ts'
import { type Fields, skipped, type Told } from '../kit/told.ts'
import { anyClock, isoClock, timeIn, unixSeconds } from '../kit/vendor-time.ts'
import { flagIn, meaningOf, objectIn, textIn } from '../kit/vendor-words.ts'
import { type EspReader, tellEvent } from './esp-mail.ts'

const CAME_IN: MailMeaning = { why: 'a mail that came in; mailboxes are read as mail' }
const OF_OURS: MailMeaning = { why: 'a batch of events that we brought in ourselves' }

/** https://support.sparkpost.com/docs/tech-resources/webhook-event-reference */
const MEANINGS: Readonly<Record<string, MailMeaning | 'OPEN' | 'CLICK' | 'BOUNCE'>> = {
  injection: 'SENT',
  delivery: 'DELIVERED',
  bounce: 'BOUNCE',
  out_of_band: 'BOUNCE',
  policy_rejection: 'BLOCKED',
  generation_failure: 'FAILED',
  generation_rejection: 'BLOCKED',
  delay: { why: 'a mail that is still being tried' },
  spam_complaint: 'COMPLAINED',
  list_unsubscribe: 'OPTED_OUT',
  link_unsubscribe: 'OPTED_OUT',
  open: 'OPEN',
  initial_open: 'OPEN',
  amp_open: 'OPEN',
  amp_initial_open: 'OPEN',
  click: 'CLICK',
  amp_click: 'CLICK',
  sms_status: { why: 'a text, not a mail' },
  relay_injection: CAME_IN,
  relay_rejection: CAME_IN,
  relay_delivery: CAME_IN,
  relay_tempfail: CAME_IN,
  relay_permfail: CAME_IN,
  relay_message: CAME_IN,
  success: OF_OURS,
  error: OF_OURS,
}

/** https://support.sparkpost.com/docs/deliverability/bounce-classification-codes */
const BOUNCES: Readonly<Record<string, MailMeaning>> = {
  '1': 'FAILED',
  '10': 'BOUNCED',
  '20': 'FAILED',
  '21': 'FAILED',
  '22': 'FAILED',
  '23': 'FAILED',
  '24': 'FAILED',
  '25': 'BLOCKED',
  '26': 'BLOCKED',
  '30': 'BOUNCED',
  '40': 'FAILED',
  '50': 'BLOCKED',
  '51': 'BLOCKED',
  '52': 'BLOCKED',
  '53': 'BLOCKED',
  '54': 'BLOCKED',
  '60': { why: 'an automatic answer' },
  '70': 'FAILED',
  '80': { why: 'a wish to join a list, which somebody has to add them to' },
  '90': 'OPTED_OUT',
  '100': { why: 'an automatic answer' },
}

/** A webhook wraps each event in `msys`, under the name of its family. */
export function tellSparkPostWrapped(wrapped: Fields, reader: EspReader): Told[] {
  const events = Object.values(objectIn(wrapped, 'msys'))
  if (events.length === 0) return [skipped('a trial message')]
  return events.flatMap((event) => tellSparkPostEvent(objectIn({ event }, 'event'), reader))
}

export function tellSparkPostEvent(event: Fields, reader: EspReader): Told[] {
  const found = {
    id: textIn(event, 'message_id'),
    recipients: [textIn(event, 'rcpt_to')],
    at: timeIn(event, 'timestamp', anyClock(unixSeconds, isoClock)),
    sentAt: timeIn(event, 'injection_time', anyClock(unixSeconds, isoClock)),
    campaign: textIn(event, 'campaign_id'),
  }
  return tellEvent(found, meaningIn(event), reader)
}

function meaningIn(event: Fields): MailMeaning {
  const meaning = meaningOf(MEANINGS, event, 'type')
  if (meaning === 'BOUNCE') return bounceIn(event)
  if (meaning !== 'OPEN' && meaning !== 'CLICK') return meaning
  const agent = objectIn(event, 'user_agent_parsed')
  if (flagIn(agent, 'is_prefetched') === true) return { why: OPENED_BY_MACHINE }
  if (meaning === 'CLICK') return 'ENGAGED'
  const isMachine = flagIn(agent, 'is_proxy') === true || isMachineOpen(textIn(event, 'user_agent'))
  return isMachine ? { why: OPENED_BY_MACHINE } : 'SEEN'
}

/** The class is a number in some answers and a text in others. */
function bounceIn(event: Fields): MailMeaning {
  const bounce_class = textIn(event, 'bounce_class')
  if (bounce_class === null) throw fault('REQUIRED', ['bounce_class'], 'bounce_class is missing')
  return meaningOf(BOUNCES, { bounce_class }, 'bounce_class')
}
