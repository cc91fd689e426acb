import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEvent, RECORD, startTrial, type Trial } from '../../test/trial.ts'

describe.each(STORE_KINDS)('recordContacts on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
  })
  afterAll(() => trial.close())

  const record = async (...events: object[]) => (await trial.ask(RECORD, { events })).body.data.recordContacts

  it('stores 499 of 500 events when one is bad, and says which and why', async () => {
    const events = Array.from({ length: 500 }, (_, n) =>
      anEvent({ sourceId: `batch-${n}`, customer: { externalId: `B-${n % 50}` } }),
    )
    events[321] = anEvent({ sourceId: 'batch-321', occurredAt: '9999-01-01T00:00:00Z' })
    const answer = await record(...events)
    expect(answer).toMatchObject({ stored: 499, merged: 0, duplicates: 0, rejected: 1 })
    expect(answer.results.map((result: { index: number }) => result.index)).toEqual(events.map((_, index) => index))
    expect(answer.results[321]).toMatchObject({
      status: 'REJECTED',
      interaction: null,
      error: { code: 'IMPOSSIBLE_INSTANT', field: ['occurredAt'] },
    })
  })

  it('takes the same events again as duplicates, under the same ids', async () => {
    const event = anEvent({ sourceId: 'twice' })
    const first = await record(event)
    const second = await record(event)
    expect(second).toMatchObject({ stored: 0, duplicates: 1 })
    expect(second.results[0].interaction).toEqual(first.results[0].interaction)
    expect(await record(anEvent({ sourceId: 'twice', outcome: 'DELIVERED' }))).toMatchObject({ merged: 1 })
  })

  it.each([
    ['a year that will never come', { occurredAt: '9999-12-31T23:59:59Z' }, 'IMPOSSIBLE_INSTANT', ['occurredAt']],
    ['a contact before 1900', { occurredAt: '1899-12-31T23:59:59Z' }, 'IMPOSSIBLE_INSTANT', ['occurredAt']],
    ['a text that is no instant', { occurredAt: 'yesterday' }, 'BAD_INSTANT', ['occurredAt']],
    ['a NUL', { contactPoint: 'a\u0000b' }, 'BAD_TEXT', ['contactPoint']],
    ['a NUL in the name of the contact', { sourceId: 'x\u0000' }, 'BAD_TEXT', ['sourceId']],
    ['a reply to nothing known', { direction: 'INBOUND', inReplyTo: 'never-sent' }, 'REPLY_TO_UNKNOWN', ['inReplyTo']],
    ['a customer id that nobody gave out', { customer: { id: 'invented' } }, 'BAD_IDENTITY', ['customer', 'id']],
    ['an email address that is none', { customer: { email: 'not an address' } }, 'BAD_IDENTITY', ['customer', 'email']],
    [
      'an outcome of the other direction',
      { direction: 'INBOUND', outcome: 'VOICEMAIL' },
      'OUTCOME_OF_DIRECTION',
      ['outcome'],
    ],
    ['a propensity above one', { propensity: 1.5 }, 'BAD_NUMBER', ['propensity']],
  ])('rejects %s and keeps the event beside it', async (name, changes, code, field) => {
    const answer = await record(
      anEvent({ sourceId: `beside ${name}` }),
      anEvent({ sourceId: `bad ${name}`, ...changes }),
    )
    expect(answer).toMatchObject({ rejected: 1 })
    expect(answer.results[0].status).not.toBe('REJECTED')
    expect(answer.results[1].error).toMatchObject({ code, field })
  })

  it('fails the request with the path of a value that no list has', async () => {
    const { body } = await trial.ask(RECORD, { events: [anEvent({ channel: 'PIGEON' })] })
    expect(body.data).toBeUndefined()
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
    expect(body.errors[0].message).toContain('events[0].channel')
  })

  it('fails the request when a customer is named in two ways', async () => {
    const { body } = await trial.ask(RECORD, {
      events: [anEvent({ customer: { externalId: 'a', email: 'a@example.org' } })],
    })
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })

  it('knows a customer by the id that it gave out', async () => {
    await record(anEvent({ sourceId: 'own-1', customer: { externalId: 'O-1' } }))
    const found = await trial.ask('{ customer(by: { externalId: "O-1" }) { id } }')
    const id = found.body.data.customer.id
    const answer = await record(anEvent({ sourceId: 'own-2', customer: { id } }))
    expect(answer.results[0].status).toBe('STORED')
    const again = await trial.ask(
      'query ($id: ID!) { node(id: $id) { id ... on Customer { interactions(first: 5) { totalCount } } } }',
      { id },
    )
    expect(again.body.data.node).toEqual({ id, interactions: { totalCount: 2 } })
    const contact = answer.results[0].interaction
    const alone = await trial.ask('query ($id: ID!) { node(id: $id) { id ... on Interaction { sourceId } } }', {
      id: contact.id,
    })
    expect(alone.body.data.node).toEqual(contact)
  })

  it('tells which contact answered which attempt, and after how long', async () => {
    const customer = { externalId: 'A-1' }
    await record(
      anEvent({
        sourceId: 'asked',
        customer,
        channel: 'PHONE',
        outcome: 'VOICEMAIL',
        occurredAt: '2026-11-20T09:00:00Z',
      }),
      anEvent({ sourceId: 'told', customer, direction: 'INBOUND', occurredAt: '2026-11-20T10:30:00Z' }),
    )
    const query = `{ customer(by: { externalId: "A-1" }) { interactions(first: 5) { edges { node {
      sourceId attemptState replyDelay answeredBy { sourceId } answers { sourceId } } } } } }`
    const { body } = await trial.ask(query)
    expect(body.data.customer.interactions.edges.map((edge: { node: object }) => edge.node)).toEqual([
      { sourceId: 'told', attemptState: null, replyDelay: null, answeredBy: null, answers: { sourceId: 'asked' } },
      {
        sourceId: 'asked',
        attemptState: 'ANSWERED',
        replyDelay: 'PT1H30M',
        answeredBy: { sourceId: 'told' },
        answers: null,
      },
    ])
  })

  it('tells of a contact what had gone out before it', async () => {
    const customer = { externalId: 'A-2' }
    const told = { customer, messageKey: 'invoice-7', purpose: 'REMINDER' }
    await record(
      anEvent({ ...told, sourceId: 'mailed', channel: 'EMAIL', occurredAt: '2026-11-18T09:00:00Z' }),
      anEvent({ ...told, sourceId: 'texted', channel: 'SMS', occurredAt: '2026-11-19T09:00:00Z' }),
      anEvent({ customer, sourceId: 'wrote', direction: 'INBOUND', occurredAt: '2026-11-20T10:30:00Z' }),
    )
    const query = `{ customer(by: { externalId: "A-2" }) { interactions(first: 5) { edges { node {
      sourceId attemptNumber previousChannel contactsInWeek isRepeat } } } } }`
    const { body } = await trial.ask(query)
    expect(body.data.customer.interactions.edges.map((edge: { node: object }) => edge.node)).toEqual([
      { sourceId: 'wrote', attemptNumber: null, previousChannel: null, contactsInWeek: null, isRepeat: false },
      { sourceId: 'texted', attemptNumber: 2, previousChannel: 'EMAIL', contactsInWeek: 2, isRepeat: true },
      { sourceId: 'mailed', attemptNumber: 1, previousChannel: null, contactsInWeek: 1, isRepeat: false },
    ])
  })

  it('upserts customers, one bad record beside good ones', async () => {
    const query = `mutation ($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) {
      created updated unchanged rejected results { index status customer { externalId name ageBand } error { code field } } } }`
    const customers = [
      { externalId: 'U-1', name: 'Ada Example', birthYear: 1980, email: 'ada@example.org' },
      { externalId: 'U-2', birthDate: '1990-02-30' },
      { name: 'Nobody' },
    ]
    const first = (await trial.ask(query, { customers })).body.data.upsertCustomers
    expect(first).toMatchObject({ created: 1, rejected: 2 })
    expect(first.results[0].customer).toEqual({ externalId: 'U-1', name: 'Ada Example', ageBand: 'AGE_45_54' })
    expect(first.results[1].error).toEqual({ code: 'BAD_DAY', field: ['birthDate'] })
    expect((await trial.ask(query, { customers })).body.data.upsertCustomers).toMatchObject({
      unchanged: 1,
      rejected: 2,
    })
  })
})
