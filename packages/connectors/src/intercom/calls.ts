import { phoneIn } from '../kit/phone.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { requiredId } from '../kit/vendor-id.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'
import { externalIdOf } from './people.ts'
import { clock, type IntercomReader, SOURCE } from './reader.ts'

const DIRECTIONS = { inbound: 'INBOUND', outbound: 'OUTBOUND' } as const

/** A call over Intercom Phone: https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/call */
export function tellCall(call: Fields, reader: IntercomReader): readonly Told[] {
  const direction = meaningOf(DIRECTIONS, call, 'direction')
  const phone = phoneOf(call, reader)
  const customer = refOfCall(call, phone)
  if (customer === null) return [skipped('a call that names neither a contact nor a number')]
  const startedAt = timeIn(call, 'initiated_at', clock) ?? timeIn(call, 'created_at', clock)
  const answeredAt = timeIn(call, 'answered_at', clock)
  const endedAt = timeIn(call, 'ended_at', clock)
  return [
    contact({
      source: SOURCE,
      sourceId: `call:${requiredId(call, 'id')}`,
      customer,
      channel: 'PHONE',
      direction,
      contactPoint: phone,
      occurredAt: startedAt,
      durationSeconds: secondsBetween(answeredAt, endedAt),
      ...(direction === 'INBOUND' ? {} : outcomeOf(answeredAt, endedAt)),
    }),
  ]
}

/** Nothing lists the words of `state` and `ended_reason`; the times say what became of a call. */
function outcomeOf(answeredAt: string | null, endedAt: string | null): Fields {
  if (answeredAt !== null) return { outcome: 'ANSWERED', outcomeAt: answeredAt }
  return endedAt === null ? { outcome: 'SENT' } : { outcome: 'NO_ANSWER', outcomeAt: endedAt }
}

function secondsBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))
}

/** The number is "involved in the call", which may be a line of ours. */
function phoneOf(call: Fields, { phoneRegion, ownPhones }: IntercomReader): string | null {
  const phone = phoneIn(call.phone, phoneRegion)
  return phone === null || ownPhones.has(phone) ? null : phone
}

/** By the contact where it is named: were the number ours, everybody who called would become one person. */
function refOfCall(call: Fields, phone: string | null): Fields | null {
  const id = textIn(call, 'contact_id')
  if (id !== null) return { externalId: externalIdOf(id) }
  return phone === null ? null : { phone }
}
