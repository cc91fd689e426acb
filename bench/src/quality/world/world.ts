import { drawPopulation } from './draw-population.ts'
import type { Population } from './population.ts'

export interface WorldSize {
  readonly background: number
  readonly test: number
  readonly days: number
}

/** What makes a world a special case; left out, it is the usual one. */
export interface WorldKnobs {
  /** False for a true null: the hour and the day of an attempt make no difference to its answer. */
  readonly timeEffects?: boolean
  /** True where the business calls hard cases by phone and hardly anyone else. */
  readonly confounded?: boolean
}

/** A population with known truth. Its people are made when they are asked for, each from the seed and a number. */
export interface World {
  readonly seed: number
  readonly size: WorldSize
  readonly timeEffects: boolean
  readonly confounded: boolean
  readonly population: Population
}

const USUAL_SIZE: WorldSize = { background: 3000, test: 1000, days: 540 }

/** The day on which the main questions are asked and what the background shows ends. */
export const QUESTION_DAY = 450

/** The same seed makes the same world, on every machine. */
export function makeWorld(seed: number, size: WorldSize = USUAL_SIZE, knobs: WorldKnobs = {}): World {
  const { timeEffects = true, confounded = false } = knobs
  return { seed, size, timeEffects, confounded, population: drawPopulation({ seed, timeEffects }) }
}
