import { channelMethod } from './channel-method.ts'

/** The channel that customers of this age band and segment answer most. */
export const cohortBest = channelMethod('cohort best', (background) => ({ customer }) => {
  const chance = (channel: Parameters<typeof background.rate>[0]) => background.cohortRate(customer, channel)
  return { liking: chance, chance }
})
