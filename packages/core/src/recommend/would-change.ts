import type { Ledger } from '../learn/ledger.ts'
import type { Channel } from '../model/channel.ts'
import type { Question } from './recommendation.ts'
import { withAttempts, withInbound } from './suppose.ts'
import { beliefOf, type OpenChannel, rank, type Weighed } from './weigh.ts'

export const CHANGING_EVENTS = ['UNANSWERED', 'ANSWERED', 'CONTACTS_US'] as const
export type ChangingEvent = (typeof CHANGING_EVENTS)[number]

/** So many more such events on this channel, and another channel becomes number one. */
export interface WouldChange {
  readonly event: ChangingEvent
  readonly channel: Channel
  readonly count: number
  readonly then: Channel
}

/** More than this is not a change that anybody waits for. */
const MOST_EVENTS = 5

/** Found by trying it: the ledger with so many events more is asked the same question. */
export function wouldChangeIf(
  question: Question,
  open: readonly OpenChannel[],
  ranking: readonly Weighed[],
): WouldChange[] {
  const [first, second] = ranking
  if (first === undefined || second === undefined) return []
  const ask = (ledger: Ledger) => firstOf({ ...question, ledger }, open)
  return [
    ...firstChange('UNANSWERED', first, (count) => ask(withAttempts(question, first, count, false)), first.channel),
    ...firstChange('ANSWERED', second, (count) => ask(withAttempts(question, second, count, true)), first.channel),
    ...firstChange('CONTACTS_US', second, (count) => ask(withInbound(question, second, count)), first.channel),
  ]
}

function firstChange(
  event: ChangingEvent,
  { channel }: Weighed,
  firstAfter: (count: number) => Channel | undefined,
  before: Channel,
): WouldChange[] {
  const last = firstAfter(MOST_EVENTS)
  if (last === undefined || last === before) return []
  for (let count = 1; count < MOST_EVENTS; count++) {
    const then = firstAfter(count)
    if (then !== undefined && then !== before) return [{ event, channel, count, then }]
  }
  return [{ event, channel, count: MOST_EVENTS, then: last }]
}

function firstOf(question: Question, open: readonly OpenChannel[]): Channel | undefined {
  return rank(question, beliefOf(question), open)[0]?.channel
}
