/** Age on the day of the contact, in the bands that reports use. */
export const AGE_BANDS = [
  'UNDER_18',
  'AGE_18_24',
  'AGE_25_34',
  'AGE_35_44',
  'AGE_45_54',
  'AGE_55_64',
  'AGE_65_74',
  'AGE_75_PLUS',
  'UNKNOWN',
] as const
export type AgeBand = (typeof AGE_BANDS)[number]

export const GENERATIONS = ['SILENT', 'BOOMER', 'GEN_X', 'MILLENNIAL', 'GEN_Z', 'GEN_ALPHA', 'UNKNOWN'] as const
export type Generation = (typeof GENERATIONS)[number]

/** Lowest age of each band, oldest band first. */
const BAND_FROM_AGE: readonly (readonly [number, AgeBand])[] = [
  [75, 'AGE_75_PLUS'],
  [65, 'AGE_65_74'],
  [55, 'AGE_55_64'],
  [45, 'AGE_45_54'],
  [35, 'AGE_35_44'],
  [25, 'AGE_25_34'],
  [18, 'AGE_18_24'],
  [0, 'UNDER_18'],
]

/** First birth year of each generation, youngest first (Pew Research Center, 2019, "Defining generations"; GEN_ALPHA by common use from 2013). */
const GENERATION_FROM_YEAR: readonly (readonly [number, Generation])[] = [
  [2013, 'GEN_ALPHA'],
  [1997, 'GEN_Z'],
  [1981, 'MILLENNIAL'],
  [1965, 'GEN_X'],
  [1946, 'BOOMER'],
  [1800, 'SILENT'],
]

/** What is known of a birth: the day, or only the year (as when an age was noted in a known year). */
export interface Birth {
  readonly birthDate: string | null
  readonly birthYear: number | null
}

/** Whole years on `day` (ISO date). With only a birth year: the difference of the years. Null when unknown or not yet born. */
export function ageOn(birth: Birth, day: string): number | null {
  const born = birth.birthDate === null ? birth.birthYear : Number(birth.birthDate.slice(0, 4))
  if (born === null) return null
  const hadBirthday = birth.birthDate === null || day.slice(5) >= birth.birthDate.slice(5)
  const age = Number(day.slice(0, 4)) - born - (hadBirthday ? 0 : 1)
  return age < 0 ? null : age
}

export function ageBandOn(birth: Birth, day: string): AgeBand {
  const age = ageOn(birth, day)
  return BAND_FROM_AGE.find(([from]) => age !== null && age >= from)?.[1] ?? 'UNKNOWN'
}

export function generationOf(birth: Birth): Generation {
  const year = birth.birthDate === null ? birth.birthYear : Number(birth.birthDate.slice(0, 4))
  return GENERATION_FROM_YEAR.find(([from]) => year !== null && year >= from)?.[1] ?? 'UNKNOWN'
}
