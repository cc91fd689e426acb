import { STORE_KINDS } from '@wavelength/db/testing'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEvent, RECORD, startTrial, type Trial } from '../../test/trial.ts'

describe.each(STORE_KINDS)('limits on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind, { costPerMinute: 50_000, costPerRequest: 20_000 })
  })
  afterAll(() => trial.close())

  const codeOf = async (query: string, variables: object = {}, key?: string) =>
    (await trial.ask(query, variables, key)).body.errors?.[0].extensions.code

  it('shows the whole schema to the holder of a key', async () => {
    const { body } = await trial.ask(getIntrospectionQuery())
    expect(body.errors).toBeUndefined()
    expect(body.data.__schema.queryType.name).toBe('Query')
  })

  it.each([
    ['aliases', `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['directives', `{ viewer { name ${'@skip(if: false) '.repeat(6)} } }`],
    ['tokens', `{ ${'viewer { name } '.repeat(300)} }`],
  ])('refuses too many %s', async (_, query) => {
    expect(await codeOf(query)).toBe('BAD_USER_INPUT')
  })

  it('counts the rows that variables ask for', async () => {
    const query = `query ($n: Int) { customers(first: $n) { edges { node { interactions(first: $n) { edges { node { id source } } } } } } }`
    expect(await codeOf(query, { n: 100 })).toBe('QUERY_TOO_COSTLY')
    expect(await codeOf(query, { n: 10 })).toBeUndefined()
  })

  it('weighs the operation that runs, not the first of the document', async () => {
    const dear =
      'query Dear { customers(first: 100) { edges { node { interactions(first: 100) { edges { node { id } } } } } } }'
    const key = await trial.keyWith('profiles:read')
    const answer = await trial.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': key },
      body: JSON.stringify({ query: `query Cheap { viewer { name } } ${dear}`, operationName: 'Dear' }),
    })
    expect(answer.body.errors[0].extensions.code).toBe('QUERY_TOO_COSTLY')
  })

  it('refuses to nest without end', async () => {
    const deep = `${'answers { '.repeat(20)} id ${'}'.repeat(20)}`
    const query = `{ customers(first: 1) { edges { node { interactions(first: 1) { edges { node { ${deep} } } } } } } }`
    expect(await codeOf(query)).toBe('QUERY_TOO_COSTLY')
  })

  it.each([{}, { first: 0 }, { first: 101 }, { last: 1_000 }, { first: 1, last: 1 }])(
    'wants one page size from 1 to 100, not %o',
    async (sizes) => {
      const query = 'query ($first: Int, $last: Int) { customers(first: $first, last: $last) { totalCount } }'
      expect(await codeOf(query, sizes)).toBe('BAD_USER_INPUT')
    },
  )

  it('takes at most a thousand events and asks about at most 250 customers', async () => {
    const events = Array.from({ length: 1_001 }, (_, n) => anEvent({ sourceId: `many-${n}` }))
    expect(await codeOf(RECORD, { events })).toBe('BAD_USER_INPUT')
    expect(await codeOf(RECORD, { events: [] })).toBe('BAD_USER_INPUT')
    const customers = Array.from({ length: 251 }, (_, n) => ({ externalId: `many-${n}` }))
    const query =
      'query ($customers: [CustomerRef!]!) { recommendations(customers: $customers, message: { purpose: OTHER }) { decisionId } }'
    expect(await codeOf(query, { customers })).toBe('BAD_USER_INPUT')
  })

  it('tells what a request costs and stops a key that has spent its minute', async () => {
    const key = await trial.keyWith('profiles:read')
    const query =
      '{ customers(first: 100) { edges { node { id segment country region language createdAt isSample } } } }'
    const first = await trial.ask(query, {}, key)
    expect(first.body.extensions.cost.requested).toBeGreaterThan(500)
    expect(first.body.extensions.cost.remaining).toBe(50_000 - first.body.extensions.cost.requested)
    let answer = first
    for (let n = 0; n < 100 && answer.status === 200; n++) answer = await trial.ask(query, {}, key)
    expect(answer.status).toBe(429)
    expect(answer.body.errors[0].extensions.code).toBe('RATE_LIMITED')
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    trial.clock.now += 60_000
    expect((await trial.ask(query, {}, key)).status).toBe(200)
  })
})
