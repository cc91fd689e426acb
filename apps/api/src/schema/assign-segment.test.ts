import { STORE_KINDS } from '@wavelength/db/testing'
import { SCOPES, verify } from '@wavelength/operations'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anEvent, RECORD, startTrial, type Trial } from '../../test/trial.ts'

const UPSERT = `mutation ($c: [CustomerInput!]!) {
  upsertCustomers(customers: $c) { results { customer { id } } } }`
const ASSIGN = `mutation ($customers: [ID!]!, $segment: String) {
  assignSegment(customers: $customers, segment: $segment) {
    segment updated unchanged rejected error { code field }
    results { index customer { id segment } segmentBefore error { code message field } } } }`
const BY_SEGMENT = `{ aggregate(query: {
  measures: [ATTEMPTS], dimensions: [SEGMENT], range: { from: "2026-11-01", to: "2026-12-01" } }) {
    rows { keys { value } values { value } } } }`
const UNKNOWN_ID = Buffer.from('Customer:00000000-0000-4000-8000-000000000000').toString('base64url')

describe.each(STORE_KINDS)('assigning a segment on %s', (kind) => {
  let trial: Trial
  let ids: string[]
  beforeAll(async () => {
    trial = await startTrial(kind)
  })
  afterAll(() => trial.close())

  beforeEach(async () => {
    const customers = [
      { externalId: 'S-1', segment: 'silver' },
      { externalId: 'S-2', segment: null },
      { externalId: 'S-3', segment: 'gold' },
    ]
    const { body } = await trial.ask(UPSERT, { c: customers })
    ids = body.data.upsertCustomers.results.map((each: { customer: { id: string } }) => each.customer.id)
    const events = customers.map(({ externalId }) => anEvent({ sourceId: externalId, customer: { externalId } }))
    await trial.ask(RECORD, { events })
  })

  const assign = async (customers: readonly string[], segment?: string | null, key?: string) =>
    (await trial.ask(ASSIGN, { customers, ...(segment === undefined ? {} : { segment }) }, key)).body
  const segments = async () => {
    const { body } = await trial.ask('{ customers(first: 10) { edges { node { id segment } } } }')
    const nodes = body.data.customers.edges.map((edge: { node: { id: string; segment: string | null } }) => edge.node)
    return ids.map((id) => nodes.find((node: { id: string }) => node.id === id).segment)
  }

  it('puts them there, tells what each was in before, and is undone by that', async () => {
    const { assignSegment } = (await assign(ids, ' gold ')).data
    expect(assignSegment).toMatchObject({ segment: 'gold', updated: 2, unchanged: 1, rejected: 0, error: null })
    expect(assignSegment.results).toEqual(
      ids.map((id, index) => ({
        index,
        customer: { id, segment: 'gold' },
        segmentBefore: ['silver', null, 'gold'][index],
        error: null,
      })),
    )
    expect(await segments()).toEqual(['gold', 'gold', 'gold'])
    expect((await verify(trial.store)).difference).toBeNull()
    for (const { customer, segmentBefore } of assignSegment.results) await assign([customer.id], segmentBefore)
    expect(await segments()).toEqual(['silver', null, 'gold'])
    expect((await verify(trial.store)).difference).toBeNull()
  })

  it('moves their contacts to the segment in reports', async () => {
    await assign(ids, 'platinum')
    const { body } = await trial.ask(BY_SEGMENT)
    expect(body.data.aggregate.rows).toEqual([{ keys: [{ value: 'platinum' }], values: [{ value: 3 }] }])
  })

  it('takes them out of their segment when it is told none', async () => {
    await assign(ids)
    expect(await segments()).toEqual([null, null, null])
  })

  it('names each unknown id, and moves the others', async () => {
    const contact = Buffer.from('Interaction:x').toString('base64url')
    const { assignSegment } = (await assign([UNKNOWN_ID, ids[1] ?? '', 'x', contact], 'gold')).data
    expect(assignSegment).toMatchObject({ updated: 1, unchanged: 0, rejected: 3 })
    const unknown = (index: number) => ({
      index,
      customer: null,
      segmentBefore: null,
      error: { code: 'UNKNOWN_CUSTOMER', message: 'no customer has this id', field: ['customers', String(index)] },
    })
    expect(assignSegment.results).toEqual([
      unknown(0),
      { index: 1, customer: { id: ids[1], segment: 'gold' }, segmentBefore: null, error: null },
      unknown(2),
      unknown(3),
    ])
  })

  it('counts who is named twice once, and tells both times what they were in', async () => {
    const [id = ''] = ids
    const { assignSegment } = (await assign([id, id], 'gold')).data
    expect(assignSegment).toMatchObject({
      updated: 1,
      results: [{ segmentBefore: 'silver' }, { segmentBefore: 'silver' }],
    })
  })

  it('refuses a name that cannot be kept, and moves nobody', async () => {
    const { assignSegment } = (await assign(ids, 'x'.repeat(1_001))).data
    expect(assignSegment).toMatchObject({ results: [], error: { code: 'BAD_TEXT', field: ['segment'] } })
    expect(await segments()).toEqual(['silver', null, 'gold'])
  })

  it.each([0, 1_001])('takes 1 to 1,000 customers and not %i', async (count) => {
    const { errors } = await assign(new Array(count).fill(ids[0]), 'gold')
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })

  it('is written down, and is for keys that may upsert customers', async () => {
    const others = await trial.keyWith(...SCOPES.filter((scope) => scope !== 'ingest'))
    expect((await assign(ids, 'gold', others)).errors[0].extensions.code).toBe('FORBIDDEN')
    await assign(ids, 'gold', await trial.keyWith('ingest'))
    const { body } = await trial.ask('{ auditEvents(first: 1) { action subject actorKind } }')
    expect(body.data.auditEvents).toEqual([
      { action: 'SEGMENT_ASSIGNED', subject: '2 customers: "gold"', actorKind: 'KEY' },
    ])
  })
})
