import { channelMethod } from './channel-method.ts'

export const alwaysEmail = channelMethod('always email', (background) => () => ({
  liking: (channel) => Number(channel === 'email'),
  chance: background.rate,
}))
