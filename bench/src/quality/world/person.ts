import { SET_AGE_BANDS, SET_CHANNELS, type SetCustomer } from '../question-set.ts'
import { at } from './at.ts'
import { instantOf } from './calendar.ts'
import { SPEED_SPREAD } from './delay.ts'
import { drawTraits } from './draw-traits.ts'
import { BAND_COUNT, CHANNEL_COUNT, type Population, SEGMENTS } from './population.ts'
import { Random } from './random.ts'
import type { Traits } from './traits.ts'
import { type Ways, waysOf } from './ways.ts'
import type { World } from './world.ts'

/** Background people are learned from, test people are asked about. */
export type Group = 'background' | 'test'

/** One customer with everything that is hidden of them. */
export interface Person {
  readonly name: string
  readonly customer: SetCustomer
  readonly isReachable: Uint8Array
  readonly traits: Traits
  readonly ways: Ways
  /** ln of the factor on the time an answer takes. */
  readonly speed: number
  readonly mattersPerDay: number
  readonly inboundPerDay: number
  /** The day on which they say how they want to be reached; null for most. */
  readonly statedDay: number | null
}

const STATED_SHARE = 0.3
const STATED_UNTIL = 400
/** Matters and inbound contacts in 540 days: the middle customer, and how far the others are from it. */
const MATTERS = { median: 17.4, spread: 0.7 }
const INBOUND = { median: 8, spread: 0.8 }
const RATE_DAYS = 540

/** Each person is the same however many others are made. */
export function makePerson(world: World, group: Group, index: number): Person {
  const { population, seed } = world
  const name = `${group === 'test' ? 't' : 'b'}${index}`
  const random = new Random(seed, name, 'person')
  const traits = drawTraits(population, random)
  const isReachable = drawReachable(population, traits, random)
  return {
    name,
    customer: customerOf(name, traits, isReachable, random.isTrue(population.missingAgeShare)),
    isReachable,
    traits,
    ways: waysOf(population, traits),
    speed: SPEED_SPREAD * random.normal(),
    mattersPerDay: random.logNormal(MATTERS.median, MATTERS.spread) / RATE_DAYS,
    inboundPerDay: random.logNormal(INBOUND.median, INBOUND.spread) / RATE_DAYS,
    statedDay: random.isTrue(STATED_SHARE) ? random.between(0, STATED_UNTIL) : null,
  }
}

/** Nobody is without any channel: who would be has an email address. */
function drawReachable(population: Population, { band, segment }: Traits, random: Random): Uint8Array {
  const from = (segment * BAND_COUNT + band) * CHANNEL_COUNT
  const isReachable = Uint8Array.from(SET_CHANNELS, (_, k) => Number(random.isTrue(at(population.reachable, from + k))))
  if (!isReachable.includes(1)) isReachable[0] = 1
  return isReachable
}

function customerOf(
  id: string,
  { band, segment }: Traits,
  isReachable: Uint8Array,
  isAgeMissing: boolean,
): SetCustomer {
  return {
    id,
    ageBand: isAgeMissing ? null : at(SET_AGE_BANDS, band),
    segment: at(SEGMENTS, segment),
    reachable: SET_CHANNELS.filter((_, k) => isReachable[k] === 1),
    since: instantOf(0),
  }
}
