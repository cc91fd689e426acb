import { describe, expect, test } from 'vitest'
import { secondsOf, span, spokenDuration } from './duration.ts'

describe(secondsOf, () => {
  test.each([
    ['PT4H', 14_400],
    ['P2D', 172_800],
    ['P1DT12H30M', 131_400],
    ['P1W', 604_800],
    ['P', null],
    ['four hours', null],
  ])('reads %s as %s', (duration, seconds) => {
    expect(secondsOf(duration)).toBe(seconds)
  })
})

describe(span, () => {
  test.each([
    [20, 'under 1 min'],
    [720, '12 min'],
    [11_400, '3 h 10 min'],
    [14_400, '4 h'],
    [200_000, '2 d 8 h'],
    [5_200_000, '60 d'],
    [885_340_800, '28 years'],
  ])('writes %d seconds as %s', (seconds, written) => {
    expect(span(seconds)).toBe(written)
  })
})

test('a wait is said in one unit', () => {
  expect(['PT0S', 'PT4H', 'P2D', 'PT45M', 'PT36H', 'PT1H'].map(spokenDuration)).toEqual([
    'less than a minute',
    '4 hours',
    '2 days',
    '45 minutes',
    '36 hours',
    '1 hour',
  ])
})
