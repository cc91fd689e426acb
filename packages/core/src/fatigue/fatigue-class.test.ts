import { describe, expect, it } from 'vitest'
import {
  contactsLastWeekOf,
  DEFAULT_THRESHOLDS,
  type FatigueClass,
  fatigueClassOf,
  thresholdsFault,
} from './fatigue-class.ts'

describe(fatigueClassOf, () => {
  it.each<[contacts: number, mostInWeek: number, hasAddress: boolean, FatigueClass | null]>([
    [0, 0, true, 'UNDER_CONTACTED'],
    [0, 0, false, null],
    [1, 1, true, 'IN_RANGE'],
    [1, 1, false, 'IN_RANGE'],
    [12, 7, true, 'IN_RANGE'],
    [8, 8, true, 'OVER_CONTACTED'],
    [8, 8, false, 'OVER_CONTACTED'],
  ])('%i contacts, at most %i in a week, with an address: %s', (contacts, mostInWeek, hasAddress, expected) => {
    expect(fatigueClassOf({ contacts, mostInWeek, hasAddress }, DEFAULT_THRESHOLDS)).toBe(expected)
  })

  it('follows other thresholds', () => {
    const load = { contacts: 3, mostInWeek: 3, hasAddress: true }
    expect(fatigueClassOf(load, { overContactedFrom: 3, underContactedBelow: 4 })).toBe('OVER_CONTACTED')
    expect(fatigueClassOf(load, { overContactedFrom: 4, underContactedBelow: 4 })).toBe('UNDER_CONTACTED')
  })
})

describe(contactsLastWeekOf, () => {
  it('has a class of its own for nobody contacted', () => {
    expect([0, 1, 2, 3, 4, 5, 7, 8, 20].map(contactsLastWeekOf)).toEqual([
      'NONE',
      'ONE',
      'TWO',
      'THREE_TO_FOUR',
      'THREE_TO_FOUR',
      'FIVE_TO_SEVEN',
      'FIVE_TO_SEVEN',
      'EIGHT_OR_MORE',
      'EIGHT_OR_MORE',
    ])
  })
})

describe(thresholdsFault, () => {
  it.each([
    [{ overContactedFrom: 1 }, /overContactedFrom must be a whole number from 2/],
    [{ underContactedBelow: 0 }, /underContactedBelow/],
    [{ overContactedFrom: 2.5 }, /overContactedFrom/],
  ])('refuses %j', (changes, message) => {
    expect(thresholdsFault({ ...DEFAULT_THRESHOLDS, ...changes })).toMatch(message)
  })

  it('takes the default', () => {
    expect(thresholdsFault(DEFAULT_THRESHOLDS)).toBeNull()
  })
})
