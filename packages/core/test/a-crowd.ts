import type { IdentifiedContact } from '../src/evidence/interaction.ts'
import { type Lottery, lotteryOf } from '../src/experiment/lottery.ts'
import type { CustomerHistory } from '../src/population/customer-history.ts'
import { aContact } from './a-contact.ts'
import { aHistory } from './a-history.ts'
import { DAY_MS } from './a-ledger.ts'

const HOUR_MS = 3_600_000
const CROWD_FROM = Date.UTC(2025, 0, 6, 10)
export const CROWD_AS_OF = CROWD_FROM + 400 * DAY_MS

export interface Member {
  readonly number: number
  readonly birthYear: number | null
  readonly segment: string | null
}

interface Way {
  readonly channel: 'EMAIL' | 'PHONE'
  readonly followUp: boolean
}

/** Customers of two ages who get a mail and a call in turn, each followed up once where no answer came. */
export function aCrowd(size: number, logOdds: (member: Member, way: Way) => number): CustomerHistory[] {
  return Array.from({ length: size }, (_, number) => {
    const member = { number, birthYear: number % 2 === 0 ? 1950 : 2000, segment: number % 4 < 2 ? 'trade' : 'private' }
    return historyOf(member, logOdds)
  })
}

function historyOf(member: Member, logOdds: (member: Member, way: Way) => number): CustomerHistory {
  const lottery = lotteryOf('crowd', String(member.number))
  const contacts = Array.from({ length: 8 }, (_, index) => {
    const channel = index % 2 === 0 ? 'EMAIL' : 'PHONE'
    const at = CROWD_FROM + index * 35 * DAY_MS + (member.number % 5) * DAY_MS
    return matter(lottery, { at, channel, key: `${member.number}-${index}` }, (way) => logOdds(member, way))
  }).flat()
  const { birthYear, segment } = member
  const traits = { birthDate: null, birthYear, segment, timeZone: 'UTC' }
  return aHistory(contacts, { id: String(member.number), traits })
}

interface Begun {
  readonly at: number
  readonly channel: 'EMAIL' | 'PHONE'
  readonly key: string
}

function matter(lottery: Lottery, { at, channel, key }: Begun, logOdds: (way: Way) => number): IdentifiedContact[] {
  const tried = (followUp: boolean) => {
    const isAnswered = lottery() < 1 / (1 + Math.exp(-logOdds({ channel, followUp })))
    const occurredAt = followUp ? at + 4 * DAY_MS : at
    const sourceId = `${key}-${Number(followUp)}`
    const ended = isAnswered ? ({ outcome: 'ANSWERED', outcomeAt: occurredAt + HOUR_MS } as const) : {}
    const contact = aContact({
      sourceId,
      channel,
      occurredAt,
      outcomeAt: occurredAt,
      messageKey: key,
      expectsReply: true,
    })
    return { ...contact, ...ended }
  }
  const first = tried(false)
  return first.outcome === 'ANSWERED' ? [first] : [first, tried(true)]
}
