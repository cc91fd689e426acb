import type { ContactPoint, ContactPointStatus } from '../evidence/customer-record.ts'
import type { Instant } from '../evidence/instant.ts'
import { isPersonal } from '../evidence/interaction.ts'
import type { Channel } from '../model/channel.ts'
import { onChannel, total } from './counts.ts'
import type { Ledger } from './ledger.ts'

/** A number that takes texts can be called; the reverse does not hold, for it may be a landline. */
const SAME_NUMBER: Partial<Record<Channel, readonly Channel[]>> = { PHONE: ['PHONE', 'SMS', 'WHATSAPP'] }

export function linesOf(channel: Channel): readonly Channel[] {
  return SAME_NUMBER[channel] ?? [channel]
}

type Lines = Pick<Ledger, 'contactPoints' | 'tallies'>

/** A customer is reachable where there is an address, or where contacts have reached them or come from them. */
export function isReachable(ledger: Lines, channel: Channel): boolean {
  return linesOf(channel).some((line) => isInUse(ledger, line))
}

function isInUse(ledger: Lines, channel: Channel): boolean {
  if (ledger.contactPoints.some((point) => point.channel === channel)) return true
  const tallies = onChannel(ledger.tallies, channel)
  return total(tallies, 'attempts') + total(tallies, 'inbound') > 0
}

/** The addresses that tell whether a channel works: its own, else those of the lines that stand in for it. */
export function addressesOf({ contactPoints }: Pick<Ledger, 'contactPoints'>, channel: Channel): ContactPoint[] {
  const own = contactPoints.filter((point) => point.channel === channel)
  return own.length > 0 ? own : contactPoints.filter((point) => linesOf(channel).includes(point.channel))
}

/** The customer's last contact of their own on this channel, within the recent ones. */
export function lastInboundAt(ledger: Ledger, channel: Channel, now: Instant): Instant | null {
  const last = ledger.recent.findLast(
    (contact) => contact.channel === channel && contact.at <= now && isPersonal(contact),
  )
  return last?.at ?? null
}

const BETTER_STATUS: Record<ContactPointStatus, number> = { GOOD: 0, BOUNCING: 1, BLOCKED: 2 }

/** The address to use: of the channel itself first, working before bouncing, verified before not. */
export function contactPointOf(ledger: Ledger, channel: Channel): ContactPoint | null {
  return (
    linesOf(channel)
      .map((line) => bestPoint(ledger, line))
      .find((point) => point !== null) ?? null
  )
}

function bestPoint(ledger: Ledger, channel: Channel): ContactPoint | null {
  const usable = ledger.contactPoints.filter((point) => point.channel === channel && point.status !== 'BLOCKED')
  const [best] = usable.toSorted(
    (a, b) => BETTER_STATUS[a.status] - BETTER_STATUS[b.status] || Number(b.verified) - Number(a.verified),
  )
  return best ?? null
}

/** An unknown line delivers nineteen of twenty, and that is worth ten attempts. Our judgement, 2026-11. */
const BEFORE_ANY_DELIVERY = { delivered: 9.5, attempts: 10 }
/** An address that has begun to bounce fails about every other time. Our judgement, 2026-11. */
const BOUNCING_DELIVERS = 0.5

/** The share of attempts that reach the line at all; apart from whether the person then answers. */
export function deliveredShare(ledger: Ledger, channel: Channel): number {
  const tallies = onChannel(ledger.tallies, channel)
  const delivered = total(tallies, 'attempts') + BEFORE_ANY_DELIVERY.delivered
  const share = delivered / (total(tallies, 'attempts') + total(tallies, 'undelivered') + BEFORE_ANY_DELIVERY.attempts)
  return contactPointOf(ledger, channel)?.status === 'BOUNCING' ? share * BOUNCING_DELIVERS : share
}
