import type { Channel } from '@wavelength/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCandidate, aDecision, anAttempt, testId } from '../../testing/a-decision.ts'
import { openTestStore, STORE_KINDS } from '../../testing/test-store.ts'
import { type Decision, recordDecisions } from '../decision.ts'
import { type DecisionOutcome, writeDecisionOutcome } from '../decision-outcome.ts'
import { writeDecisionOverride } from '../decision-override.ts'
import { type StoredInteraction, writeInteractions } from '../interaction.ts'
import type { Store } from '../store/open.ts'
import { countDecisionFates, type DecisionFate, type ExperimentSpan, followedDecisions } from './decided-attempts.ts'

const DAY_MS = 86_400_000
const NOW = Date.UTC(2026, 10, 22)
const LATELY = NOW - 20 * DAY_MS
const LONG_AGO = NOW - 60 * DAY_MS
const SPAN: ExperimentSpan = { from: NOW - 90 * DAY_MS, to: NOW, purpose: null, now: NOW }

interface Case {
  readonly name: string
  readonly decision?: Partial<Decision>
  readonly contacts?: readonly Partial<StoredInteraction>[]
  readonly outcome?: DecisionOutcome
  /** Where a person chose another way. */
  readonly override?: Channel
  readonly fate: DecisionFate | null
  readonly isAnswered?: boolean
}

const IN_TIME = LONG_AGO + 21 * DAY_MS
const TOO_LATE = IN_TIME + 1

const CASES: readonly Case[] = [
  { name: 'a holdout', decision: { arm: 'HOLDOUT' }, contacts: [{}], fate: 'HOLDOUT' },
  { name: 'a follow-up', decision: { attemptNumber: 2 }, contacts: [{}], fate: 'FOLLOW_UP' },
  { name: 'nothing known', fate: 'UNTOLD' },
  { name: 'only looked at', decision: { shownOnly: true }, fate: null },
  {
    name: 'looked at, then acted upon',
    decision: { shownOnly: true },
    contacts: [{}],
    fate: 'COUNTED',
    isAnswered: false,
  },
  { name: 'a contact that names another decision', contacts: [{ decisionId: 'other' }], fate: 'UNTOLD' },
  { name: 'a contact that expects no reply', contacts: [{ isAttempt: false }], fate: 'UNTOLD' },
  { name: 'told not sent', outcome: { sent: false }, fate: 'UNSENT' },
  { name: 'sent another way', contacts: [{ channel: 'SMS' }], fate: 'UNFOLLOWED' },
  { name: 'told sent another way', outcome: { sent: true, channel: 'SMS' }, fate: 'UNFOLLOWED' },
  { name: 'overridden', override: 'SMS', fate: 'OVERRIDDEN' },
  { name: 'looked at and overridden', decision: { shownOnly: true }, override: 'SMS', fate: 'OVERRIDDEN' },
  { name: 'overridden, then sent that way', override: 'SMS', contacts: [{ channel: 'SMS' }], fate: 'OVERRIDDEN' },
  { name: 'overridden, then told sent', override: 'SMS', outcome: { sent: true }, fate: 'OVERRIDDEN' },
  { name: 'overridden, then told not sent', override: 'SMS', outcome: { sent: false }, fate: 'OVERRIDDEN' },
  {
    name: 'overridden, then sent as recommended after all',
    override: 'SMS',
    contacts: [{}],
    fate: 'COUNTED',
    isAnswered: false,
  },
  { name: 'an overridden holdout', decision: { arm: 'HOLDOUT' }, override: 'SMS', fate: 'HOLDOUT' },
  { name: 'sent lately', contacts: [{ occurredAt: LATELY + 1 }], fate: 'MATURING' },
  { name: 'answered lately', contacts: [answered(LATELY, LATELY + 1)], fate: 'MATURING' },
  { name: 'silence', contacts: [{}], fate: 'COUNTED', isAnswered: false },
  { name: 'an answer', contacts: [answered(LONG_AGO, IN_TIME)], fate: 'COUNTED', isAnswered: true },
  { name: 'an answer too late', contacts: [answered(LONG_AGO, TOO_LATE)], fate: 'COUNTED', isAnswered: false },
  { name: 'a refusal', contacts: [{ resolution: 'DECLINED' }], fate: 'COUNTED', isAnswered: false },
  { name: 'told sent', outcome: { sent: true }, fate: 'COUNTED', isAnswered: false },
  { name: 'told answered', outcome: { sent: true, answered: true }, fate: 'COUNTED', isAnswered: true },
  {
    name: 'told answered too late',
    outcome: { sent: true, sentAt: LONG_AGO, answered: true, answeredAt: TOO_LATE },
    fate: 'COUNTED',
    isAnswered: false,
  },
  {
    name: 'a contact and a report that say different things: the contact counts, once',
    contacts: [{}],
    outcome: { sent: true, channel: 'SMS', answered: true },
    fate: 'COUNTED',
    isAnswered: false,
  },
  {
    name: 'two contacts: the first counts',
    contacts: [answered(LONG_AGO, IN_TIME), { channel: 'PHONE', occurredAt: LONG_AGO + DAY_MS }],
    fate: 'COUNTED',
    isAnswered: true,
  },
  { name: 'nothing open', decision: { firstChannel: null, propensity: null }, contacts: [{}], fate: null },
  { name: 'before the range', decision: { decidedAt: SPAN.from - 1 }, contacts: [{}], fate: null },
  { name: 'after the range', decision: { decidedAt: SPAN.to }, contacts: [{}], fate: null },
]

describe.each(STORE_KINDS)('what became of decisions, on %s', (kind) => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore(kind)
    for (const [number, each] of CASES.entries()) await write(store, each, number)
  })
  afterAll(() => store.close())

  it('counts each under one fate', async () => {
    const counted = Map.groupBy(CASES, ({ fate }) => fate)
    const fates = await countDecisionFates(store.db, SPAN)
    for (const [fate, decisions] of Object.entries(fates))
      expect([fate, decisions]).toEqual([fate, counted.get(fate as DecisionFate)?.length])
  })

  it.each(CASES.map((each, number) => ({ ...each, number })))('tells what came of: $name', async (each) => {
    const followed = await followedDecisions(store.db, SPAN)
    const found = followed.filter(({ customerId }) => customerId === testId(1, each.number))
    expect(found.map(({ isAnswered }) => isAnswered)).toEqual(each.fate === 'COUNTED' ? [each.isAnswered] : [])
  })

  it('tells the way that was chosen beside the best one, each as it was foretold', async () => {
    const customerId = testId(1, 100)
    const candidates = [
      aCandidate('PHONE', { probability: 0.6, propensity: 0.9 }),
      aCandidate('EMAIL', { probability: 0.25, propensity: 0.1 }),
    ]
    const explored = { candidates, propensity: 0.1, explored: true, purpose: 'GIFT', decidedAt: LONG_AGO } as const
    await recordDecisions(store.db, [aDecision({ customerId, id: testId(2, 100), ...explored })])
    await writeDecisionOutcome(store.db, { customerId, decisionId: testId(2, 100) }, { sent: true }, NOW)
    expect(await followedDecisions(store.db, { ...SPAN, purpose: 'GIFT' })).toEqual([
      {
        customerId,
        chosen: 'EMAIL',
        propensity: 0.1,
        best: 'PHONE',
        expected: 0.25,
        expectedOfBest: 0.6,
        isAnswered: false,
      },
    ])
  })
})

function answered(occurredAt: number, answeredAt: number): Partial<StoredInteraction> {
  return { occurredAt, answeredAt, resolution: 'ANSWERED' }
}

async function write(
  { db }: Store,
  { decision, contacts = [], outcome, override }: Case,
  number: number,
): Promise<void> {
  const customerId = testId(1, number)
  const id = testId(2, number)
  await recordDecisions(db, [aDecision({ customerId, id, decidedAt: LONG_AGO, ...decision })])
  const attempts = contacts.map((contact, at) =>
    anAttempt({
      customerId,
      id: testId(3, 100 * number + at),
      occurredAt: LONG_AGO,
      decisionId: id,
      ...contact,
    }),
  )
  await writeInteractions(db, attempts)
  const key = { customerId, decisionId: id }
  if (outcome !== undefined) await writeDecisionOutcome(db, key, outcome, NOW)
  const made = { reason: 'OTHER', note: null, madeBy: 'Dashboard', madeAt: NOW } as const
  if (override !== undefined) await writeDecisionOverride(db, { ...key, ...made, channel: override })
}
