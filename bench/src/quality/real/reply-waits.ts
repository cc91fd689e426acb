import {
  believe,
  type CustomerHistory,
  DEFAULT_PRIOR,
  delayCurve,
  fitPopulation,
  hoursUntilShare,
  type Interaction,
  LEARNING_HORIZON_MS,
  ledgerAt,
} from '@wavelength/core'
import { type PeerChannel, type PeerContact, TEST_START } from './peer-contacts.ts'
import { attempt, historyOfPeer, inbound } from './peer-history.ts'

/** An answer that came in the test, and the wait that was told for 80 % of the customer's answers. */
export interface AwaitedReply {
  readonly customer: string
  readonly channel: PeerChannel
  readonly waitHours: number
  readonly tookHours: number
}

const SHARE = 0.8
/** By then nothing that was sent in the days of learning is awaited any more. */
const ALL_SETTLED = TEST_START + LEARNING_HORIZON_MS
const HOUR_MS = 3_600_000

/**
 * Whoever is texted, or called in vain, is the other's customer; what they send back within the channel's response window is
 * the answer. A call that is taken needs no wait, so it is left out.
 */
export function awaitedReplies(contacts: readonly PeerContact[]): AwaitedReply[] {
  const waiting = contacts.filter(({ channel, isMissed }) => channel === 'SMS' || isMissed)
  const histories = historiesOf(contacts, waiting)
  const before = historiesOf(contacts.filter(isBefore), waiting.filter(isBefore))
  const prior = fitPopulation(before, { start: DEFAULT_PRIOR, version: 'replies', asOf: ALL_SETTLED })
  const past = new Map(before.map((history) => [history.id, history]))
  return histories.flatMap((history) => {
    const { pace } = believe(ledgerAt(past.get(history.id) ?? EMPTY, prior, TEST_START), prior, TEST_START)
    return history.interactions.flatMap((sent) => {
      const told = repliedTo(sent)
      if (told === null || sent.occurredAt < TEST_START) return []
      const waitHours = hoursUntilShare(delayCurve(prior, told.channel, pace), SHARE)
      return [{ customer: history.id, ...told, waitHours }]
    })
  })
}

const EMPTY = historyOfPeer('nobody', [])

function historiesOf(contacts: readonly PeerContact[], waiting: readonly PeerContact[]): CustomerHistory[] {
  const sent = Map.groupBy(waiting, ({ from, to }) => `${to} as seen by ${from}`)
  const came = Map.groupBy(contacts, ({ from, to }) => `${from} as seen by ${to}`)
  return [...sent].map(([customer, attempts]) =>
    historyOfPeer(customer, [...attempts.map(attempt), ...(came.get(customer) ?? []).map(inbound)]),
  )
}

function isBefore({ at }: PeerContact): boolean {
  return at < TEST_START
}

function repliedTo(sent: Interaction): Pick<AwaitedReply, 'channel' | 'tookHours'> | null {
  const channel = sent.channel === 'PHONE' || sent.channel === 'SMS' ? sent.channel : null
  if (channel === null || !sent.isAttempt || sent.answeredAt === null) return null
  return { channel, tookHours: (sent.answeredAt - sent.occurredAt) / HOUR_MS }
}
