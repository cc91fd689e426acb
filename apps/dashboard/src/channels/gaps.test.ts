import { AGE_BANDS, CHANNEL_FAMILIES } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anAggregate, aRate, aRow } from '../../test/rows.ts'
import { gapFinding, gapSentence, gapTable } from './gap-text.ts'
import { isClearGap, toGaps, widestGaps } from './gaps.ts'

type Cells = readonly (readonly [age: string, family: string, part: number, whole: number])[]

function shares(cells: Cells) {
  return anAggregate(
    ...cells.map(([AGE_BAND, CHANNEL_FAMILY, part, whole]) =>
      aRow({ AGE_BAND, CHANNEL_FAMILY }, aRate('CHANNEL_SHARE', part, whole)),
    ),
  )
}

function gapsOf(theirs: Cells, ours: Cells) {
  return toGaps({ theirs: shares(theirs), ours: shares(ours) })
}

const YOUNG: Cells = [
  ['AGE_18_24', 'TEXT', 270, 1000],
  ['AGE_18_24', 'EMAIL', 730, 1000],
]
const OURS: Cells = [
  ['AGE_18_24', 'TEXT', 90, 1000],
  ['AGE_18_24', 'EMAIL', 910, 1000],
]

describe(gapSentence, () => {
  test('says what they do and what we do', () => {
    expect(gapSentence(gapsOf(YOUNG, OURS))).toMatch(
      /^(18–24s reach us by text in 27% of their contacts; we reach them that way in only 9%\.|We reach 18–24s by email)/,
    )
  })

  test('says so when we do it more than they', () => {
    const gaps = gapsOf(OURS, YOUNG).filter(({ family }) => family === 'TEXT')
    expect(gapSentence(gaps)).toBe('We reach 18–24s by text in 27% of our contacts; only 9% of theirs come that way.')
  })

  test('is silent about customers of unknown age', () => {
    expect(gapSentence(gapsOf([['UNKNOWN', 'TEXT', 900, 1000]], [['UNKNOWN', 'TEXT', 100, 1000]]))).toBeNull()
  })
})

describe(gapFinding, () => {
  test('names the habit that most age bands share', () => {
    const both = (part: number): Cells => [
      ['AGE_18_24', 'EMAIL', part, 1000],
      ['AGE_25_34', 'EMAIL', part, 1000],
      ['AGE_35_44', 'EMAIL', 500, 1000],
    ]
    expect(gapFinding(gapsOf(both(300), both(600)))).toBe(
      'We use email clearly more than they do in 2 of 3 age cohorts',
    )
  })

  test('is silent about one age band', () => {
    expect(gapFinding(gapsOf(YOUNG, OURS))).toBeNull()
  })
})

describe(widestGaps, () => {
  test('draws only gaps that are clear, a family that one side never uses among them', () => {
    const gaps = gapsOf([...YOUNG, ['AGE_18_24', 'SOCIAL', 60, 1000]], OURS)
    expect(widestGaps(gaps).map(({ family }) => family)).toEqual(['EMAIL', 'TEXT'])
    expect(gaps.filter(isClearGap).map(({ family }) => family)).toContain('SOCIAL')
  })
})

describe(gapTable, () => {
  test('withholds a small cohort and leaves its gap out', () => {
    const table = gapTable(gapsOf([['UNDER_18', 'TEXT', 3, 5]], [['UNDER_18', 'TEXT', 10, 40]]))
    expect(table.rows[0]?.map(({ written }) => written)).toEqual([
      'Under 18',
      'Text',
      'too few to show',
      'too few to show',
      '25.0',
      '40',
      '',
      '',
    ])
  })
})

const cell = fc
  .tuple(fc.constantFrom(...AGE_BANDS), fc.constantFrom(...CHANNEL_FAMILIES), fc.integer({ min: 1, max: 300 }))
  .chain(([age, family, whole]) =>
    fc.integer({ min: 0, max: whole }).map((part) => [age, family, part, whole] as const),
  )
const cells = fc.uniqueArray(cell, { maxLength: 10, selector: ([age, family]) => `${age} ${family}` })

describe('what is said of gaps', () => {
  test('rests on two shares of 30 or more whose difference leaves out 0', () => {
    fc.assert(
      fc.property(cells, cells, (theirs, ours) => {
        const gaps = gapsOf(theirs, ours)
        const drawn = widestGaps(gaps)
        for (const gap of drawn) {
          expect(Math.min(gap.theirs.denominator, gap.ours.denominator)).toBeGreaterThanOrEqual(30)
          const [more, less] = gap.difference.value > 0 ? [gap.theirs, gap.ours] : [gap.ours, gap.theirs]
          expect(more.value - less.value).toBeGreaterThan(Math.hypot(more.value - more.low, less.high - less.value))
        }
        if (drawn.length === 0) expect([gapSentence(gaps), gapFinding(gaps)]).toEqual([null, null])
      }),
    )
  })
})
