import { channelMethod } from './channel-method.ts'

/** The channel that is answered most, whoever is asked. */
export const globalBest = channelMethod('best channel, then best hour', (background) => () => ({
  liking: background.rate,
  chance: background.rate,
}))
