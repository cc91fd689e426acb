import type { Answer, Method, Query } from '../question-set.ts'
import { randomNumbers, seedOf } from '../random-numbers.ts'
import { backgroundOf } from './background.ts'
import { openChannels } from './channel-method.ts'

/** Any way that is open, each as likely as the others: what every gain is measured from. */
export const randomChoice: Method = {
  name: 'random',
  learn(train) {
    const background = backgroundOf(train)
    return (query): Answer => ({
      id: query.id,
      ranked: drawn(query).map((way) => ({ ...way, p: background.rate(way.channel) })),
      probe: query.probe && {
        p: background.rate(query.probe.channel),
        delayHours: background.delayHours(query.probe.channel),
      },
    })
  },
}

function drawn(query: Query) {
  const random = randomNumbers(seedOf(query.id))
  const ways = openChannels(query).flatMap((channel) =>
    (query.allowedWindows[channel] ?? []).map((window) => ({ channel, window, order: random() })),
  )
  ways.sort((a, b) => a.order - b.order)
  const [first] = ways
  const second = ways.find(({ channel }) => channel !== first?.channel)
  return [first, second].flatMap((way) => (way === undefined ? [] : { channel: way.channel, window: way.window }))
}
