import { SET_DAYPARTS, type SetEvent } from '../question-set.ts'
import { at } from './at.ts'
import { instantOf, nextIn } from './calendar.ts'
import { inboundLogWeight, inboundTimeWeights, statedDaypartWeights, statedLogWeight } from './own-choice.ts'
import type { Person } from './person.ts'
import { channelAt } from './population.ts'
import { Random } from './random.ts'
import type { World } from './world.ts'

/** Something that the customer does unasked. */
interface OwnContact {
  readonly day: number
  readonly event: SetEvent
}

export function inboundOf(world: World, person: Person): OwnContact[] {
  const random = new Random(world.seed, person.name, 'inbound')
  const times = inboundTimeWeights(world.population, person.ways)
  return random.arrivals(person.inboundPerDay, world.size.days).flatMap((wish) => {
    const day = nextIn(random.place(times), wish, random.next())
    const channels = overReachable(person, (k) => inboundLogWeight(world.population, person.ways, k, day))
    const channel = random.place(channels)
    const isPossible = at(channels, channel) > 0 && day < world.size.days
    return isPossible ? [{ day, event: { type: 'inbound', at: instantOf(day), channel: channelAt(channel) } }] : []
  })
}

/** What most never do: saying how they want to be reached. */
export function statementOf(world: World, person: Person): OwnContact[] {
  const day = person.statedDay
  if (day === null || day >= world.size.days) return []
  const random = new Random(world.seed, person.name, 'statement')
  const best = random.place(overReachable(person, (k) => statedLogWeight(person.ways, k, day, 1)))
  const bad = overReachable(person, (k) => statedLogWeight(person.ways, k, day, -1))
  const worst = random.place(bad.map(without(best)))
  const bestPart = random.place(statedDaypartWeights(person.ways, 1))
  const worstPart = random.place(statedDaypartWeights(person.ways, -1).map(without(bestPart)))
  return [
    {
      day,
      event: {
        type: 'stated',
        at: instantOf(day),
        bestChannel: channelAt(best),
        worstChannel: best === worst ? null : channelAt(worst),
        bestDaypart: at(SET_DAYPARTS, bestPart),
        worstDaypart: at(SET_DAYPARTS, worstPart),
      },
    },
  ]
}

/** Nobody calls the same the best and the worst. */
function without(taken: number) {
  return (weight: number, place: number): number => (place === taken ? 0 : weight)
}

function overReachable({ isReachable }: Person, logWeight: (channel: number) => number): Float64Array {
  return Float64Array.from(isReachable, (isOpen, channel) => (isOpen === 1 ? Math.exp(logWeight(channel)) : 0))
}
