import { describe, expect, test } from 'vitest'
import { aCount, anAggregate, aRate, aRow } from '../../test/rows.ts'
import { DEFAULT_FILTER } from '../filters/filter.ts'
import { toHeadlines } from './headlines.ts'
import { overContacted } from './over-contacted.ts'

const MEDIAN = { ...aCount('REPLY_DELAY_MEDIAN', 11_400), denominator: 861 }

const FIGURES = {
  contacts: anAggregate(aRow({}, aRate('UNANSWERED_RATE', 310, 1000), MEDIAN)),
  firstTries: anAggregate(aRow({}, aRate('ANSWER_RATE', 580, 1000))),
  emails: anAggregate(aRow({}, aCount('EMAILS', 8_241), aRate('SPAM_SHARE', 12, 100))),
}

describe(toHeadlines, () => {
  test('has each figure with what stands behind it', () => {
    expect(toHeadlines(FIGURES).map(({ label, figure, base }) => [label, figure, base])).toEqual([
      ['Unanswered attempts', '31%', 'of 1,000 settled attempts'],
      ['Median time to reply', '3 h 10 min', '861 replies'],
      ['Reached at first try', '58%', 'of 1,000 first attempts'],
      ['Incoming email', '8,241', '12% spam, of 100 classified'],
    ])
  })

  test('welcomes more people reached at the first try', () => {
    const earlierFirstTries = anAggregate(aRow({}, aRate('ANSWER_RATE', 500, 1000)))
    expect(toHeadlines({ ...FIGURES, earlierFirstTries })[2]?.change).toEqual({
      direction: 'UP',
      tone: 'GOOD',
      text: '8 points',
    })
  })

  test('opens nobody behind a figure that is withheld', () => {
    const firstTries = anAggregate(aRow({}, aRate('ANSWER_RATE', 3, 5)))
    expect(toHeadlines({ ...FIGURES, firstTries })[2]).toMatchObject({
      figure: '–',
      base: 'too few to show',
      behind: null,
    })
  })
})

describe(overContacted, () => {
  function aFatigue(customers: number | null, previous: number | null) {
    return {
      fatigue: { customers: 4_902, classes: [{ fatigueClass: 'OVER_CONTACTED' as const, customers, previous }] },
    }
  }

  test('is told in customers, fewer being good', () => {
    expect(overContacted(aFatigue(300, 412), DEFAULT_FILTER)).toMatchObject({
      figure: '300',
      base: 'of 4,902 customers, last 28 days',
      change: { direction: 'DOWN', tone: 'GOOD', text: '112' },
    })
  })

  test('is neither good nor bad where chance alone explains it', () => {
    expect(overContacted(aFatigue(412, 405), DEFAULT_FILTER).change?.tone).toBe('NEUTRAL')
  })

  test('says when it is withheld', () => {
    expect(overContacted(aFatigue(null, null), DEFAULT_FILTER)).toMatchObject({
      figure: 'too few to show',
      change: null,
      behind: null,
    })
  })

  test('opens the customers that the page is narrowed to', () => {
    const { behind } = overContacted(aFatigue(300, 412), { ...DEFAULT_FILTER, segments: ['Retail'] })
    expect(behind).toMatchObject({ of: { segments: ['Retail'] } })
  })
})
