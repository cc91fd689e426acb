import { type Channel, UNTOLD_FACTS } from '@wavelength/core'
import type { Candidate, Decision } from '../src/decision.ts'
import type { StoredInteraction } from '../src/interaction.ts'

const DECIDED_AT = Date.UTC(2026, 8, 7, 9)

/** A decision in which only what matters to the test is told: an email, certain, on 7 September 2026. */
export function aDecision(told: Partial<Decision> & Pick<Decision, 'customerId' | 'id'>): Decision {
  return {
    decidedAt: DECIDED_AT,
    purpose: 'OTHER',
    firstChannel: 'EMAIL',
    secondChannel: null,
    propensity: 1,
    priorVersion: 'test',
    question: {},
    answer: {},
    arm: 'TREATMENT',
    explored: false,
    candidates: [aCandidate('EMAIL', {})],
    matterKey: null,
    attemptNumber: 1,
    shownOnly: false,
    ...told,
  }
}

export function aCandidate(channel: Channel, told: Partial<Candidate>): Candidate {
  const window = { notBefore: '2026-09-07T09:00:00.000Z', notAfter: '2026-09-07T12:00:00.000Z' }
  return { channel, ...window, probability: 0.5, score: 0.5, propensity: 1, ...told }
}

/** A first attempt as derived, an hour after such a decision and still unanswered. */
export function anAttempt(
  told: Partial<StoredInteraction> & Pick<StoredInteraction, 'customerId' | 'id'>,
): StoredInteraction {
  const occurredAt = told.occurredAt ?? DECIDED_AT + 3_600_000
  return {
    source: 'crm',
    sourceId: told.id,
    channel: 'EMAIL',
    direction: 'OUTBOUND',
    occurredAt,
    outcome: 'SENT',
    outcomeAt: occurredAt,
    ...UNTOLD_FACTS,
    purpose: 'OTHER',
    ageBand: 'UNKNOWN',
    localWeekday: 0,
    localHour: 10,
    isAttempt: true,
    resolution: null,
    attemptNumber: 1,
    previousChannel: null,
    contactsInWeek: 1,
    isRepeat: false,
    answeredAt: null,
    answeredBy: null,
    answers: null,
    expected: 0.3,
    ...told,
  }
}

/** The ids of tests: one for each kind and number. */
export function testId(kind: number, number: number): string {
  return `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`
}
