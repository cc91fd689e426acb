import { SET_CHANNELS, type SetChannel } from '../question-set.ts'
import { live } from './life.ts'
import { loggingPolicy } from './logging-policy.ts'
import type { Person } from './person.ts'
import type { Decision, LoggedPolicy } from './policy.ts'
import type { World } from './world.ts'

/** Decides channel and window, each time anew from what happened until then. */
export type ContactPolicy = (decision: Decision) => { readonly channel: SetChannel; readonly window: number }

export interface Replay {
  readonly attempts: number
  readonly answered: number
  /** Sum of the true probabilities of an answer: what the policy is worth without luck. */
  readonly expected: number
}

/** All days of a customer under another policy: matters, their follow-ups and the customer's own contacts as ever. */
export function replay(world: World, person: Person, policy: ContactPolicy): Replay {
  return summedUp(world, person, (decision) => {
    const { channel, window } = policy(decision)
    if (!decision.allowedWindows[channel]?.includes(window)) throw new Error(`${channel} is closed in window ${window}`)
    return { channel: SET_CHANNELS.indexOf(channel), window, propensity: 1, channelPropensity: 1 }
  })
}

/** The same under the world's own habits. */
export function replayHabit(world: World, person: Person): Replay {
  return summedUp(world, person, loggingPolicy(world.confounded))
}

function summedUp(world: World, person: Person, policy: LoggedPolicy): Replay {
  const { attempts } = live(world, person, policy)
  return {
    attempts: attempts.length,
    answered: attempts.filter(({ delayHours }) => delayHours !== null).length,
    expected: attempts.reduce((sum, { chance }) => sum + chance, 0),
  }
}
