import { REASON_CODES, type Reason, type ReasonCode, type ReasonFacts, reasonText } from '@wavelength/core'
import { afterEach, describe, expect, test } from 'vitest'
import { GERMAN } from '../words/german.ts'
import { ENGLISH, speak } from '../words/language.ts'
import { reasonSentence } from './reason-sentence.ts'

const SATURDAY = { weekday: 'SATURDAY', daypart: 'AFTER_17', isWeekend: true } as const
const COUNTS = { attempts: 6, answered: 0, expected: 1.72 }
const SAID = { saidAt: Date.UTC(2026, 2, 12), from: 'survey' }

const FACTS: { readonly [C in ReasonCode]: readonly ReasonFacts[C][] } = {
  EVERYONE: [{ share: 0.3 }],
  CHANNEL_IN_GENERAL: [{ channel: 'PHONE' }],
  AGE_GROUP: [
    { channel: 'SMS', ageBand: 'AGE_25_34' },
    { channel: 'SMS', ageBand: 'UNDER_18' },
    { channel: 'SMS', ageBand: 'UNKNOWN' },
  ],
  AGE_INFERRED: [{ channel: 'SMS', ageBand: 'AGE_18_24', probability: 0.61 }],
  SEGMENT: [
    { channel: 'EMAIL', segment: 'gold' },
    { channel: 'EMAIL', segment: null },
  ],
  PURPOSE: [{ channel: 'EMAIL', purpose: 'THANK_YOU' }],
  TIME_OF_WEEK: [{ channel: 'PHONE', ...SATURDAY }],
  RECENT_ATTEMPTS: [
    { channel: 'SMS', attempts: 1, onChannel: 1 },
    { channel: 'SMS', attempts: 3, onChannel: 1 },
  ],
  SAME_MATTER: [{ channel: 'SMS', onChannel: 2, elsewhere: 1 }],
  CONTACTS_US: [
    { channel: 'LINKEDIN', contacts: 9, ofContacts: 14 },
    { channel: 'LINKEDIN', contacts: 1, ofContacts: 1 },
  ],
  CONTACTS_US_THEN: [{ ...SATURDAY, isWeekend: false, contacts: 3, ofContacts: 14 }],
  SAID_CHANNEL: [
    { channel: 'SMS', rank: 1, avoids: false, ...SAID },
    { channel: 'SMS', rank: null, avoids: false, ...SAID, from: null },
    { channel: 'SMS', rank: null, avoids: true, ...SAID },
  ],
  SAID_TIME: [
    { ...SATURDAY, suits: true, ...SAID },
    { ...SATURDAY, suits: false, ...SAID },
  ],
  ANSWERS_CHANNEL: [
    { channel: 'PHONE', ...COUNTS },
    { channel: 'X', ...COUNTS, expected: null },
    { channel: 'FAX', attempts: 0, answered: 0, expected: null },
  ],
  ANSWERS_IN_GENERAL: [COUNTS],
  ANSWERS_THEN: [{ ...COUNTS, ...SATURDAY }],
  ANSWERS_MARKETING: [COUNTS],
  ONLY_WAY_OPEN: [{ channel: 'EMAIL', closed: 2 }],
  EXPLORATION: [{ instead: 'EMAIL', propensity: 0.04 }],
  REST: [{ codes: ['SEGMENT'] }, { codes: ['SEGMENT', 'PURPOSE'] }],
}

const REASONS = REASON_CODES.flatMap((code) =>
  FACTS[code].map((facts) => ({ code, facts, source: 'RULE', effect: 0 }) as unknown as Reason),
)

describe(reasonSentence, () => {
  afterEach(() => speak(ENGLISH))

  test.each(REASONS)('says $code in English as the API says it: $facts', (reason) => {
    expect(reasonSentence(reason)).toBe(reasonText(reason))
  })

  test.each(REASONS)('says $code in German, with every number and name: $facts', (reason) => {
    speak(GERMAN)
    const said = reasonSentence(reason)
    expect(said).not.toBe(reasonText(reason))
    expect(said).not.toMatch(/[{}]|undefined|null|\b(answered|attempts|customers|how)\b/)
  })

  test('tells a German reader what the counts are', () => {
    speak(GERMAN)
    expect(reasonSentence({ code: 'ANSWERS_CHANNEL', facts: { channel: 'PHONE', ...COUNTS } })).toBe(
      'Anrufe: 0 von 6 beantwortet, 1,7 erwartet',
    )
  })

  test('leaves a code that it does not know to the API', () => {
    expect(reasonSentence({ code: 'NEW', facts: {} })).toBeNull()
    expect(reasonSentence({ code: 'toString', facts: {} })).toBeNull()
    expect(reasonSentence({ code: 'EVERYONE', facts: null })).toBeNull()
  })
})
