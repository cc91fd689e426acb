import { SET_CHANNELS } from '../question-set.ts'
import { at } from '../world/at.ts'
import { fatigueAt } from '../world/fatigue.ts'
import { live, type MadeAttempt } from '../world/life.ts'
import { chanceOf } from '../world/log-odds.ts'
import { type LoggingShares, loggingPolicy, loggingShares } from '../world/logging-policy.ts'
import { makePerson, type Person } from '../world/person.ts'
import type { World } from '../world/world.ts'

/** A first attempt of the simulated business, with every channel that it might have used. */
export interface BusinessChoice {
  readonly customer: string
  readonly taken: string
  readonly propensity: number
  readonly answered: 0 | 1
  /** By channel: how likely the business was to use it, and how likely the customer truly was to answer there. */
  readonly ways: readonly { readonly channel: string; readonly share: number; readonly chance: number }[]
}

/** All first attempts to all test customers of a world. */
export function businessLog(world: World): BusinessChoice[] {
  return Array.from({ length: world.size.test }, (_, index) => makePerson(world, 'test', index)).flatMap((person) =>
    firstAttempts(world, person),
  )
}

interface Made {
  readonly attempt: MadeAttempt
  readonly shares: LoggingShares
  /** Earlier and later attempts about other matters. */
  readonly others: readonly MadeAttempt[]
}

function firstAttempts(world: World, person: Person): BusinessChoice[] {
  const sharesOf = new Map<string, LoggingShares>()
  const policy = loggingPolicy(world.confounded)
  const { attempts } = live(world, person, (decision, who, random) => {
    if (decision.attemptNo === 1) sharesOf.set(decision.matter, loggingShares(decision, who, world.confounded))
    return policy(decision, who, random)
  })
  return attempts.flatMap((attempt) => {
    const shares = sharesOf.get(attempt.matter)
    if (attempt.attemptNo > 1 || shares === undefined) return []
    const others = attempts.filter(({ matter }) => matter !== attempt.matter)
    return [choiceOf(world, person, { attempt, shares, others })]
  })
}

function choiceOf(world: World, person: Person, made: Made): BusinessChoice {
  const { attempt, shares } = made
  return {
    customer: person.name,
    taken: at(SET_CHANNELS, attempt.channel),
    propensity: attempt.channelPropensity,
    answered: attempt.delayHours === null ? 0 : 1,
    ways: SET_CHANNELS.flatMap((channel, place) => {
      const share = at(shares.channels, place)
      return share === 0 ? [] : [{ channel, share, chance: chanceOn(world, person, made, place) }]
    }),
  }
}

/** On the day of the attempt, over the windows in which the business would have used the channel. */
function chanceOn({ population }: World, person: Person, { attempt, shares, others }: Made, channel: number): number {
  const { day, purpose, matter } = attempt
  const fatigue = fatigueAt(others, { day, channel, matter })
  return shares
    .windowsOf(channel)
    .reduce(
      (sum, { window, share }) =>
        sum + share * chanceOf(population, person.ways, { day, channel, window, purpose, fatigue }),
      0,
    )
}
