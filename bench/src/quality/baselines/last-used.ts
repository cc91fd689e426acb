import type { Query, SetChannel } from '../question-set.ts'
import { channelMethod } from './channel-method.ts'

/** The channel on which the customer last came, or, of one who never did, on which the last attempt was made. */
export const lastUsed = channelMethod('last used channel', (background) => (query) => {
  const last = lastChannel(query)
  return { liking: (channel) => Number(channel === last), chance: background.rate }
})

function lastChannel({ history }: Query): SetChannel | null {
  const inbound = history.findLast((event) => event.type === 'inbound')
  const last = inbound ?? history.findLast((event) => event.type === 'attempt')
  return last?.channel ?? null
}
