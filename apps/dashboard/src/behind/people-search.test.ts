import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOf, readSearch } from '../address/search.ts'
import { noPeopleSearch, peopleSearch, peopleWords } from './people-search.ts'

const NOTHING = { permission: null, fatigue: null }

describe(peopleWords, () => {
  test('reads from an address what was written to it', () => {
    const contacts = fc.record({
      range: fc.constant({ from: '2026-08-25', to: '2026-11-23' }),
      timeZone: fc.constantFrom(null, 'Asia/Kathmandu'),
      measure: fc.constantFrom('UNANSWERED', 'CHANNEL_SHARE', null),
      part: fc.constantFrom('NUMERATOR', null),
      filter: fc.record(
        {
          channels: fc.constant(['PHONE', 'SMS'] as const),
          localHours: fc.constant([8, 9]),
          segments: fc.constant(['UNKNOWN']),
          attemptNumbers: fc.constant([1]),
        },
        { requiredKeys: [] },
      ),
    })
    fc.assert(
      fc.property(contacts, (asked) => {
        const search = readSearch(addressOf('', peopleSearch({ contacts: asked })).slice(1))
        expect(peopleWords(search)).toEqual({ contacts: asked, ...NOTHING })
      }),
    )
  })

  test('reads who may not be contacted, and who is contacted too often', () => {
    const permission = {
      purposeClass: 'MARKETING',
      channel: null,
      family: 'TEXT',
      states: null,
      isOpen: false,
      firstChoice: true,
    } as const
    const fatigue = {
      classes: ['OVER_CONTACTED'],
      contactsLastWeek: null,
      overContactedFrom: 4,
      underContactedBelow: null,
    } as const
    expect(peopleWords(peopleSearch({ permission, fatigue }))).toEqual({ contacts: null, permission, fatigue })
  })

  test('makes nothing of nonsense', () => {
    expect(peopleWords({ contactsFrom: 'soon', permissionChannel: 'SMOKE', fatigueClasses: 'TIRED' })).toBeNull()
    expect(
      peopleWords({ contactsFrom: '2026-01-01', contactsTo: '2026-02-01', contactsChannels: 'SMOKE' }),
    ).toMatchObject({ contacts: { filter: {} } })
  })
})

test('what was written can be taken away again, and nothing else', () => {
  expect(noPeopleSearch({ q: 'Dana', contactsFrom: '2026-01-01', timeZone: 'UTC', cohort: '18-24' })).toEqual({
    contactsFrom: '',
    timeZone: '',
  })
})
