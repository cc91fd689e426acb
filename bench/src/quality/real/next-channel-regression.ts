import type { Conversation } from './conversations.ts'
import { logisticRegression } from './logistic-regression.ts'
import { type PeerChannel, TEST_START } from './peer-contacts.ts'

/** Tells how likely a conversation begins by text, learned before the test: what the product is held against. */
export function textRegression(conversations: readonly Conversation[]): (conversation: Conversation) => number {
  const examples = examplesOf(conversations)
  const training = conversations.filter(({ at }) => at < TEST_START)
  const regression = logisticRegression(
    training.map(({ id, channel }) => ({ features: examples.get(id) ?? [], happened: channel === 'SMS' })),
  )
  return ({ id }) => regression(examples.get(id) ?? [])
}

/** The features of each conversation, by its id: from what the pair did before it, and the hour. */
function examplesOf(conversations: readonly Conversation[]): Map<string, number[]> {
  const seen = new Map<string, Record<PeerChannel, number>>()
  return new Map(
    conversations.map((conversation) => {
      const counts = seen.get(conversation.pair) ?? { PHONE: 0, SMS: 0 }
      const features = [...historyFeatures(counts), ...gapFeatures(conversation), ...hourFeatures(conversation.at)]
      seen.set(conversation.pair, { ...counts, [conversation.channel]: counts[conversation.channel] + 1 })
      return [conversation.id, features]
    }),
  )
}

function historyFeatures({ PHONE, SMS }: Record<PeerChannel, number>): number[] {
  return [Math.log((SMS + 1) / (PHONE + 1)), Math.log(SMS + PHONE + 1)]
}

const HOUR_MS = 3_600_000
/** Two weeks stand for the gap before a pair's first conversation. */
const LONGEST_GAP_HOURS = 336

function gapFeatures({ at, before }: Conversation): number[] {
  if (before === null) return [0, Math.log(LONGEST_GAP_HOURS), 0]
  const last = before.channel === 'SMS' ? 1 : -1
  const logGap = Math.log((at - before.at) / HOUR_MS)
  return [last, logGap, last * logGap]
}

/** The daily and the half-daily wave. */
function hourFeatures(at: number): number[] {
  const angle = (2 * Math.PI * (at % (24 * HOUR_MS))) / (24 * HOUR_MS)
  return [1, 2].flatMap((waves) => [Math.sin(waves * angle), Math.cos(waves * angle)])
}
