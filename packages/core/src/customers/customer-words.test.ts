import { describe, expect, it } from 'vitest'
import { permissionAsked } from '../permission/permission-asked.ts'
import { type CustomerWords, customerWordsFault } from './customer-words.ts'

const MARKETING = { purposeClass: 'MARKETING' } as const

describe(customerWordsFault, () => {
  it.each<[CustomerWords, string, RegExp]>([
    [{ contacts: { range: { from: '2026-13-01', to: '2026-12-01' } } }, 'contacts.range.from', /not a day/],
    [{ permission: { ...MARKETING, channel: 'EMAIL', family: 'EMAIL', isOpen: true } }, 'permission', /not both/],
    [{ permission: { ...MARKETING, family: 'EMAIL', firstChoice: true, isOpen: true } }, 'permission', /firstChoice/],
    [{ permission: MARKETING }, 'permission', /names no state/],
    [{ permission: { ...MARKETING, states: ['MAY_CONTACT'], isOpen: false } }, 'permission', /leaves no state/],
    [{ permission: { ...MARKETING, states: [] } }, 'permission', /leaves no state/],
    [{ fatigue: {} }, 'fatigue', /names no class/],
    [{ fatigue: { classes: [] } }, 'fatigue', /classes is empty/],
    [{ fatigue: { contactsLastWeek: [] } }, 'fatigue', /contactsLastWeek is empty/],
    [{ fatigue: { classes: ['IN_RANGE'], overContactedFrom: 1 } }, 'fatigue', /overContactedFrom must be/],
  ])('refuses %j', (words, field, message) => {
    const fault = customerWordsFault(words)
    expect(fault?.field.join('.')).toBe(field)
    expect(fault?.message).toMatch(message)
  })

  it('takes what somebody could match', () => {
    const words: CustomerWords = {
      contacts: { range: { from: '2026-01-01', to: '2026-02-01' }, measure: 'UNANSWERED_RATE', part: 'NUMERATOR' },
      permission: { ...MARKETING, firstChoice: true, isOpen: false },
      fatigue: { contactsLastWeek: ['NONE'] },
    }
    expect(customerWordsFault(words)).toBeNull()
    expect(customerWordsFault({})).toBeNull()
  })
})

describe(permissionAsked, () => {
  it('is in all states that are named and, where that is said, open or closed', () => {
    expect(permissionAsked({ ...MARKETING, isOpen: false }).states).toEqual([
      'CONSENT_WITHDRAWN',
      'ASKED_NOT_TO',
      'ADDRESS_BLOCKED',
      'NO_ADDRESS',
    ])
    expect(permissionAsked({ ...MARKETING, states: ['NO_RECORD', 'NO_ADDRESS'], isOpen: true }).states).toEqual([
      'NO_RECORD',
    ])
  })
})
