import {
  EXCLUSION_CODES,
  type ExcludedChannel,
  type ExclusionCode,
  type ExclusionFacts,
  exclusionText,
} from '@wavelength/core'
import { afterEach, describe, expect, test } from 'vitest'
import { GERMAN } from '../words/german.ts'
import { ENGLISH, speak } from '../words/language.ts'
import { exclusionSentence } from './exclusion-sentence.ts'

const THEN = Date.UTC(2026, 2, 12)

const FACTS: { readonly [C in ExclusionCode]: readonly ExclusionFacts[C][] } = {
  ASKED_NOT_TO: [
    { saidAt: THEN, paperless: false, from: null },
    { saidAt: THEN, paperless: true, from: null },
  ],
  CONSENT_WITHDRAWN: [
    { withdrawnAt: THEN, purposeClass: 'MARKETING' },
    { withdrawnAt: THEN, purposeClass: 'TRANSACTIONAL' },
  ],
  NO_ADDRESS: [{}],
  ADDRESS_BLOCKED: [{ addresses: 1 }, { addresses: 2 }],
  NOT_ALLOWED: [{}],
  MARKETING_BY_PHONE: [{ purpose: 'PROMOTION' }],
  MARKETING_INTERRUPTS: [{ purpose: 'PROMOTION' }],
  NOT_PHYSICAL: [{ purpose: 'GIFT' }],
  LETTER_NOT_WORTH_OPENING: [{ purpose: 'FEEDBACK_REQUEST' }],
  ANSWER_IN_KIND: [
    { lastContactAt: THEN, windowHours: 72 },
    { lastContactAt: THEN, windowHours: 24 },
    { lastContactAt: null, windowHours: 72 },
  ],
  NO_TIME_LEFT: [{ deadline: THEN }, { deadline: null }],
}

const CLOSED = EXCLUSION_CODES.flatMap((code) =>
  FACTS[code].map(
    (facts) => ({ code, facts, channel: 'IN_PERSON', citation: null, until: null }) as unknown as ExcludedChannel,
  ),
)

describe(exclusionSentence, () => {
  afterEach(() => speak(ENGLISH))

  test.each(CLOSED)('says $code in English as the API says it: $facts', (closed) => {
    expect(exclusionSentence(closed)).toBe(exclusionText(closed))
  })

  test.each(CLOSED)('says $code in German: $facts', (closed) => {
    speak(GERMAN)
    expect(exclusionSentence(closed)).not.toBe(exclusionText(closed))
    expect(exclusionSentence(closed)).not.toMatch(/[{}]|undefined|null/)
  })

  test('leaves a code that it does not know to the API', () => {
    expect(exclusionSentence({ channel: 'PHONE', code: 'NEW', facts: {} })).toBeNull()
  })
})
