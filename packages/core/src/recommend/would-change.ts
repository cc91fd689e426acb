import { type Belief, reconsider } from '../learn/believe.ts'
import type { Ledger } from '../learn/ledger.ts'
import type { Channel } from '../model/channel.ts'
import type { Question } from './recommendation.ts'
import { withAnswered, withInbound, withUnanswered } from './suppose.ts'
import { beliefOf, type Prospect, rank, type Weighed } from './weigh.ts'

export const CHANGING_EVENTS = ['UNANSWERED', 'ANSWERED', 'CONTACTS_US'] as const
export type ChangingEvent = (typeof CHANGING_EVENTS)[number]

/** So many more such events on this channel, and another channel becomes number one. */
export interface WouldChange {
  readonly event: ChangingEvent
  readonly channel: Channel
  readonly count: number
  readonly newFirst: Channel
}

/** More than this is not a change that anybody waits for. */
const MOST_EVENTS = 5

/** Found by trying it: the same question is asked of the ledger with so many events more. */
export function wouldChangeIf(
  question: Question,
  belief: Belief,
  prospects: readonly Prospect[],
  ranking: readonly Weighed[],
): WouldChange[] {
  const [first, second] = ranking
  if (first === undefined || second === undefined) return []
  const firstUnder = (supposed: Belief) => rank(supposed, prospects)[0]?.channel ?? first.channel
  const ask = (ledger: Ledger) => firstUnder(reconsider(belief, ledger))
  const askAnew = (ledger: Ledger) => firstUnder(beliefOf({ ...question, ledger }))
  return [
    ...fewest('UNANSWERED', first, first, (count) => ask(withUnanswered(question, first, count))),
    ...fewest('ANSWERED', second, first, (count) => ask(withAnswered(question, second, count))),
    ...fewest('CONTACTS_US', second, first, (count) => askAnew(withInbound(question, second, count))),
  ]
}

/** One more such event never takes back what the one before it did, so the count is found by halving. */
function fewest(
  event: ChangingEvent,
  { channel }: Weighed,
  before: Weighed,
  firstAfter: (count: number) => Channel,
): WouldChange[] {
  let count = MOST_EVENTS
  let newFirst = firstAfter(count)
  if (newFirst === before.channel) return []
  for (let tooFew = 0; count - tooFew > 1; ) {
    const middle = (tooFew + count) >> 1
    const found = firstAfter(middle)
    if (found === before.channel) tooFew = middle
    else [count, newFirst] = [middle, found]
  }
  return [{ event, channel, count, newFirst }]
}
