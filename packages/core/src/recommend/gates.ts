import type { Instant } from '../evidence/instant.ts'
import type { Ledger } from '../learn/ledger.ts'
import { lastInboundAt } from '../learn/reachable.ts'
import { CHANNEL_TRAITS, type Channel, responseWindowMs } from '../model/channel.ts'
import { PURPOSE_TRAITS } from '../model/purpose.ts'
import { permissionOf } from '../permission/permission.ts'
import { type Closing, type ExcludedChannel, exclusion } from './exclusion.ts'
import type { Message } from './message.ts'

interface GateQuestion {
  readonly ledger: Ledger
  readonly message: Message
  readonly now: Instant
}

type Verdict = Closing | null
type Gate = (question: GateQuestion, channel: Channel) => Verdict

/** The first gate that closes a channel tells why: what the person wants comes before what we lack. */
export function closedBy(question: GateQuestion, channel: Channel): ExcludedChannel | null {
  for (const gate of GATES) {
    const verdict = gate(question, channel)
    // The code and its facts come from the same gate, so they belong together.
    if (verdict !== null) return { ...verdict, channel } as ExcludedChannel
  }
  return null
}

const GATES: readonly Gate[] = [
  notPermitted,
  notAllowed,
  marketingInterrupts,
  notPhysical,
  letterNotWorthOpening,
  answerInKind,
]

/** Who may not be contacted on a channel is not, whatever the message says. */
function notPermitted({ ledger, message, now }: GateQuestion, channel: Channel): Verdict {
  const purposeClass = message.marketing ? 'MARKETING' : 'TRANSACTIONAL'
  return permissionOf(ledger, { channel, purposeClass, now, physicalItem: message.physicalItem }).closing
}

function notAllowed({ message }: GateQuestion, channel: Channel): Verdict {
  const isAllowed = message.allowedChannels === null || message.allowedChannels.includes(channel)
  return isAllowed ? null : exclusion('NOT_ALLOWED', {})
}

/** A call must be worth it for the person called. The same holds for a chat and at the door. */
function marketingInterrupts({ message }: GateQuestion, channel: Channel): Verdict {
  if (!message.marketing || !CHANNEL_TRAITS[channel].interrupts) return null
  return exclusion(channel === 'PHONE' ? 'MARKETING_BY_PHONE' : 'MARKETING_INTERRUPTS', { purpose: message.purpose })
}

function notPhysical({ message }: GateQuestion, channel: Channel): Verdict {
  const fits = !message.physicalItem || CHANNEL_TRAITS[channel].physical
  return fits ? null : exclusion('NOT_PHYSICAL', { purpose: message.purpose })
}

/** Who wrote us a letter lately may have one back. */
function letterNotWorthOpening(question: GateQuestion, channel: Channel): Verdict {
  if (channel !== 'LETTER') return null
  const { message } = question
  const isWorthIt = PURPOSE_TRAITS[message.purpose].worthALetter || message.physicalItem || message.formality === 'HIGH'
  if (isWorthIt || (!message.marketing && answerableUntil(question, channel) !== null)) return null
  return exclusion('LETTER_NOT_WORTH_OPENING', { purpose: message.purpose })
}

/** Where only the customer begins, the business answers, and marketing is no answer. */
function answerInKind(question: GateQuestion, channel: Channel): Verdict {
  if (CHANNEL_TRAITS[channel].startedBy === 'EITHER') return null
  if (!question.message.marketing && answerableUntil(question, channel) !== null) return null
  return exclusion('ANSWER_IN_KIND', {
    lastContactAt: lastInboundAt(question.ledger, channel, question.now),
    windowHours: CHANNEL_TRAITS[channel].responseWindowHours,
  })
}

/** Until when a contact that the customer began on this channel may be answered there; null when there is none. */
export function answerableUntil({ ledger, now }: GateQuestion, channel: Channel): Instant | null {
  const last = lastInboundAt(ledger, channel, now)
  if (last === null) return null
  const until = last + responseWindowMs(channel)
  return until > now ? until : null
}
