import { channelMethod } from './channel-method.ts'

/** The channel on which the customer writes or calls most: what a CRM reports. */
export const mostFrequentInbound = channelMethod('most frequent inbound channel', (background) => ({ history }) => ({
  liking: (channel) => history.filter((event) => event.type === 'inbound' && event.channel === channel).length,
  chance: background.rate,
}))
