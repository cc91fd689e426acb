import { STORE_KINDS } from '@wavelength/db/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { anEvent, RECORD, startTrial, type Trial } from '../test/trial.ts'

const LIST = '{ customers(first: 1) { totalCount edges { node { id } } } }'

describe.each(STORE_KINDS)('what goes wrong on %s', (kind) => {
  let trial: Trial
  beforeEach(async () => {
    trial = await startTrial(kind)
  })
  afterEach(() => trial.close().catch(() => {}))

  it('hides what went wrong inside and writes it down under the request id', async () => {
    await trial.ask('{ viewer { name } }')
    await trial.store.db.schema.alterTable('customer').renameTo('mislaid').execute()
    const answer = await trial.ask(LIST)
    const requestId = answer.headers.get('x-request-id')
    expect(answer.body.errors[0].extensions).toEqual({ code: 'INTERNAL', requestId })
    expect(JSON.stringify(answer.body)).not.toMatch(/mislaid|select|relation|node_modules|\.ts/)
    expect(trial.logged.join()).toContain(requestId)
  })

  it('answers 503 while the database is gone, and says that it is safe to try again', async () => {
    const key = await trial.keyWith('profiles:read', 'ingest')
    await trial.ask(LIST, {}, key)
    await trial.close()
    for (const request of [() => trial.ask(LIST, {}, key), () => trial.ask(RECORD, { events: [anEvent()] }, key)]) {
      const answer = await request()
      expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([503, 'UNAVAILABLE'])
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    trial.clock.now += 6_000
    expect((await trial.ask(LIST, {}, key)).status).toBe(503)
    expect((await trial.send('/health/ready')).status).toBe(503)
    expect((await trial.send('/health/live')).status).toBe(200)
  })

  it.each([
    [
      'a question that makes no sense',
      '{ aggregate(query: { measures: [CONTACTS], range: { from: "2026-02-30", to: "2026-03-01" } }) { asOf } }',
    ],
    ['an id of nobody', '{ node(id: "Q3VzdG9tZXI6MQ") { id } }'],
    ['a cursor of nobody', '{ customers(first: 1, after: "xyz") { totalCount edges { cursor } } }'],
    ['a field that is not there', '{ customers(first: 1) { nodes { id } } }'],
    ['no GraphQL at all', 'hello'],
  ])('tells %s apart from a fault of ours', async (_, query) => {
    const { body } = await trial.ask(query)
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
    expect(trial.logged).toEqual([])
  })

  it('counts contacts and knows how fresh they are', async () => {
    await trial.ask(RECORD, { events: [anEvent()] })
    const { body } = await trial.ask(`{
      aggregate(query: { measures: [CONTACTS], dimensions: [CHANNEL], range: { from: "2026-11-01", to: "2026-12-01" } }) {
        servedFrom rows { keys { dimension value } values { measure value sample } } }
      dataStatus { contacts customers sources { source isLate } }
      channels { channel label responseWindow } metrics { measure unit } }`)
    expect(body.errors).toBeUndefined()
    expect(body.data.aggregate.rows).toEqual([
      { keys: [{ dimension: 'CHANNEL', value: 'EMAIL' }], values: [{ measure: 'CONTACTS', value: 1, sample: 'OK' }] },
    ])
    expect(body.data.dataStatus).toEqual({ contacts: 1, customers: 1, sources: [{ source: 'crm', isLate: false }] })
    expect(body.data.channels[0]).toEqual({ channel: 'EMAIL', label: 'Email', responseWindow: 'PT168H' })
  })
})
