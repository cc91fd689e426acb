import type { Store } from '@wavelength/db'
import { openTestStore, STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportsOf, TEST_NOW } from '../testing/event-lists.ts'
import { localOperator } from './local-operator.ts'
import type { Operator } from './operator.ts'

const FILE = { connector: 'ndjson', fileName: 'contacts.ndjson' }
const text = (sourceId: string) => ({
  source: 'shop',
  sourceId,
  customer: { externalId: 'a' },
  channel: 'SMS',
  direction: 'OUTBOUND',
  occurredAt: '2026-05-20T10:00:00Z',
})

describe.each(STORE_KINDS)('localOperator on %s', (kind) => {
  let store: Store
  let operator: Operator
  beforeAll(async () => {
    store = await openTestStore(kind)
    operator = localOperator(store, () => TEST_NOW)
  })
  afterAll(() => store.close())

  it('goes on with an import that was broken off, and with none that has ended', async () => {
    const input = { ...FILE, fingerprint: 'one' }
    const { run } = await operator.beginImport(input)
    const taken = await operator.takeBatch({ importRunId: run.id, reports: reportsOf([text('1'), {}]) })
    expect(taken).toMatchObject({
      stored: 1,
      rejected: 1,
      refusals: [{ position: 'index 1', code: 'UNREADABLE' }],
    })
    const resumed = await operator.beginImport(input)
    expect(resumed).toMatchObject({ isResumed: true, run: { recordsDone: 2, stored: 1, rejected: 1 } })
    await operator.finishImport({ importRunId: resumed.run.id })
    expect(await operator.beginImport(input)).toMatchObject({ isResumed: false, run: { recordsDone: 0 } })
  })

  it('lets the later of two that import the same content go on, and stops the other', async () => {
    const input = { ...FILE, fingerprint: 'two' }
    const first = await operator.beginImport(input)
    const second = await operator.beginImport(input)
    const stale = operator.takeBatch({ importRunId: first.run.id, reports: reportsOf([text('2')]) })
    await expect(stale).rejects.toMatchObject({ code: 'CONFLICT' })
    await operator.takeBatch({ importRunId: second.run.id, reports: reportsOf([text('2')]) })
    expect(await operator.finishImport({ importRunId: second.run.id })).toMatchObject({ recordsDone: 1 })
  })

  it('never goes on with what cannot be read twice', async () => {
    const input = { ...FILE, fingerprint: null }
    await operator.beginImport(input)
    expect(await operator.beginImport(input)).toMatchObject({ isResumed: false })
  })

  it('revokes a key by its id or its beginning', async () => {
    const { id, secret } = await operator.createKey({ name: 'shop', scopes: ['ingest'] })
    await expect(operator.revokeKey({ key: 'wl_' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await operator.revokeKey({ key: secret.slice(0, 8) })).toMatchObject({ id, revokedAt: TEST_NOW })
    await expect(operator.revokeKey({ key: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('tells what is wrong with an input', async () => {
    await expect(operator.createKey({ name: 'shop', scopes: ['all'] })).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(operator.rebuild({ reportingTimeZone: 'Mars' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })

  it('says what the store holds', async () => {
    expect(await operator.status({})).toEqual({ kind, interactions: 2, rejectedEvents: 1, sampleCustomers: 0 })
  })
})
