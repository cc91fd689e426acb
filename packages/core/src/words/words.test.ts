import { describe, expect, it } from 'vitest'
import { NOW } from '../../test/a-ledger.ts'
import { REASON_CODES, type ReasonCode, type ReasonFacts, reason, SOURCE_OF_REASON } from '../learn/reason.ts'
import {
  EXCLUSION_CODES,
  type ExcludedChannel,
  type ExclusionCode,
  type ExclusionFacts,
  exclusion,
} from '../recommend/exclusion.ts'
import { exclusionText } from './exclusion-text.ts'
import { durationText } from './phrases.ts'
import { reasonText } from './reason-text.ts'
import { wouldChangeText } from './would-change-text.ts'

const SATURDAY_EVENING = { daypart: 'AFTER_17', isWeekend: true } as const
const COUNTS = { attempts: 6, answered: 0, expected: 1.72 }

const FACTS: ReasonFacts = {
  EVERYONE: { share: 0.3 },
  CHANNEL_IN_GENERAL: { channel: 'PHONE' },
  AGE_GROUP: { channel: 'SMS', ageBand: 'AGE_25_34' },
  AGE_INFERRED: { channel: 'SMS', ageBand: 'AGE_18_24', probability: 0.61 },
  SEGMENT: { channel: 'EMAIL', segment: 'gold' },
  PURPOSE: { channel: 'EMAIL', purpose: 'REMINDER' },
  TIME_OF_WEEK: { channel: 'PHONE', weekday: 'SATURDAY', ...SATURDAY_EVENING },
  RECENT_ATTEMPTS: { channel: 'SMS', attempts: 1, onChannel: 1 },
  SAME_MATTER: { channel: 'SMS', onChannel: 2, elsewhere: 1 },
  CONTACTS_US: { channel: 'SMS', contacts: 9, ofContacts: 14 },
  CONTACTS_US_THEN: { ...SATURDAY_EVENING, contacts: 3, ofContacts: 14 },
  SAID_CHANNEL: { channel: 'SMS', rank: 1, avoids: false, saidAt: NOW, from: 'survey' },
  SAID_TIME: { ...SATURDAY_EVENING, weekday: 'SATURDAY', suits: true, saidAt: NOW, from: null },
  ANSWERS_CHANNEL: { channel: 'PHONE', ...COUNTS },
  ANSWERS_IN_GENERAL: COUNTS,
  ANSWERS_THEN: { ...COUNTS, ...SATURDAY_EVENING },
  ANSWERS_MARKETING: COUNTS,
  ONLY_WAY_OPEN: { channel: 'EMAIL', closed: 2 },
  EXPLORATION: { instead: 'EMAIL', propensity: 0.04 },
  REST: { codes: ['SEGMENT', 'PURPOSE'] },
}

describe(reasonText.name, () => {
  it('tells counts as people count', () => {
    expect(textOf('ANSWERS_CHANNEL')).toBe('Calls: 0 of 6 answered, 1.7 expected')
    expect(textOf('CONTACTS_US')).toBe('Contacts us by text message: 9 of 14 contacts')
    expect(textOf('SAID_CHANNEL')).toBe('Said on 18 Nov 2026 (survey): number 1 is by text message')
  })

  it.each(REASON_CODES)('has a sentence for %s that keeps stated and learned apart', (code) => {
    const text = textOf(code)
    expect(text).toMatch(/^[A-Z0-9]/)
    expect(text).not.toMatch(/undefined|NaN|null/)
    const isStated = SOURCE_OF_REASON[code] === 'STATED'
    expect(/\bsaid\b/i.test(text)).toBe(isStated)
    if (isStated) expect(text).not.toMatch(/answer|contacts us/i)
    if (SOURCE_OF_REASON[code] === 'BEHAVIOUR') expect(text).toMatch(/answered|contacts us/i)
  })

  function textOf<C extends ReasonCode>(code: C): string {
    return reasonText<C>(reason(code, 0.1, FACTS[code]))
  }
})

const EXCLUSION_FACTS: ExclusionFacts = {
  ASKED_NOT_TO: { saidAt: NOW, paperless: false, from: null },
  CONSENT_WITHDRAWN: { withdrawnAt: NOW, purposeClass: 'MARKETING' },
  NO_ADDRESS: {},
  ADDRESS_BLOCKED: { addresses: 1 },
  NOT_ALLOWED: {},
  MARKETING_BY_PHONE: { purpose: 'PROMOTION' },
  MARKETING_INTERRUPTS: { purpose: 'PROMOTION' },
  NOT_PHYSICAL: { purpose: 'GIFT' },
  LETTER_NOT_WORTH_OPENING: { purpose: 'REMINDER' },
  ANSWER_IN_KIND: { lastContactAt: NOW, windowHours: 72 },
  NO_TIME_LEFT: { deadline: NOW },
}

describe(exclusionText.name, () => {
  it.each(EXCLUSION_CODES)('has a sentence for %s', (code: ExclusionCode) => {
    const text = exclusionText({ ...exclusion(code, EXCLUSION_FACTS[code]), channel: 'PHONE' } as ExcludedChannel)
    expect(text).toMatch(/^[A-Z0-9]/)
    expect(text).not.toMatch(/undefined|NaN|null/)
  })

  it('names the day on which the customer asked', () => {
    const asked = exclusion('ASKED_NOT_TO', EXCLUSION_FACTS.ASKED_NOT_TO)
    expect(exclusionText({ ...asked, channel: 'PHONE' })).toBe('Said on 18 Nov 2026 not to be contacted by phone')
  })
})

describe(wouldChangeText.name, () => {
  it.each([
    [
      { event: 'UNANSWERED', channel: 'SMS', count: 2, newFirst: 'EMAIL' },
      '2 more text messages go unanswered → Email becomes number one',
    ],
    [
      { event: 'UNANSWERED', channel: 'PHONE', count: 1, newFirst: 'EMAIL' },
      '1 more call goes unanswered → Email becomes number one',
    ],
    [
      { event: 'ANSWERED', channel: 'EMAIL', count: 3, newFirst: 'EMAIL' },
      '3 more emails are answered → Email becomes number one',
    ],
    [
      { event: 'CONTACTS_US', channel: 'X', count: 1, newFirst: 'X' },
      'Contacts us 1 more time on X → X becomes number one',
    ],
  ] as const)('%o', (change, text) => {
    expect(wouldChangeText(change)).toBe(text)
  })
})

describe(durationText.name, () => {
  it.each([
    [0.25, '15 minutes'],
    [1, '1 hour'],
    [4, '4 hours'],
    [72, '3 days'],
  ])('%d hours', (hours, text) => {
    expect(durationText(hours)).toBe(text)
  })
})
