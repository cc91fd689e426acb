import {
  type CustomerHistory,
  channelShares,
  DEFAULT_PRIOR,
  type Forecasted,
  fitPopulation,
  habitsOf,
  inboundWeights,
  ledgerAt,
  type PopulationPrior,
} from '@wavelength/core'
import { mean } from '../score/mean.ts'
import type { Conversation } from './conversations.ts'
import { textRegression } from './next-channel-regression.ts'
import { TEST_START } from './peer-contacts.ts'
import { historyOfPeer, inbound } from './peer-history.ts'

/** Whether the next conversation of a pair begins by text, told before it began. */
export interface NextChannelForecast extends Forecasted {
  /** The pair: its conversations are alike. */
  readonly customer: string
  /** The channel of the contact before; a text where there was none. */
  readonly lastWasText: boolean
  /** What a logistic regression on the pair's history, the hour and the gap tells. */
  readonly byRegression: number
}

/**
 * Either of a pair is a business to whom the other is a customer: a conversation, whoever of the two begins it, is a contact
 * that the customer chose. Each business learns the habits of its own customers, drawn to everybody's, and what both
 * tell of the pair is averaged. `conversations` oldest first.
 */
export function nextChannelForecasts(conversations: readonly Conversation[]): NextChannelForecast[] {
  const businesses = businessesOf(conversations.filter(({ at }) => at < TEST_START))
  const regression = textRegression(conversations)
  return [...Map.groupBy(conversations, ({ pair }) => pair)].flatMap(([pair, ofPair]) => {
    const history = historyOfPeer(pair, ofPair.map(inbound))
    return ofPair
      .filter(({ at }) => at >= TEST_START)
      .map(
        (conversation): NextChannelForecast => ({
          customer: pair,
          probability: mean(
            [conversation.from, conversation.to].map((owner) => textShare(businesses(owner), history, conversation.at)),
          ),
          happened: conversation.channel === 'SMS',
          lastWasText: conversation.before?.channel !== 'PHONE',
          byRegression: regression(conversation),
        }),
      )
  })
}

/** What each participant has learned of their own customers. */
function businessesOf(conversations: readonly Conversation[]): (owner: string) => PopulationPrior {
  const historiesOf = (told: readonly Conversation[]) =>
    [...Map.groupBy(told, ({ pair }) => pair)].map(([pair, ofPair]) => historyOfPeer(pair, ofPair.map(inbound)))
  const asOf = TEST_START
  const everyone = fitPopulation(historiesOf(conversations), { start: DEFAULT_PRIOR, version: 'everyone', asOf })
  const told = conversations.flatMap((each) => [each.from, each.to].map((owner) => ({ owner, each })))
  const own = new Map(
    [...Map.groupBy(told, ({ owner }) => owner)].map(([owner, ofOwner]) => {
      const histories = historiesOf(ofOwner.map(({ each }) => each))
      return [owner, fitPopulation(histories, { start: everyone, version: `of ${owner}`, asOf })]
    }),
  )
  return (owner) => own.get(owner) ?? everyone
}

/** Of the two channels that there are, the share of texts. */
function textShare(prior: PopulationPrior, history: CustomerHistory, at: number): number {
  const { channels } = inboundWeights(ledgerAt(history, prior, at), at)
  const shares = channelShares(channels, habitsOf(prior, 'UNKNOWN', null), prior.habitsWorth)
  return shares.SMS / (shares.SMS + shares.PHONE)
}
