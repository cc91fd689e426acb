import type { SetChannel } from '../question-set.ts'
import { channelMethod } from './channel-method.ts'

/** The channel the customer last said was best, never the one said to be worst; of the others the cohort's best. */
export const statedElseCohort = channelMethod('stated, else cohort', (background) => ({ customer, history }) => {
  const stated = history.findLast((event) => event.type === 'stated')
  const chance = (channel: SetChannel) => background.cohortRate(customer, channel)
  const said = (channel: SetChannel) =>
    Number(channel === stated?.bestChannel) - Number(channel === stated?.worstChannel)
  return { liking: (channel) => said(channel) + chance(channel), chance }
})
