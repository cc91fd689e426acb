import { STORE_KINDS } from '@wavelength/db/testing'
import { NO_EXPERIMENT } from '@wavelength/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEvent, RECORD, startTrial, type Trial } from '../../test/trial.ts'

const DAY_MS = 86_400_000
const CUSTOMERS = Array.from({ length: 120 }, (_, at) => ({ externalId: `E-${at}` }))

const RECOMMEND = `query ($customers: [CustomerRef!]!, $at: DateTime) {
  recommendations(customers: $customers, message: { purpose: FEEDBACK_REQUEST }, at: $at) {
    decisionId arm attemptNumber decidedBy customer { externalId }
    options { channel propensity reasons { code } } } }`
const REPORT = `mutation ($id: ID!, $sent: Boolean!, $channel: Channel, $sentAt: DateTime, $answered: Boolean, $answeredAt: DateTime) {
  reportDecisionOutcome(decisionId: $id, sent: $sent, channel: $channel, sentAt: $sentAt, answered: $answered, answeredAt: $answeredAt) {
    decisionId error { code field } } }`
const JUDGED = `choices customers effectiveSampleSize meanWeight arePropensitiesLogged asLogged { value low high }
  doublyRobust { value } ips { value } snips { value } directMethod { value } uplift { value low high }
  finding sentence remarks { code facts text }`
const EXPERIMENT = `query ($from: Date!, $to: Date!, $purpose: Purpose) {
  experiment(range: { from: $from, to: $to }, purpose: $purpose) {
    asOf from to timeZone purpose explorationShare holdoutShare
    decisions { holdout followUp overridden untold unsent unfollowed maturing counted }
    numberOne { ${JUDGED} } ownLotteries { ${JUDGED} } history { ${JUDGED} }
    holdout { since maturing treatment { customers attempts answered { value } } holdout { customers attempts }
      difference { value } finding sentence remarks { code } }
    nextSteps { code text } } }`
const RANGE = { from: '2026-08-01', to: '2026-12-01' }

interface Given {
  readonly decisionId: string
  readonly arm: string
  readonly attemptNumber: number
  readonly decidedBy: string
  readonly customer: { readonly externalId: string }
  readonly options: { readonly channel: string; readonly propensity: number; readonly reasons: { code: string }[] }[]
}

describe.each(STORE_KINDS)('experiments on %s', (kind) => {
  let trial: Trial
  let sure: Trial
  let given: Given[]
  const decidedAt = () => new Date(trial.clock.now - 40 * DAY_MS).toISOString()

  beforeAll(async () => {
    trial = await startTrial(kind, { experiment: { explorationShare: 0.5, holdoutShare: 0.3, salt: 'trial' } })
    sure = await startTrial(kind)
    for (const each of [trial, sure]) await addCustomers(each)
    const { body } = await trial.ask(RECOMMEND, { customers: CUSTOMERS, at: decidedAt() })
    given = body.data.recommendations
  })
  afterAll(async () => {
    await trial.close()
    await sure.close()
  })

  it('deals customers for good, and explores only with those who are treated', async () => {
    const again = await trial.ask(RECOMMEND, { customers: CUSTOMERS, at: decidedAt() })
    const armsOf = (answers: Given[]) => answers.map(({ arm }) => arm)
    expect(armsOf(again.body.data.recommendations)).toEqual(armsOf(given))
    expect(new Set(armsOf(given))).toEqual(new Set(['TREATMENT', 'HOLDOUT']))
    for (const { arm, options } of given) {
      expect(options.reduce((sum, { propensity }) => sum + propensity, 0)).toBeCloseTo(1, 9)
      expect(options[0]?.propensity === 1).toBe(arm === 'HOLDOUT')
    }
    const explored = given.filter(({ decidedBy }) => decidedBy === 'EXPLORATION')
    expect(explored.length).toBeGreaterThan(0)
    for (const { options } of explored) expect(options[0]?.reasons.map(({ code }) => code)).toContain('EXPLORATION')
  })

  it('keeps with every decision what it could have been', async () => {
    const explored = given.find(({ decidedBy }) => decidedBy === 'EXPLORATION')
    const kept = await trial.store.db
      .selectFrom('decision')
      .selectAll()
      .where('id', '=', explored?.decisionId ?? '')
      .executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ arm: 'TREATMENT', explored: true, attemptNumber: 1, matterKey: null })
    const candidates = kept.candidates as { channel: string; probability: number; score: number; propensity: number }[]
    expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).toSorted((a, b) => b - a))
    expect(candidates[0]?.channel).not.toBe(kept.firstChannel)
    expect(candidates.find(({ channel }) => channel === kept.firstChannel)?.propensity).toBe(kept.propensity)
  })

  it('leaves nothing to chance unless it is set up to', async () => {
    const { body } = await sure.ask(RECOMMEND, { customers: CUSTOMERS })
    for (const { arm, decidedBy, options } of body.data.recommendations as Given[]) {
      expect([arm, options[0]?.propensity]).toEqual(['TREATMENT', 1])
      expect(decidedBy).not.toBe('EXPLORATION')
    }
  })

  it('takes what became of a decision as often as it is told, the newest report last', async () => {
    const id = given[0]?.decisionId
    const told = { id, sent: true, channel: 'SMS', sentAt: '2026-10-14T09:00:00Z' }
    expect((await trial.ask(REPORT, told)).body.data.reportDecisionOutcome).toEqual({ decisionId: id, error: null })
    await trial.ask(REPORT, told)
    expect(await outcomes(id)).toMatchObject([{ sent: true, channel: 'SMS', answered: null }])
    await trial.ask(REPORT, { id, sent: true, answeredAt: '2026-10-15T09:00:00Z' })
    expect(await outcomes(id)).toMatchObject([
      { channel: 'SMS', sentAt: Date.UTC(2026, 9, 14, 9), answered: true, answeredAt: Date.UTC(2026, 9, 15, 9) },
    ])
    await trial.ask(REPORT, { id, sent: true, channel: null, answered: false })
    expect(await outcomes(id)).toMatchObject([{ channel: null, answered: false, answeredAt: null }])
    await trial.ask(REPORT, { id, sent: false })
    expect(await outcomes(id)).toMatchObject([{ sent: false }])
  })

  it.each([
    ['what was never decided', { id: '00000000-0000-4000-8000-000000000000', sent: true }],
    ['what is no id', { id: 'x\u0000', sent: true }],
  ])('knows nothing of %s', async (_, told) => {
    const { body } = await trial.ask(REPORT, told)
    expect(body.errors[0].extensions.code).toBe('NOT_FOUND')
  })

  it.each([
    [{ sentAt: 'yesterday' }, 'BAD_INSTANT', 'sentAt'],
    [{ sentAt: '2999-01-01T00:00:00Z' }, 'IMPOSSIBLE_INSTANT', 'sentAt'],
    [{ answered: false, answeredAt: '2026-10-15T09:00:00Z' }, 'CONTRADICTORY', 'answeredAt'],
    [{ sent: false, answered: true }, 'CONTRADICTORY', 'answered'],
    [{ sentAt: '2026-10-15T09:00:00Z', answeredAt: '2026-10-14T09:00:00Z' }, 'CONTRADICTORY', 'answeredAt'],
  ])('refuses %j', async (told, code, field) => {
    const { body } = await trial.ask(REPORT, { id: given[1]?.decisionId, sent: true, ...told })
    expect(body.data.reportDecisionOutcome.error).toEqual({ code, field: [field] })
    expect(await outcomes(given[1]?.decisionId)).toEqual([])
  })

  it('reports what came of decisions, by contacts and by reports', async () => {
    const treated = given.slice(2).filter(({ arm }) => arm === 'TREATMENT')
    const [reported, ...recorded] = treated
    await trial.ask(REPORT, { id: reported?.decisionId, sent: true, answered: true })
    const sentAt = new Date(trial.clock.now - 39 * DAY_MS).toISOString()
    const events = recorded.map(({ decisionId, customer, options }, at) =>
      anEvent({
        sourceId: `sent-${at}`,
        customer: { externalId: customer.externalId },
        channel: options[0]?.channel,
        purpose: 'FEEDBACK_REQUEST',
        occurredAt: sentAt,
        outcome: at % 2 === 0 ? 'ANSWERED' : 'SENT',
        outcomeAt: sentAt,
        decisionId,
      }),
    )
    expect((await trial.ask(RECORD, { events })).body.data.recordContacts.stored).toBe(events.length)
    const { body } = await trial.ask(EXPERIMENT, RANGE)
    expect(body.errors).toBeUndefined()
    const { experiment } = body.data
    expect(experiment).toMatchObject({ ...RANGE, timeZone: 'UTC', explorationShare: 0.5, holdoutShare: 0.3 })
    expect(experiment.decisions.counted).toBe(treated.length)
    const answered = 1 + events.filter((_, at) => at % 2 === 0).length
    expect(experiment.numberOne.asLogged.value).toBeCloseTo(answered / treated.length, 9)
    expect(experiment.numberOne).toMatchObject({ finding: 'TOO_LITTLE', uplift: null })
    expect(experiment.numberOne.sentence).toMatch(/^Too little has been seen to tell\. /)
    expect(experiment.holdout.treatment.attempts).toBe(recorded.length)
    expect(experiment.history).toMatchObject({ choices: 0, finding: 'TOO_LITTLE' })
    expect(experiment.ownLotteries).toMatchObject({ choices: 0, finding: 'TOO_LITTLE' })
  })

  it('narrows the report to a purpose', async () => {
    const { body } = await trial.ask(EXPERIMENT, { ...RANGE, purpose: 'GIFT' })
    expect(body.data.experiment).toMatchObject({ purpose: 'GIFT', numberOne: { choices: 0, asLogged: null } })
  })

  it('says what to do where there is nothing to report', async () => {
    const { body } = await sure.ask(EXPERIMENT, { from: '2020-01-01', to: '2020-02-01' })
    const { nextSteps, explorationShare } = body.data.experiment
    expect(explorationShare).toBe(NO_EXPERIMENT.explorationShare)
    expect(nextSteps.map(({ code }: { code: string }) => code)).toEqual(['ASK', 'EXPLORE', 'HOLD_OUT'])
    expect(nextSteps[1].text).toContain('EXPLORATION_SHARE')
  })

  it('refuses days that make no range', async () => {
    const { body } = await trial.ask(EXPERIMENT, { from: '2026-11-01', to: '2026-10-01' })
    expect(body.errors[0]).toMatchObject({
      message: expect.stringMatching(/^range/),
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  const outcomes = (decisionId = '') =>
    trial.store.db.selectFrom('decisionOutcome').selectAll().where('decisionId', '=', decisionId).execute()
})

async function addCustomers(trial: Trial): Promise<void> {
  const records = CUSTOMERS.map((ref, at) => ({ ...ref, email: `e${at}@example.org`, phone: `+4520${200000 + at}` }))
  await trial.ask('mutation ($c: [CustomerInput!]!) { upsertCustomers(customers: $c) { created } }', { c: records })
}
