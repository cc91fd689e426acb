import { describe, expect, test } from 'vitest'
import { messageAsked, messageIn, messageSearch, profileSearch, usualInterest } from './profile-search.ts'

const ORDINARY = { purpose: 'OTHER', urgency: null, complexity: null, formality: null, interest: null } as const

describe(messageIn, () => {
  test('reads what the address says, and takes nonsense for nothing said', () => {
    const written = { purpose: 'reminder', urgency: 'high', formality: 'loud', interest: 'theirs' }
    expect(messageIn(written)).toEqual({ ...ORDINARY, purpose: 'REMINDER', urgency: 'HIGH', interest: 'THEIRS' })
    expect(messageIn({})).toEqual(ORDINARY)
  })

  test('lets a promotion be nothing but marketing', () => {
    expect(messageIn({ purpose: 'promotion', interest: 'theirs' }).interest).toBeNull()
  })
})

describe(messageSearch, () => {
  test('writes what differs from an ordinary message, and reads back the same', () => {
    expect(messageSearch(ORDINARY)).toEqual({})
    const told = { ...ORDINARY, purpose: 'GIFT', formality: 'HIGH', interest: 'OURS' } as const
    expect(messageSearch(told)).toEqual({ purpose: 'gift', formality: 'high', interest: 'ours' })
    expect(messageIn(messageSearch(told))).toEqual(told)
  })

  test('stands beside the page of contacts', () => {
    expect(profileSearch({ formality: 'low', after: 'c', before: '' })).toEqual({ formality: 'low', after: 'c' })
  })
})

describe(messageAsked, () => {
  test('leaves to the purpose what was not chosen', () => {
    expect(messageAsked(ORDINARY)).toEqual({ purpose: 'OTHER' })
  })

  test.each([
    ['MARKETING', { marketing: true }],
    ['OURS', { marketing: false, forCustomersBenefit: false }],
    ['THEIRS', { marketing: false, forCustomersBenefit: true }],
  ] as const)('asks in the interest %s', (interest, asked) => {
    expect(messageAsked({ ...ORDINARY, interest })).toEqual({ purpose: 'OTHER', ...asked })
  })
})

describe(usualInterest, () => {
  test.each([
    ['PROMOTION', 'MARKETING'],
    ['REMINDER', 'THEIRS'],
    ['OTHER', 'OURS'],
  ] as const)('of %s is %s', (purpose, interest) => {
    expect(usualInterest(purpose)).toBe(interest)
  })
})
