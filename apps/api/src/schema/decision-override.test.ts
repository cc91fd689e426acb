import { deleteCustomers } from '@wavelength/db'
import { STORE_KINDS } from '@wavelength/db/testing'
import { SCOPES } from '@wavelength/operations'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../../test/trial.ts'

const SHOWN = 'decisionId channel recommended purpose reason note madeBy madeAt'
const UPSERT = 'mutation ($c: [CustomerInput!]!) { upsertCustomers(customers: $c) { created } }'
const RECOMMEND = `query ($customer: CustomerRef!) {
  recommendations(customers: [$customer], message: { purpose: REMINDER }) { decisionId first { channel } second { channel } } }`
const OVERRIDE = `mutation ($decisionId: ID!, $channel: Channel!, $reason: OverrideReason!, $note: String) {
  overrideDecision(decisionId: $decisionId, channel: $channel, reason: $reason, note: $note) {
    override { ${SHOWN} } error { code field } } }`
const WITHDRAW = 'mutation ($decisionId: ID!) { withdrawOverride(decisionId: $decisionId) { decisionId } }'
const OVERRIDES = `query ($customer: CustomerRef!) { customer(by: $customer) { overrides { ${SHOWN} } } }`
const FATES = `{ experiment(range: { from: "2026-11-01", to: "2026-12-01" }) { decisions { overridden untold } } }`
const AUDIT = '{ auditEvents(first: 1) { action subject } }'
const NEVER_GIVEN = '00000000-0000-4000-8000-000000000000'

describe.each(STORE_KINDS)('overriding a recommendation on %s', (kind) => {
  let trial: Trial
  let customer: { externalId: string }
  let decisionId: string
  let number = 0

  beforeAll(async () => {
    trial = await startTrial(kind)
  })
  afterAll(() => trial.close())

  beforeEach(async () => {
    customer = { externalId: `O-${++number}` }
    const addresses = { email: `o${number}@example.org`, phone: `+4520${100_000 + number}` }
    await trial.ask(UPSERT, { c: [{ ...customer, ...addresses }] })
    const { body } = await trial.ask(RECOMMEND, { customer })
    const [given] = body.data.recommendations
    expect([given.first.channel, given.second.channel]).toEqual(['EMAIL', 'PHONE'])
    decisionId = given.decisionId
  })

  const override = async (changes: object = {}, key?: string) => {
    const asked = { decisionId, channel: 'PHONE', reason: 'CUSTOMER_ASKED', ...changes }
    return (await trial.ask(OVERRIDE, asked, key)).body
  }
  const overrides = async (key?: string) => (await trial.ask(OVERRIDES, { customer }, key)).body.data.customer.overrides
  const audited = async () => (await trial.ask(AUDIT)).body.data.auditEvents[0]
  const fates = async () => (await trial.ask(FATES)).body.data.experiment.decisions

  it('keeps who chose what, when, why, and what had been recommended', async () => {
    const { override: kept, error } = (await override({ note: ' Asked on the phone ' })).data.overrideDecision
    expect(error).toBeNull()
    expect(kept).toMatchObject({
      decisionId,
      channel: 'PHONE',
      recommended: 'EMAIL',
      purpose: 'REMINDER',
      reason: 'CUSTOMER_ASKED',
      note: 'Asked on the phone',
      madeBy: expect.stringContaining('admin'),
      madeAt: '2026-11-22T12:00:00.000Z',
    })
    expect(await overrides()).toEqual([kept])
    expect(await audited()).toEqual({ action: 'DECISION_OVERRIDDEN', subject: decisionId })
  })

  it('replaces the choice when another is made', async () => {
    await override()
    const body = await override({ reason: 'NOT_AVAILABLE' })
    expect(body.data.overrideDecision.override).toMatchObject({ reason: 'NOT_AVAILABLE' })
    expect(await overrides()).toHaveLength(1)
  })

  it('is taken back once, and the trail keeps both', async () => {
    await override()
    const { body } = await trial.ask(WITHDRAW, { decisionId })
    expect(body.data.withdrawOverride).toEqual({ decisionId })
    expect(await overrides()).toEqual([])
    expect(await audited()).toEqual({ action: 'OVERRIDE_WITHDRAWN', subject: decisionId })
    const again = await trial.ask(WITHDRAW, { decisionId })
    expect(again.body.data.withdrawOverride).toEqual({ decisionId: null })
    const trail = await trial.ask('{ auditEvents(first: 100) { action subject } }')
    const mine = trail.body.data.auditEvents.filter((event: { subject: string }) => event.subject === decisionId)
    expect(mine).toHaveLength(2)
  })

  it('tells the experiment', async () => {
    const before = await fates()
    await override()
    expect(await fates()).toEqual({ overridden: before.overridden + 1, untold: before.untold - 1 })
    await trial.ask(WITHDRAW, { decisionId })
    expect(await fates()).toEqual(before)
  })

  it('goes with the customer', async () => {
    await override({ note: 'Asked on the phone' })
    const { customerId } = await trial.store.db
      .selectFrom('decisionOverride')
      .select('customerId')
      .where('decisionId', '=', decisionId)
      .executeTakeFirstOrThrow()
    await deleteCustomers(trial.store.db, [customerId])
    const left = await trial.store.db.selectFrom('decisionOverride').selectAll().where('decisionId', '=', decisionId)
    expect(await left.execute()).toEqual([])
  })

  it.each([
    ['what was recommended', { channel: 'EMAIL' }, 'CONTRADICTORY', ['channel']],
    ['a channel that a rule had closed', { channel: 'LETTER' }, 'CHANNEL_CLOSED', ['channel']],
    ['another reason without a word', { reason: 'OTHER', note: '  ' }, 'REQUIRED', ['note']],
    ['a note that is too long', { note: 'w'.repeat(201) }, 'BAD_TEXT', ['note']],
    ['a control character', { note: 'a\u0000b' }, 'BAD_TEXT', ['note']],
    ['a decision never made', { decisionId: NEVER_GIVEN }, 'NOT_FOUND', ['decisionId']],
    ['what is no id', { decisionId: 'x' }, 'NOT_FOUND', ['decisionId']],
  ])('refuses %s', async (_, changes, code, field) => {
    const before = await audited()
    expect((await override(changes)).data.overrideDecision).toEqual({ override: null, error: { code, field } })
    expect(await overrides()).toEqual([])
    expect(await audited()).toEqual(before)
  })

  it('is for keys that may tell what became of decisions, and its note for those that may see people', async () => {
    const others = await trial.keyWith(...SCOPES.filter((scope) => scope !== 'ingest'))
    expect((await override({}, others)).errors[0].extensions.code).toBe('FORBIDDEN')
    const withdrawn = await trial.ask(WITHDRAW, { decisionId }, others)
    expect(withdrawn.body.errors[0].extensions.code).toBe('FORBIDDEN')
    await override({ note: 'Her son is ill' })
    expect(await overrides(await trial.keyWith('profiles:read'))).toMatchObject([{ channel: 'PHONE', note: null }])
  })
})
