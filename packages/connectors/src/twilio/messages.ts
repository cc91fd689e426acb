import type { ConsentStatus, Outcome } from '@wavelength/core'
import { consentStatusIn, consentsInAll } from '../kit/opt-out.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'
import { type Parties, partiesOf, type TwilioReader } from './parties.ts'
import type { Spelling } from './spelling.ts'

type Found = Parties & { readonly status: 'found' }

/** The resource `Message`: https://www.twilio.com/docs/messaging/api/message-resource. Null: nothing was sent. */
const OUTCOMES: Readonly<Record<string, Outcome | null>> = {
  accepted: 'SENT',
  scheduled: null,
  queued: 'SENT',
  sending: 'SENT',
  // Handed to the carrier; whether it arrived is often never told.
  sent: 'SENT',
  delivered: 'DELIVERED',
  partially_delivered: 'DELIVERED',
  read: 'SEEN',
  undelivered: 'FAILED',
  failed: 'FAILED',
  canceled: null,
  receiving: 'RECEIVED',
  received: 'RECEIVED',
}

/** What errors say beyond "failed": https://www.twilio.com/docs/api/errors. */
const OUTCOME_OF_ERROR: Readonly<Record<string, Outcome>> = {
  '21610': 'BLOCKED',
  '30004': 'BLOCKED',
  '30005': 'BOUNCED',
  '30006': 'BOUNCED',
  '30007': 'BLOCKED',
}

/** The number has asked us to stop, so nothing may be sent to it. */
const STOPPED = '21610'

/** A message as the API lists it. */
export function tellMessage(message: Fields, spelling: Spelling, reader: TwilioReader): readonly Told[] {
  const parties = partiesOf(message, ['from', 'to', 'direction'], reader)
  if (parties.status === 'skipped') return [skipped(parties.why)]
  const at = timeIn(message, 'date_sent', spelling.clock) ?? timeIn(message, spelling.createdAt, spelling.clock)
  return tellText(parties, {
    sid: textIn(message, spelling.sid),
    outcome: meaningOf(OUTCOMES, message, 'status'),
    error: textIn(message, 'error_code'),
    body: textIn(message, 'body'),
    optOut: null,
    at,
    outcomeAt: timeIn(message, spelling.updatedAt, spelling.clock),
  })
}

/** A message that came in, or what became of one that went out. */
export function tellMessageCallback(
  form: Fields,
  reader: TwilioReader & { readonly receivedAt: string },
): readonly Told[] {
  const status = textIn(form, 'MessageStatus') ?? textIn(form, 'SmsStatus') ?? 'received'
  const outcome = meaningOf(OUTCOMES, { MessageStatus: status }, 'MessageStatus')
  const direction = outcome === 'RECEIVED' ? 'inbound' : 'outbound-api'
  const parties = partiesOf({ ...form, Direction: direction }, ['From', 'To', 'Direction'], reader)
  if (parties.status === 'skipped') return [skipped(parties.why)]
  return tellText(parties, {
    sid: textIn(form, 'MessageSid') ?? textIn(form, 'SmsSid'),
    outcome,
    error: textIn(form, 'ErrorCode'),
    body: textIn(form, 'Body'),
    optOut: textIn(form, 'OptOutType'),
    at: reader.receivedAt,
    outcomeAt: reader.receivedAt,
  })
}

interface Text {
  readonly sid: string | null
  readonly outcome: Outcome | null
  readonly error: string | null
  readonly body: string | null
  readonly optOut: string | null
  readonly at: string | null
  readonly outcomeAt: string | null
}

function tellText(parties: Found, text: Text): Told[] {
  if (text.outcome === null) return [skipped('a message that has not been sent')]
  const status = parties.direction === 'INBOUND' ? optStatusOf(text) : text.error === STOPPED ? 'WITHDRAWN' : null
  const consents = status === null ? [] : consentsOf(parties, status, text)
  // Who writes STOP answers nothing.
  if (parties.direction === 'INBOUND' && status !== null) return consents
  return [
    contact({
      source: 'twilio',
      sourceId: text.sid,
      customer: parties.customer,
      channel: parties.isWhatsApp ? 'WHATSAPP' : 'SMS',
      direction: parties.direction,
      contactPoint: parties.contactPoint,
      occurredAt: text.at,
      outcome: parties.direction === 'INBOUND' ? null : (OUTCOME_OF_ERROR[text.error ?? ''] ?? text.outcome),
      outcomeAt: text.outcomeAt,
    }),
    ...consents,
  ]
}

/** Twilio's own word, where it looks for such words itself, in whatever language. */
const MEANING_OF_TYPE: Readonly<Record<string, ConsentStatus>> = { STOP: 'WITHDRAWN', START: 'GRANTED' }

function optStatusOf({ optOut, body }: Text): ConsentStatus | null {
  return optOut === null ? consentStatusIn(body) : (MEANING_OF_TYPE[optOut] ?? null)
}

function consentsOf({ customer, isWhatsApp }: Found, status: ConsentStatus, { sid, at }: Text): Told[] {
  return consentsInAll({ source: 'twilio', customer, channel: isWhatsApp ? 'WHATSAPP' : 'SMS', status, at, proof: sid })
}
