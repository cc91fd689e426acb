import { SET_PURPOSES, WINDOWS_PER_WEEK } from '../question-set.ts'
import { BAND_COUNT, CHANNEL_COUNT, FACTOR_COUNT, type Population } from './population.ts'
import { RHYTHMS } from './time-character.ts'
import { TRAIT, type Traits } from './traits.ts'

/** How much people differ, in log-odds, beyond their channels' own spreads. */
const SPREAD = { general: 0.55, marketing: 0.45, weariness: 0.4, trend: 0.35, inboundHabit: 0.75 }
/** What a change of life leaves of a person's ways, as a correlation. */
const KEPT = 0.3
const RENEWED = Math.sqrt(1 - KEPT ** 2)
const PURPOSE_COUNT = SET_PURPOSES.length
/** Marketing is the first purpose. */
const MARKETING = 0

/** The ways of one person, worked out of the hidden traits once for all occasions. */
export interface Ways {
  readonly changeDay: number
  /** (before, after the change of life) x channel: log-odds of an answer in the middle of the trend, before purpose, time and fatigue. */
  readonly liking: Float64Array
  /** Log-odds each channel gains by the end of the trend. */
  readonly trend: Float64Array
  /** (before, after the change of life) x purpose */
  readonly purposeTaste: Float64Array
  /** What the person's week adds to each window, before the channel's sensitivity. */
  readonly week: Float64Array
  /** Factor on what earlier attempts cost. */
  readonly weariness: number
  /** What makes the person turn to the business on a channel for other reasons than liking it. */
  readonly inboundHabit: Float64Array
}

export function waysOf(population: Population, traits: Traits): Ways {
  const { normals } = traits
  const factors = withLater(normals, TRAIT.factors, TRAIT.laterFactors, FACTOR_COUNT)
  const own = withLater(normals, TRAIT.own, TRAIT.laterOwn, CHANNEL_COUNT)
  return {
    changeDay: traits.changeDay,
    liking: likingOf(population, traits, factors, own),
    trend: scaled(normals, TRAIT.trend, SPREAD.trend),
    purposeTaste: purposeTasteOf(population, SPREAD.marketing * (normals[TRAIT.marketing] ?? 0), factors),
    week: weekOf(population, traits),
    weariness: Math.exp(SPREAD.weariness * (normals[TRAIT.weariness] ?? 0)),
    inboundHabit: scaled(normals, TRAIT.inboundHabit, SPREAD.inboundHabit),
  }
}

/** Before the change of life the first normals, after it a mixture of the first and the later ones. */
function withLater(normals: Float64Array, first: number, later: number, count: number): Float64Array {
  const both = new Float64Array(2 * count)
  for (let place = 0; place < count; place++) {
    const before = normals[first + place] ?? 0
    both[place] = before
    both[count + place] = KEPT * before + RENEWED * (normals[later + place] ?? 0)
  }
  return both
}

function likingOf(population: Population, traits: Traits, factors: Float64Array, own: Float64Array): Float64Array {
  const { band, segment, personas, normals } = traits
  const cohort = (segment * BAND_COUNT + band) * CHANNEL_COUNT
  const general = SPREAD.general * (normals[TRAIT.general] ?? 0)
  const liking = new Float64Array(2 * CHANNEL_COUNT)
  for (let place = 0; place < liking.length; place++) {
    const isLater = place >= CHANNEL_COUNT
    const k = isLater ? place - CHANNEL_COUNT : place
    const persona = personas[isLater ? 1 : 0]
    liking[place] =
      general +
      (population.channel[k] ?? 0) +
      (population.cohort[band * CHANNEL_COUNT + k] ?? 0) +
      (population.segment[segment * CHANNEL_COUNT + k] ?? 0) +
      (population.cohortInSegment[cohort + k] ?? 0) +
      (population.persona[persona * CHANNEL_COUNT + k] ?? 0) +
      (population.ownSpread[k] ?? 0) * (own[place] ?? 0) +
      product(population.factors, k, factors, isLater ? 1 : 0)
  }
  return liking
}

function purposeTasteOf(population: Population, marketing: number, factors: Float64Array): Float64Array {
  const taste = new Float64Array(2 * PURPOSE_COUNT)
  for (let place = 0; place < taste.length; place++) {
    const purpose = place % PURPOSE_COUNT
    const time = place < PURPOSE_COUNT ? 0 : 1
    taste[place] = product(population.purposeFactor, purpose, factors, time) + (purpose === MARKETING ? marketing : 0)
  }
  return taste
}

function weekOf(population: Population, { band, segment, normals }: Traits): Float64Array {
  const cohort = (segment * BAND_COUNT + band) * WINDOWS_PER_WEEK
  const week = population.cohortTime.slice(cohort, cohort + WINDOWS_PER_WEEK)
  for (let rhythm = 0; rhythm < RHYTHMS.length; rhythm++) {
    const strength = normals[TRAIT.rhythm + rhythm] ?? 0
    for (let w = 0; w < WINDOWS_PER_WEEK; w++) {
      week[w] = (week[w] ?? 0) + strength * (population.rhythm[rhythm * WINDOWS_PER_WEEK + w] ?? 0)
    }
  }
  return week
}

function product(loadings: Float64Array, row: number, factors: Float64Array, time: number): number {
  let sum = 0
  for (let f = 0; f < FACTOR_COUNT; f++) {
    sum += (loadings[row * FACTOR_COUNT + f] ?? 0) * (factors[time * FACTOR_COUNT + f] ?? 0)
  }
  return sum
}

function scaled(normals: Float64Array, from: number, spread: number): Float64Array {
  const values = new Float64Array(CHANNEL_COUNT)
  for (let k = 0; k < CHANNEL_COUNT; k++) values[k] = spread * (normals[from + k] ?? 0)
  return values
}
