import { PERSONAS } from './persona.ts'
import { BAND_COUNT, type Population } from './population.ts'
import type { Random } from './random.ts'
import { NORMAL_COUNT, type Traits } from './traits.ts'

/** Share of customers whose life changes, and between which days. */
const CHANGE = { share: 1 / 3, from: 60, to: 480 }
/** So many of those who change are drawn anew as a persona, too. */
const NEW_PERSONA_SHARE = 0.5

export function drawTraits(population: Population, random: Random): Traits {
  const segment = random.place(population.segmentShare)
  const band = random.place(population.bandShare.subarray(segment * BAND_COUNT, (segment + 1) * BAND_COUNT))
  const before = drawPersona(population, band, random)
  return {
    band,
    segment,
    changeDay: drawChangeDay(random),
    personas: [before, drawLaterPersona(population, band, before, random)],
    normals: random.normals(NORMAL_COUNT),
  }
}

export function drawChangeDay(random: Random): number {
  return random.isTrue(CHANGE.share) ? random.between(CHANGE.from, CHANGE.to) : Infinity
}

export function drawPersona(population: Population, band: number, random: Random): number {
  return random.place(population.personaShare.subarray(band * PERSONAS.length, (band + 1) * PERSONAS.length))
}

export function drawLaterPersona(population: Population, band: number, before: number, random: Random): number {
  return random.isTrue(NEW_PERSONA_SHARE) ? drawPersona(population, band, random) : before
}

/** How likely these personas are, one after the other, at this age. */
export function personasChance(population: Population, band: number, [before, after]: Traits['personas']): number {
  const share = (persona: number) => population.personaShare[band * PERSONAS.length + persona] ?? 0
  const staying = before === after ? 1 - NEW_PERSONA_SHARE : 0
  return share(before) * (staying + NEW_PERSONA_SHARE * share(after))
}
