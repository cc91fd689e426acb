import { CHANNELS, type Channel, type Instant } from '@wavelength/core'
import { replyDelayMs } from './answering.ts'
import { beginningShare } from './habits.ts'
import { personalInstant } from './hours.ts'
import type { Person } from './person.ts'
import type { Telling } from './pursue.ts'

/** The customer begins, and mostly the business answers in kind. */
export function reachOut(telling: Telling, around: Instant): void {
  const { person, random, contacts, frame } = telling
  const channel = random.weighted(beginnings(person))
  const occurredAt = personalInstant(person, around, random)
  if (occurredAt > frame.to) return
  const automated = channel === 'EMAIL' && random.isTrue(0.05)
  contacts.inbound({ channel, occurredAt, outcomeAt: occurredAt, automated })
  const isTalk = channel === 'PHONE' || channel === 'IN_PERSON'
  if (isTalk || !random.isTrue(0.7)) return
  const answeredAt = occurredAt + replyDelayMs(person, channel, random)
  if (answeredAt > frame.to) return
  contacts.outbound('DELIVERED', { channel, occurredAt: answeredAt, outcomeAt: answeredAt, purpose: 'SUPPORT_REPLY' })
}

function beginnings(person: Person): Record<Channel, number> {
  const shares = CHANNELS.map((channel) => [
    channel,
    beginningShare(channel, person.stage) * (person.persona.begins[channel] ?? 1),
  ])
  return Object.fromEntries(shares) as Record<Channel, number>
}

/** Of the mails that reach the business this share is junk. "19 %" is what the Radicati Group is quoted with for company mailboxes. */
const JUNK_SHARE = 0.19

/** Lists that business customers send, and what is sent under stolen names. */
export function junkMail({ person, random, contacts, frame }: Telling): void {
  const honest = contacts.facts.filter(
    ({ channel, direction }) => channel === 'EMAIL' && direction === 'INBOUND',
  ).length
  const expected = (honest * JUNK_SHARE) / (1 - JUNK_SHARE)
  for (let left = expected; random.isTrue(Math.min(1, left)); left--) {
    const occurredAt = Math.floor(random.between(person.customerSince, frame.to))
    const mailClass = random.isTrue(person.isBusiness ? 0.85 : 0.4) ? 'GRAYMAIL' : 'SPAM'
    contacts.inbound({ channel: 'EMAIL', occurredAt, outcomeAt: occurredAt, automated: true, mailClass })
  }
}
