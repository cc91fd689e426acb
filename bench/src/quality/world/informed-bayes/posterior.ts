import { drawChangeDay, drawLaterPersona, drawPersona, drawTraits, personasChance } from '../draw-traits.ts'
import { BAND_COUNT, CHANNEL_COUNT, type Population } from '../population.ts'
import type { Random } from '../random.ts'
import { NORMAL_COUNT, type Traits } from '../traits.ts'
import { type Ways, waysOf } from '../ways.ts'
import type { Evidence } from './evidence.ts'
import { logLikelihood } from './likelihood.ts'

/** How long the chain walks before it is listened to, how often then, and how many rounds lie between. */
export interface Effort {
  readonly warmUp: number
  readonly kept: number
  readonly between: number
}

interface Chain {
  readonly population: Population
  readonly evidence: Evidence
  readonly random: Random
  /** Weights of the age bands before anything was answered. */
  readonly bands: Float64Array
}

interface Place {
  readonly traits: Traits
  readonly ways: Ways
  readonly fit: number
}

/**
 * Draws of a person's ways given what was seen, for one who knows the population's true tables: elliptical slice
 * sampling of the normals (Murray, Adams, MacKay, AISTATS 2010), between steps that draw a persona, a change of life
 * or an unknown age anew and keep it as its likelihood allows (Metropolis; Hastings 1970).
 */
export function posteriorWays(population: Population, evidence: Evidence, random: Random, effort: Effort): Ways[] {
  const chain: Chain = { population, evidence, random, bands: bandWeights(population, evidence) }
  const steps = evidence.band === null ? [redrawPersonas, redrawChange, redrawBand] : [redrawPersonas, redrawChange]
  const found: Ways[] = []
  let place = placeAt(chain, startOf(chain))
  for (let round = 0; found.length < effort.kept; round++) {
    place = sliceNormals(chain, place)
    for (const step of steps) place = step(chain, place)
    if (round >= effort.warmUp && round % effort.between === 0) found.push(place.ways)
  }
  return found
}

function startOf({ population, evidence, random, bands }: Chain): Traits {
  const band = evidence.band ?? random.place(bands)
  const { segment } = evidence
  return { ...drawTraits(population, random), band, segment, personas: [0, 0], normals: new Float64Array(NORMAL_COUNT) }
}

function placeAt({ population, evidence }: Chain, traits: Traits): Place {
  const ways = waysOf(population, traits)
  return { traits, ways, fit: logLikelihood(population, ways, evidence) }
}

/** Turns on the ellipse through the present and a fresh draw, ever closer to the present, until it fits well enough. */
function sliceNormals(chain: Chain, place: Place): Place {
  const { random } = chain
  const { normals } = place.traits
  const fresh = random.normals(NORMAL_COUNT)
  const needed = place.fit + Math.log(1 - random.next())
  let angle = random.between(0, 2 * Math.PI)
  let [from, to] = [angle - 2 * Math.PI, angle]
  for (;;) {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const found = placeAt(chain, { ...place.traits, normals: sumOf(normals, cos, fresh, sin) })
    if (found.fit > needed) return found
    if (angle < 0) from = angle
    else to = angle
    angle = random.between(from, to)
  }
}

function sumOf(one: Float64Array, ofOne: number, other: Float64Array, ofOther: number): Float64Array {
  const sum = new Float64Array(one.length)
  for (let at = 0; at < sum.length; at++) sum[at] = ofOne * (one[at] ?? 0) + ofOther * (other[at] ?? 0)
  return sum
}

function redrawPersonas(chain: Chain, place: Place): Place {
  const { population, random } = chain
  const { band } = place.traits
  const before = drawPersona(population, band, random)
  const personas = [before, drawLaterPersona(population, band, before, random)] as const
  return keepIfFits(chain, place, placeAt(chain, { ...place.traits, personas }), 1)
}

function redrawChange(chain: Chain, place: Place): Place {
  const { population, random } = chain
  const { band, personas } = place.traits
  const after = drawLaterPersona(population, band, personas[0], random)
  const changed = { ...place.traits, changeDay: drawChangeDay(random), personas: [personas[0], after] as const }
  return keepIfFits(chain, place, placeAt(chain, changed), 1)
}

function redrawBand(chain: Chain, place: Place): Place {
  const { population, random, bands } = chain
  const { band, personas } = place.traits
  const other = random.place(bands)
  const odds = personasChance(population, other, personas) / personasChance(population, band, personas)
  return keepIfFits(chain, place, placeAt(chain, { ...place.traits, band: other }), odds)
}

function keepIfFits({ random }: Chain, place: Place, other: Place, odds: number): Place {
  return random.next() < odds * Math.exp(other.fit - place.fit) ? other : place
}

function bandWeights({ bandShare, reachable }: Population, { segment, reachable: reached }: Evidence): Float64Array {
  return Float64Array.from({ length: BAND_COUNT }, (_, band) => {
    let weight = bandShare[segment * BAND_COUNT + band] ?? 0
    for (let k = 0; k < CHANNEL_COUNT; k++) {
      const share = reachable[(segment * BAND_COUNT + band) * CHANNEL_COUNT + k] ?? 0
      weight *= reached.includes(k) ? share : 1 - share
    }
    return weight
  })
}
