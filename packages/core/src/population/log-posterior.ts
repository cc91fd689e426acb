import { sigma } from '../learn/logistic.ts'
import type { Outcomes, Term } from './term.ts'

/** How likely the values of all terms are together after what was seen, as a logarithm; a constant is left out. */
export function logPosterior(terms: readonly Term[], outcomes: Outcomes, logOdds: Float64Array): number {
  let sum = 0
  for (let row = 0; row < logOdds.length; row++) {
    const { eta } = seenFrom(outcomes, logOdds, row)
    sum += (outcomes.answered[row] ?? 0) * eta - Math.max(eta, 0) - Math.log1p(Math.exp(-Math.abs(eta)))
  }
  for (const { values, drawnTo, variance } of terms) {
    for (let at = 0; at < values.length; at++) sum -= ((values[at] ?? 0) - (drawnTo[at] ?? 0)) ** 2 / (2 * variance)
  }
  return sum
}

/** Of each term, the place of each of its values among those of all terms that were tried; -1 for the others. */
export type Places = readonly Int32Array[]

/** The log posterior around where the values stand, over those that were tried. */
export interface Surroundings {
  readonly places: Places
  readonly slope: Float64Array
  /** The negated curvature; its lower triangle, row by row. */
  readonly precision: Float64Array
}

export function surroundings(terms: readonly Term[], outcomes: Outcomes, logOdds: Float64Array): Surroundings {
  const { places, size } = triedPlaces(terms)
  const around: Surroundings = { places, slope: new Float64Array(size), precision: new Float64Array(size * size) }
  for (let row = 0; row < logOdds.length; row++) {
    addAttempt(around, bearingOn(terms, places, row), ofAttempt(outcomes, logOdds, row))
  }
  terms.forEach((term, index) => {
    places[index]?.forEach((place, at) => {
      if (place !== -1) addPull(around, place, { term, at })
    })
  })
  return around
}

function triedPlaces(terms: readonly Term[]): { readonly places: Places; readonly size: number } {
  let size = 0
  const places = terms.map((term) => {
    const isTried = new Uint8Array(term.values.length)
    for (let row = 0; row < term.level.length; row++) if (strengthOf(term, row) !== 0) isTried[term.level[row] ?? 0] = 1
    return Int32Array.from(isTried, (tried) => (tried === 1 ? size++ : -1))
  })
  return { places, size }
}

/** How strongly a term bears on an attempt; 0 where it has no value for it. */
function strengthOf({ level, by }: Term, row: number): number {
  if ((level[row] ?? -1) === -1) return 0
  return by === null ? 1 : (by[row] ?? 0)
}

/** The values that bear on an attempt, in the order of their places, and how strongly. */
interface Bearings {
  readonly places: readonly number[]
  readonly strengths: readonly number[]
}

function bearingOn(terms: readonly Term[], ofTerms: Places, row: number): Bearings {
  const places: number[] = []
  const strengths: number[] = []
  for (const [index, term] of terms.entries()) {
    const strength = strengthOf(term, row)
    if (strength === 0) continue
    places.push(ofTerms[index]?.[term.level[row] ?? 0] ?? 0)
    strengths.push(strength)
  }
  return { places, strengths }
}

/** What an attempt tells of its log-odds. */
interface Told {
  readonly surprise: number
  readonly information: number
}

/** With kappa as in `sweep`: kappa (answered - chance), and kappa^2 p (1 - p). */
function ofAttempt(outcomes: Outcomes, logOdds: Float64Array, row: number): Told {
  const { eta, kappa } = seenFrom(outcomes, logOdds, row)
  const chance = sigma(eta)
  const surprise = kappa * ((outcomes.answered[row] ?? 0) - chance)
  return { surprise, information: kappa * kappa * chance * (1 - chance) }
}

/** The log-odds of an attempt when it is not known who the person is. */
function seenFrom({ offset, variance }: Outcomes, logOdds: Float64Array, row: number) {
  const kappa = 1 / Math.sqrt(1 + (Math.PI * (variance[row] ?? 0)) / 8)
  return { kappa, eta: kappa * ((logOdds[row] ?? 0) + (offset[row] ?? 0)) }
}

function addAttempt({ slope, precision }: Surroundings, { places, strengths }: Bearings, told: Told): void {
  for (let a = 0; a < places.length; a++) {
    const place = places[a] ?? 0
    const strength = strengths[a] ?? 0
    slope[place] = (slope[place] ?? 0) + strength * told.surprise
    for (let b = 0; b <= a; b++) {
      const cell = place * slope.length + (places[b] ?? 0)
      precision[cell] = (precision[cell] ?? 0) + strength * (strengths[b] ?? 0) * told.information
    }
  }
}

/** What draws a value to where it starts. */
function addPull({ slope, precision }: Surroundings, place: number, { term, at }: { term: Term; at: number }): void {
  const { values, drawnTo, variance } = term
  const cell = place * slope.length + place
  slope[place] = (slope[place] ?? 0) - ((values[at] ?? 0) - (drawnTo[at] ?? 0)) / variance
  precision[cell] = (precision[cell] ?? 0) + 1 / variance
}
