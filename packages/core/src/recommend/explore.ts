import { type Lottery, lotteryOf } from '../experiment/lottery.ts'
import type { AttemptFeatures } from '../learn/attempt-features.ts'
import type { Belief } from '../learn/believe.ts'
import { total } from '../learn/counts.ts'
import type { Ledger } from '../learn/ledger.ts'
import type { Channel } from '../model/channel.ts'
import { PURPOSE_TRAITS } from '../model/purpose.ts'
import type { Message } from './message.ts'
import type { Exploration, Question } from './recommendation.ts'
import { thompsonShares } from './thompson-shares.ts'
import type { Prospect, Weighed } from './weigh.ts'

/** Of the chance, so much goes evenly to all that is open, so that no way is without any. */
const EVEN_SHARE = 0.01
/** Only the best few by score are tried at the customer's expense. */
const BEST_FEW = 3

/** As it will be counted if the attempt is made. */
export function attemptNumberOf(next: Pick<AttemptFeatures, 'unansweredOnChannel' | 'unansweredElsewhere'>): number {
  return 1 + next.unansweredOnChannel + next.unansweredElsewhere
}

/** Which way became number one, and how likely each was to become it. */
export interface Lot {
  /** Best first, but for the way that was drawn, which comes before all others. */
  readonly ranking: readonly Weighed[]
  /** By channel, over all that is open; they add up to 1. */
  readonly propensities: ReadonlyMap<Channel, number>
  /** The best way by what is known, when another was drawn in its place. */
  readonly instead: Channel | null
}

/**
 * Mostly the best way by what is known; with the share of exploration a way that may be better (see
 * `thompsonShares`). The lottery depends only on the customer, the matter and the attempt, so asking again draws the
 * same. What is drawn comes from exactly the propensities that are given.
 */
export function drawLot(
  question: Question,
  belief: Belief,
  prospects: readonly Prospect[],
  ranking: readonly Weighed[],
): Lot {
  const { exploration } = question
  const [best, second] = ranking
  if (best === undefined || second === undefined || exploration === undefined) return bestOf(ranking)
  if (!mayExplore(question, exploration)) return bestOf(ranking)
  const lottery = lotteryOf(...seedOf(question, exploration, best.features))
  const at = lottery()
  const chances = chancesOf(exploration.share, ranking.length, sharesOf(belief, prospects, ranking, lottery))
  const propensities = new Map(ranking.map(({ channel }, index) => [channel, chances[index] ?? 0]))
  return withFirst(ranking, placeOf(chances, at), propensities)
}

function bestOf(ranking: readonly Weighed[]): Lot {
  return {
    ranking,
    propensities: new Map(ranking.map(({ channel }, index) => [channel, index === 0 ? 1 : 0])),
    instead: null,
  }
}

/**
 * Never with what is urgent or formal, where an answer matters more than what is learned from it, nor with people who
 * have said no to something: they have told how much it matters to them.
 */
function mayExplore({ ledger, message, now }: Question, { share }: Exploration): boolean {
  return share > 0 && isOrdinary(message) && !hasSaidNo(ledger, now)
}

function isOrdinary({ purpose, urgency, formality }: Message): boolean {
  const { group } = PURPOSE_TRAITS[purpose]
  return group !== 'ALERT' && group !== 'FORMAL' && urgency !== 'HIGH' && formality !== 'HIGH'
}

function hasSaidNo({ stated, consents }: Ledger, now: number): boolean {
  const avoids = stated !== null && (stated.avoidChannels.length > 0 || stated.paperless === true)
  return avoids || consents.some(({ status, at }) => status === 'WITHDRAWN' && at <= now)
}

/** A matter without a key of its own is only a purpose and comes again, so the attempts so far tell its turns apart. */
function seedOf({ message, ledger }: Question, { seed }: Exploration, features: AttemptFeatures): string[] {
  const turn =
    message.messageKey === null ? total(ledger.tallies, 'attempts') + total(ledger.tallies, 'undelivered') : 0
  return [seed, message.messageKey ?? message.purpose, String(attemptNumberOf(features)), String(turn)]
}

function sharesOf(
  belief: Belief,
  prospects: readonly Prospect[],
  ranking: readonly Weighed[],
  lottery: Lottery,
): number[] {
  return thompsonShares(belief, prospects, ranking.slice(0, BEST_FEW), lottery)
}

function chancesOf(share: number, count: number, drawn: readonly number[]): number[] {
  const even = Math.min(EVEN_SHARE, share)
  return Array.from({ length: count }, (_, index) => {
    const best = index === 0 ? 1 - share : 0
    return even / count + (1 - even) * (best + share * (drawn[index] ?? 0))
  })
}

/** Where `at`, from 0 to before 1, falls when the chances are laid end to end. */
function placeOf(chances: readonly number[], at: number): number {
  let end = 0
  const place = chances.findIndex((chance) => {
    end += chance
    return at < end
  })
  return place === -1 ? 0 : place
}

function withFirst(ranking: readonly Weighed[], place: number, propensities: ReadonlyMap<Channel, number>): Lot {
  const drawn = ranking[place]
  if (place === 0 || drawn === undefined) return { ranking, propensities, instead: null }
  const others = ranking.filter((way) => way !== drawn)
  return { ranking: [drawn, ...others], propensities, instead: ranking[0]?.channel ?? null }
}
