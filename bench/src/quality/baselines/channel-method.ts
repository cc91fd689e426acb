import { type Answer, type Method, type Query, type RankedWay, SET_CHANNELS, type SetChannel } from '../question-set.ts'
import { type Background, backgroundOf, bestWindow } from './background.ts'

/** What a baseline holds of one customer. */
export interface Judgement {
  /** Channels are ranked by this; between equals the background's answer rate decides. */
  readonly liking: (channel: SetChannel) => number
  /** The probability it tells. */
  readonly chance: (channel: SetChannel) => number
}

/** A method that ranks channels alone: on each it takes the best window of the background, and its delays. */
export function channelMethod(name: string, learn: (background: Background) => (query: Query) => Judgement): Method {
  return {
    name,
    learn(train) {
      const background = backgroundOf(train)
      const judge = learn(background)
      return (query) => answerOf(background, query, judge(query))
    },
  }
}

function answerOf(background: Background, query: Query, { liking, chance }: Judgement): Answer {
  const channels = openChannels(query).sort((a, b) => liking(b) - liking(a) || background.rate(b) - background.rate(a))
  return {
    id: query.id,
    ranked: channels.slice(0, 2).map((channel): RankedWay => {
      const window = bestWindow(background, channel, query.allowedWindows[channel] ?? [])
      return { channel, window, p: chance(channel) }
    }),
    probe: query.probe && {
      p: chance(query.probe.channel),
      delayHours: background.delayHours(query.probe.channel),
    },
  }
}

export function openChannels({ allowedWindows }: Query): SetChannel[] {
  return SET_CHANNELS.filter((channel) => (allowedWindows[channel] ?? []).length > 0)
}
