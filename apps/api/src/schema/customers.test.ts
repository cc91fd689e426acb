import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEvent, RECORD, startTrial, type Trial } from '../../test/trial.ts'

const UPSERT = 'mutation ($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) { created } }'

describe.each(STORE_KINDS)('customers on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
    const named = Array.from({ length: 7 }, (_, n) => ({
      externalId: `N-${n}`,
      name: `Person ${n}`,
      birthYear: 1950 + 10 * n,
      segment: n % 2 ? 'odd' : 'even',
    }))
    const customers = [...named, { externalId: 'N-7', country: 'DK', email: 'seven@example.org' }]
    await trial.ask(UPSERT, { customers })
    const days = [3, 1, 4, 1, 5, 9, 2]
    const events = days.map((day, n) =>
      anEvent({ sourceId: `e${n}`, customer: { externalId: `N-${n}` }, occurredAt: `2026-11-0${day}T10:00:00Z` }),
    )
    const future = anEvent({
      sourceId: 'tomorrow',
      customer: { externalId: 'N-0' },
      occurredAt: '2026-11-23T09:00:00Z',
    })
    await trial.ask(RECORD, { events: [...events, future] })
  })
  afterAll(() => trial.close())

  const list = async (args: string, variables: object = {}, declared = '') =>
    (
      await trial.ask(
        `query ${declared} { customers(${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { externalId } } } }`,
        variables,
      )
    ).body

  const idsOf = (body: { data: { customers: { edges: { node: { externalId: string } }[] } } }) =>
    body.data.customers.edges.map((edge) => edge.node.externalId)

  it.each(['NAME', 'CREATED_AT', 'LAST_CONTACT_AT'])(
    'pages through all of them by %s, forwards and backwards, both ways round',
    async (field) => {
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = `orderBy: { field: ${field}, direction: ${direction} }`
        const all = idsOf(await list(`first: 100, ${orderBy}`))
        expect(all).toHaveLength(8)
        const forwards: string[] = []
        for (let after: string | null = null, goesOn = true; goesOn; ) {
          const body = await list(`first: 3, after: $after, ${orderBy}`, { after }, '($after: String)')
          forwards.push(...idsOf(body))
          after = body.data.customers.pageInfo.endCursor
          goesOn = body.data.customers.pageInfo.hasNextPage
        }
        expect(forwards).toEqual(all)
        const last = await list(`last: 3, ${orderBy}`)
        const before = last.data.customers.pageInfo.startCursor
        const middle = await list(`last: 3, before: $before, ${orderBy}`, { before }, '($before: String)')
        expect([...idsOf(middle), ...idsOf(last)]).toEqual(all.slice(2))
        expect(last.data.customers.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
      }
    },
  )

  it('sorts those without a value last', async () => {
    expect(idsOf(await list('last: 1, orderBy: { field: NAME, direction: DESC }'))).toEqual(['N-7'])
    expect(idsOf(await list('last: 1, orderBy: { field: LAST_CONTACT_AT, direction: ASC }'))).toEqual(['N-7'])
  })

  it('does not let a contact dated in the future move the last one', async () => {
    const { body } = await trial.ask(
      '{ customer(by: { externalId: "N-0" }) { lastContactAt interactions(first: 5) { totalCount } } }',
    )
    expect(body.data.customer).toEqual({ lastContactAt: '2026-11-03T10:00:00.000Z', interactions: { totalCount: 2 } })
    expect(idsOf(await list('first: 1, orderBy: { field: LAST_CONTACT_AT, direction: DESC }'))).toEqual(['N-5'])
  })

  it('tells a list by contacts in the order of their latest, with how many there are', async () => {
    const filter = 'filter: { contacts: { range: { from: "2026-11-02", to: "2026-11-20" } } }'
    expect(idsOf(await list(`first: 3, ${filter}`))).toEqual(['N-5', 'N-4', 'N-2'])
    expect(idsOf(await list(`first: 9, ${filter}, orderBy: { field: CONTACTS, direction: ASC }`))).toEqual(
      ['N-5', 'N-4', 'N-2', 'N-0', 'N-6'].toReversed(),
    )
    const query = `{ customers(first: 1, exactPeople: true, ${filter}) { contacts totalCount totalCountLow totalCountHigh } }`
    const { body } = await trial.ask(query)
    expect(body.data.customers).toEqual({ contacts: 5, totalCount: 5, totalCountLow: null, totalCountHigh: null })
  })

  it('refuses to sort by contacts where none are asked for, and a cursor that is none', async () => {
    const unasked = await list('first: 1, orderBy: { field: CONTACTS, direction: DESC }')
    expect(unasked.errors[0]).toMatchObject({
      message: 'orderBy CONTACTS needs contacts in filter.',
      extensions: { code: 'BAD_USER_INPUT' },
    })
    const after = Buffer.from(JSON.stringify(['rubbish', '00000000-0000-0000-0000-000000000000']))
    const forged = `first: 1, after: "${after.toString('base64url')}"`
    const contacts = 'filter: { contacts: { range: { from: "2026-11-02", to: "2026-11-20" } } }'
    for (const args of [forged, `${forged}, ${contacts}`]) {
      expect((await list(args)).errors[0].extensions.code).toBe('BAD_USER_INPUT')
    }
  })

  it.each([
    ['search: "rson 3"', ['N-3']],
    ['search: "N-7"', ['N-7']],
    ['search: "SEVEN@example.org"', ['N-7']],
    ['search: "100%"', []],
    ['segments: ["odd"]', ['N-1', 'N-3', 'N-5']],
    ['countries: ["DK"]', ['N-7']],
    ['channels: [EMAIL]', ['N-7']],
    ['unknownAge: true', ['N-7']],
    ['ageBands: [UNKNOWN, AGE_75_PLUS]', ['N-0', 'N-7']],
    ['ageBands: [AGE_65_74]', ['N-1']],
    ['ageBands: [AGE_18_24]', []],
    ['unknownAge: false, segments: ["odd"], ageBands: [AGE_45_54]', ['N-3']],
    ['sample: true', []],
  ])('narrows by %s', async (filter, expected) => {
    const body = await list(`first: 100, filter: { ${filter} }`)
    expect(idsOf(body).sort()).toEqual(expected)
    expect(body.data.customers.totalCount).toBe(expected.length)
  })

  it.each(['filter: { search: $text }', 'after: $text', 'filter: { segments: [$text] }'])(
    'refuses a NUL in %s',
    async (place) => {
      const body = await list(`first: 1, ${place}`, { text: 'a\u0000b' }, '($text: String!)')
      expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
    },
  )

  it('reads a list with all that hangs off each customer in a handful of statements', async () => {
    const query = `{ customers(first: 100) { edges { node {
      name ageBand lastContactAt lastAnswerAt unansweredStreak contactPoints { address } statedPreference { channels } consents { status }
      learnedPreference { evidenceCount channels { channel lastContactAt } }
      interactions(first: 3) { totalCount edges { node { id answeredBy { id } } } }
      recommendation(message: { purpose: REMINDER }) { first { channel } }
    } } } }`
    trial.statements.length = 0
    const { body } = await trial.ask(query)
    expect(body.errors).toBeUndefined()
    expect(body.data.customers.edges).toHaveLength(8)
    expect(trial.statements.length).toBeLessThanOrEqual(20)
  })

  describe('without pii:read', () => {
    it('withholds names, external ids, days of birth and addresses, and says so', async () => {
      const key = await trial.keyWith('profiles:read')
      const query =
        '{ customer(by: { externalId: "N-7" }) { id externalId name birthDate country contactPoints { channel address } } }'
      const { body } = await trial.ask(query, {}, key)
      expect(body.data.customer).toMatchObject({
        externalId: null,
        name: null,
        country: 'DK',
        contactPoints: [{ channel: 'EMAIL', address: null }],
      })
      expect(body.extensions.withheld).toMatchObject({
        scope: 'pii:read',
        fields: ['ContactPoint.address', 'Customer.externalId'],
      })
    })

    it.each(['filter: { search: "Person" }', 'orderBy: { field: NAME, direction: ASC }'])(
      'refuses %s',
      async (args) => {
        const key = await trial.keyWith('profiles:read')
        const { body } = await trial.ask(`{ customers(first: 1, ${args}) { totalCount } }`, {}, key)
        expect(body.errors[0].extensions.code).toBe('FORBIDDEN')
      },
    )
  })
})
