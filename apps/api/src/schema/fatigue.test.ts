import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEvent, RECORD, startTrial, type Trial } from '../../test/trial.ts'

const UPSERT = 'mutation ($c: [CustomerInput!]!) { upsertCustomers(customers: $c) { created } }'
const CONSENT = `mutation ($who: CustomerRef!) {
  recordConsent(customer: $who, consent: { channel: SMS, purposeClass: MARKETING, status: WITHDRAWN, source: "form", at: "2026-11-12T12:00:00Z" }) { error { code } } }`
const QUERY = `query ($filter: FatigueFilter, $over: Int, $under: Int) {
  fatigue(filter: $filter, overContactedFrom: $over, underContactedBelow: $under) {
    asOf customers overContactedFrom underContactedBelow warnings optOutsFrom optOutsTo
    lastWeek { contacts customers previous } classes { fatigueClass customers previous } withoutAddress { customers previous }
    optOuts { contactsInWeek value numerator denominator sample previous } } }`
const LIST = `query ($filter: CustomerFilter!) {
  customers(first: 100, filter: $filter) { totalCount contacts edges { node { externalId } } } }`

const hourly = (customer: string, count: number, from: string) =>
  Array.from({ length: count }, (_, at) =>
    anEvent({
      sourceId: `${customer} ${from} ${at}`,
      customer: { externalId: customer },
      channel: 'SMS',
      purpose: 'NEWSLETTER',
      occurredAt: new Date(Date.parse(from) + at * 3_600_000).toISOString(),
    }),
  )

/** Six have had 8 contacts in this week, six 2 this week and 1 the week before, eight none, of whom one has no address. */
describe.each(STORE_KINDS)('fatigue on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
    const customers = Array.from({ length: 20 }, (_, at) => ({
      externalId: `F-${at}`,
      country: at < 12 ? 'DK' : 'US',
      ...(at < 19 ? { email: `f${at}@example.org` } : {}),
    }))
    await trial.ask(UPSERT, { c: customers })
    const often = [0, 1, 2, 3, 4, 5].flatMap((at) => hourly(`F-${at}`, 8, '2026-11-20T01:00:00Z'))
    const seldom = [6, 7, 8, 9, 10, 11].flatMap((at) => [
      ...hourly(`F-${at}`, 2, '2026-11-20T01:00:00Z'),
      ...hourly(`F-${at}`, 1, '2026-11-11T01:00:00Z'),
    ])
    await trial.ask(RECORD, { events: [...often, ...seldom] })
    for (const at of [6, 7]) await trial.ask(CONSENT, { who: { externalId: `F-${at}` } })
  })
  afterAll(() => trial.close())

  const report = async (variables: object = {}, key?: string) => {
    const { body } = await trial.ask(QUERY, variables, key)
    expect(body.errors).toBeUndefined()
    return body.data.fatigue
  }
  const listed = async (filter: object, key?: string) => (await trial.ask(LIST, { filter }, key)).body

  it('counts every customer by the last week and by four weeks', async () => {
    const told = await report()
    const rest = { customers: 0, previous: 0 }
    expect(told).toMatchObject({ customers: 20, overContactedFrom: 8, underContactedBelow: 1, warnings: [] })
    expect(told.lastWeek).toEqual([
      { contacts: 'NONE', customers: 8, previous: 14 },
      { contacts: 'ONE', customers: 0, previous: 6 },
      { contacts: 'TWO', customers: 6, previous: 0 },
      { contacts: 'THREE_TO_FOUR', ...rest },
      { contacts: 'FIVE_TO_SEVEN', ...rest },
      { contacts: 'EIGHT_OR_MORE', customers: 6, previous: 0 },
    ])
    expect(told.classes).toEqual([
      { fatigueClass: 'UNDER_CONTACTED', customers: 7, previous: 19 },
      { fatigueClass: 'IN_RANGE', customers: 6, previous: 0 },
      { fatigueClass: 'OVER_CONTACTED', customers: 6, previous: 0 },
    ])
    expect(told.withoutAddress).toEqual({ customers: 1, previous: 1 })
  })

  it('lays an opt-out to the contact before it', async () => {
    const { optOuts, optOutsFrom, optOutsTo } = await report()
    expect([optOutsFrom, optOutsTo]).toEqual(['2026-10-18', '2026-11-15'])
    expect(optOuts[0]).toMatchObject({ contactsInWeek: 'ONE', sample: 'WITHHELD', value: null })
    const more = Array.from({ length: 6 }, (_, at) => hourly(`F-${12 + at}`, 1, '2026-11-01T01:00:00Z')).flat()
    await trial.ask(RECORD, { events: more })
    const { optOuts: then } = await report()
    expect(then[0]).toMatchObject({ numerator: 2, denominator: 12, sample: 'FEW' })
    expect(then[0].value).toBeCloseTo(1000 / 6)
  })

  it('goes by the thresholds that are asked for, and so does the list', async () => {
    const { classes } = await report({ over: 2, under: 2, filter: { countries: ['DK'] } })
    expect(classes.map(({ customers }: { customers: number }) => customers)).toEqual([0, 0, 12])
    const over = { classes: ['OVER_CONTACTED'], overContactedFrom: 2 }
    expect((await listed({ fatigue: over })).data.customers.totalCount).toBe(12)
    const often = await listed({ fatigue: { classes: ['OVER_CONTACTED'] } })
    expect(
      often.data.customers.edges.map(({ node }: { node: { externalId: string } }) => node.externalId).sort(),
    ).toEqual(['F-0', 'F-1', 'F-2', 'F-3', 'F-4', 'F-5'])
    const { body } = await trial.ask(QUERY, { over: 1 })
    expect(body.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
  })

  it('opens the people behind a number of the aggregate, and tells how many contacts they had', async () => {
    const contacts = { range: { from: '2026-11-15', to: '2026-11-22' }, filter: { contactsInWeek: ['TWO'] } }
    const { totalCount, contacts: behind, edges } = (await listed({ contacts })).data.customers
    expect([totalCount, behind, edges.length]).toEqual([12, 12, 12])
    const outbound = { range: contacts.range, measure: 'OUTBOUND' }
    expect((await listed({ contacts: outbound })).data.customers).toMatchObject({ totalCount: 12, contacts: 60 })
    expect((await listed({})).data.customers).toMatchObject({ totalCount: 20, contacts: null })
    const unanswered = { range: contacts.range, measure: 'UNANSWERED_RATE', part: 'NUMERATOR' }
    expect((await listed({ contacts: unanswered })).data.customers).toMatchObject({ totalCount: 0, contacts: 0 })
  })

  it('opens the people behind a permission', async () => {
    const permission = { channel: 'SMS', purposeClass: 'MARKETING', states: ['CONSENT_WITHDRAWN'] }
    expect((await listed({ permission })).data.customers.totalCount).toBe(2)
    const closed = await listed({ permission: { purposeClass: 'MARKETING', isOpen: false } })
    expect(closed.data.customers.edges).toEqual([{ node: { externalId: 'F-19' } }])
  })

  it.each([
    [{ permission: { purposeClass: 'MARKETING' } }, 'filter.permission: names no state'],
    [{ fatigue: { classes: [] } }, 'filter.fatigue: classes is empty'],
    [{ contacts: { range: { from: '2026-11-15', to: '2026-11-15' } } }, 'filter.contacts.range: the range must end'],
    [{ contacts: { range: { from: '2026-11-15', to: '2026-11-16' }, filter: { sources: ['a\u0000b'] } } }, 'control'],
  ])('refuses %j', async (filter, message) => {
    const body = await listed(filter)
    expect(body.errors[0]).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    })
  })

  it('withholds from a key without pii:read what is about fewer than five people, and what would give it away', async () => {
    const key = await trial.keyWith('aggregates:read')
    const { withoutAddress, classes, optOuts, warnings } = await report({ filter: { countries: ['US'] } }, key)
    expect(withoutAddress.customers).toBeNull()
    expect(classes.filter(({ customers }: { customers: number | null }) => customers === null)).not.toEqual([])
    expect(optOuts[4]).toMatchObject({ sample: 'WITHHELD', denominator: null })
    expect(warnings).toEqual([expect.stringContaining('fewer than 5 people')])
  })

  it('needs the scope of numbers for the report, and that of profiles for the list', async () => {
    const profiles = await trial.keyWith('profiles:read')
    expect((await trial.ask(QUERY, {}, profiles)).body.errors[0].extensions.code).toBe('FORBIDDEN')
    const aggregates = await trial.keyWith('aggregates:read')
    expect((await listed({ fatigue: { classes: ['IN_RANGE'] } }, aggregates)).errors[0].extensions.code).toBe(
      'FORBIDDEN',
    )
  })
})
