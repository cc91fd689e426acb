import { CHANNELS, type Channel, type Instant } from '@wavelength/core'
import { type LifeStage, lifeStageAt, PACE } from './habits.ts'
import { inventedName } from './names.ts'
import { PERSONAS, type Persona, personaShares } from './personas.ts'
import { COUNTRY_SHARES, type Country, PLACES, type Region } from './places.ts'
import { Random } from './random.ts'

/** What a sample is made from: the same frame gives the same sample. */
export interface SampleFrame {
  readonly seed: number
  /** The first and the last instant of the simulated business. */
  readonly from: Instant
  readonly to: Instant
}

/** Somebody invented, with what the business cannot see: the true age and the true habits. */
export interface Person {
  readonly index: number
  readonly externalId: string
  readonly name: string
  readonly age: number
  readonly stage: LifeStage
  readonly isBusiness: boolean
  readonly isEmployed: boolean
  readonly persona: Persona
  readonly country: Country
  readonly region: Region
  readonly customerSince: Instant
  /** Log-odds by which this person differs from others alike. */
  readonly own: Readonly<Record<Channel, number>>
  readonly pace: number
}

/** One customer in so many is a minor: a cohort too small to be shown. */
const MINORS_EVERY = 1_250

/** From, to, parts of a hundred. Whoever is twenty now was of age when the sample began. */
const AGES: readonly (readonly [number, number, number])[] = [
  [20, 24, 13],
  [25, 34, 18],
  [35, 44, 18],
  [45, 54, 16],
  [55, 64, 15],
  [65, 74, 12],
  [75, 92, 8],
]

export function personAt(index: number, frame: SampleFrame): Person {
  const random = new Random(frame.seed, `person ${index}`)
  const age = index % MINORS_EVERY === 7 ? 16 : ageOf(random)
  const isBusiness = age >= 25 && age < 70 && random.isTrue(0.22)
  const country = random.weighted<Country>(COUNTRY_SHARES)
  return {
    index,
    externalId: `sample-${String(index + 1).padStart(4, '0')}`,
    name: inventedName(random),
    age,
    stage: lifeStageAt(age),
    isBusiness,
    isEmployed: isBusiness || (age >= 20 && age < 66 && random.isTrue(0.78)),
    persona: PERSONAS[random.weighted(personaShares(age, isBusiness))],
    country,
    region: random.pick<Region>(PLACES[country].regions),
    customerSince: sinceOf(random, frame),
    own: Object.fromEntries(CHANNELS.map((channel) => [channel, 0.6 * random.normal()])) as Record<Channel, number>,
    pace: random.logNormal(PACE[lifeStageAt(age)], 0.5),
  }
}

function ageOf(random: Random): number {
  const shares = Object.fromEntries(AGES.map(([from, , share]) => [String(from), share]))
  const drawn = Number(random.weighted(shares))
  const [from, to] = AGES.find(([youngest]) => youngest === drawn) ?? [20, 92]
  return random.whole(from, to)
}

/** Two thirds were customers before the sample begins. */
function sinceOf(random: Random, { from, to }: SampleFrame): Instant {
  return random.isTrue(0.66) ? from : Math.floor(random.between(from, from + (to - from) * 0.8))
}
