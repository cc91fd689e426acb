import { describe, expect, it } from 'vitest'
import { ageBandOn, ageOn, generationOf } from './cohort.ts'

const born = (birthDate: string) => ({ birthDate, birthYear: null })
const bornIn = (birthYear: number) => ({ birthDate: null, birthYear })
const UNKNOWN = { birthDate: null, birthYear: null }

describe(ageOn.name, () => {
  it.each([
    ['the day before the birthday', born('2000-06-15'), '2026-06-14', 25],
    ['the birthday', born('2000-06-15'), '2026-06-15', 26],
    ['28 February of a leap child', born('2000-02-29'), '2026-02-28', 25],
    ['1 March of a leap child', born('2000-02-29'), '2026-03-01', 26],
    ['a year alone', bornIn(1972), '1998-10-01', 26],
    ['before birth', born('2000-06-15'), '1999-01-01', null],
    ['nothing known', UNKNOWN, '2026-01-01', null],
  ])('on %s', (_, birth, day, age) => {
    expect(ageOn(birth, day)).toBe(age)
  })
})

describe(ageBandOn.name, () => {
  it.each([
    [17, 'UNDER_18'],
    [18, 'AGE_18_24'],
    [24, 'AGE_18_24'],
    [25, 'AGE_25_34'],
    [64, 'AGE_55_64'],
    [65, 'AGE_65_74'],
    [74, 'AGE_65_74'],
    [75, 'AGE_75_PLUS'],
  ])('puts %d years into %s', (age, band) => {
    expect(ageBandOn(bornIn(2026 - age), '2026-01-01')).toBe(band)
  })

  it('knows no band without a birth', () => {
    expect(ageBandOn(UNKNOWN, '2026-01-01')).toBe('UNKNOWN')
  })
})

describe(generationOf.name, () => {
  it.each([
    [1945, 'SILENT'],
    [1946, 'BOOMER'],
    [1964, 'BOOMER'],
    [1965, 'GEN_X'],
    [1981, 'MILLENNIAL'],
    [1997, 'GEN_Z'],
    [2013, 'GEN_ALPHA'],
  ])('counts who was born in %d to %s', (year, generation) => {
    expect(generationOf(bornIn(year))).toBe(generation)
  })
})
