import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsGuest, guestLinkOf } from '../../test/guest.ts'
import { anEvent, RECORD, startTrial, type Trial } from '../../test/trial.ts'

const UPSERT = 'mutation ($c: [CustomerInput!]!) { upsertCustomers(customers: $c) { created } }'
const COUNT = `query ($query: AggregateQuery!) { aggregate(query: $query) {
  timeZone rows { keys { value } values { value previous } } } }`

const DAYS = ['2025-11-10', '2026-07-10', '2026-11-10', '2026-11-22']
const EVER = { from: '2000-01-01', to: '2100-01-01' }

/** Ten customers, of whom six are gold; on each day every one is mailed, and the gold ones are also texted. */
describe.each(STORE_KINDS)('what a guest sees on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
    const customers = Array.from({ length: 10 }, (_, at) => ({
      externalId: `K-${at}`,
      segment: at < 6 ? 'gold' : 'plain',
      email: `k${at}@example.org`,
    }))
    await trial.ask(UPSERT, { c: customers })
    const events = DAYS.flatMap((day) =>
      customers.flatMap(({ externalId, segment }) =>
        (segment === 'gold' ? ['EMAIL', 'SMS'] : ['EMAIL']).map((channel) =>
          anEvent({
            sourceId: `${day}${externalId}${channel}`,
            customer: { externalId },
            channel,
            occurredAt: `${day}T09:00:00Z`,
          }),
        ),
      ),
    )
    await trial.ask(RECORD, { events })
  })
  afterAll(() => trial.close())

  const secretOf = async (changes: object) => (await guestLinkOf(trial, changes)).secret
  const ask = async (changes: object, question: object) => {
    const query = { measures: ['CONTACTS'], range: EVER, ...question }
    const { body } = await askAsGuest(trial, await secretOf(changes), COUNT, { query })
    return body
  }
  const contacts = async (changes: object, question: object = {}) =>
    (await ask(changes, question)).data.aggregate.rows[0]?.values[0].value ?? 0
  const codeOf = async (changes: object, question: object) => (await ask(changes, question)).errors?.[0].extensions.code

  it.each([
    ['the last day', { lastDays: 1 }, 16],
    ['the last thirteen days', { lastDays: 13 }, 32],
    ['days that stay', { days: { from: '2026-07-01', to: '2026-11-11' } }, 32],
    ['every day', { all: true }, 64],
  ])('is of %s, however much is asked for', async (_, range, count) => {
    expect(await contacts({ range })).toBe(count)
  })

  it('follows today when the days are relative, and stays when they are not', async () => {
    const relative = await secretOf({ range: { lastDays: 1 } })
    const pinned = await secretOf({ range: { days: { from: '2026-11-22', to: '2026-11-23' } } })
    const count = async (secret: string) =>
      (await askAsGuest(trial, secret, COUNT, { query: { measures: ['CONTACTS'], range: EVER } })).body.data.aggregate
        .rows[0]?.values[0].value ?? 0
    trial.clock.now += 86_400_000
    expect([await count(relative), await count(pinned)]).toEqual([0, 16])
    trial.clock.now -= 86_400_000
  })

  it.each([
    ['segments', { filter: { segments: ['gold'] } }, {}, 48],
    ['channels within segments', { filter: { segments: ['gold'] } }, { filter: { channels: ['EMAIL'] } }, 24],
    [
      'some of its own channels',
      { filter: { channels: ['EMAIL', 'SMS'] } },
      { filter: { channels: ['SMS', 'FAX'] } },
      24,
    ],
  ])('is narrowed to %s', async (_, changes, question, count) => {
    expect(await contacts({ range: { all: true }, ...changes }, question)).toBe(count)
  })

  it.each([
    ['other days', {}, { range: { from: '2020-01-01', to: '2021-01-01' } }],
    ['another segment', { filter: { segments: ['gold'] } }, { filter: { segments: ['plain'] } }],
    ['days of another zone', {}, { timeZone: 'Pacific/Auckland' }],
    ['days to compare with', {}, { compareWith: { from: '2025-11-01', to: '2025-11-23' } }],
  ])('is not of %s', async (_, changes, question) => {
    expect(await codeOf({ range: { lastDays: 22 }, ...changes }, question)).toBe('FORBIDDEN')
  })

  it('compares with the days that the link names, and with no others', async () => {
    const compareWith = { from: '2000-01-01', to: '2026-01-01' }
    const link = { range: { lastDays: 22 }, compareWith: { year: true } }
    const { data } = await ask(link, { compareWith })
    expect(data.aggregate.rows[0].values[0]).toEqual({ value: 32, previous: 16 })
    const before = { from: '2025-11-23', to: '2026-11-01' }
    expect(
      await codeOf(
        { ...link, compareWith: { previous: true } },
        { compareWith: { from: '2025-01-01', to: '2025-12-01' } },
      ),
    ).toBe('FORBIDDEN')
    expect(
      await codeOf(
        { range: { lastDays: 22 }, compareWith: { days: { from: '2026-07-01', to: '2026-08-01' } } },
        { compareWith: before },
      ),
    ).toBeUndefined()
  })

  it('is cut in the days of the zone that the link names', async () => {
    const zone = { range: { days: { from: '2026-11-22', to: '2026-11-23' } }, timeZone: 'Pacific/Auckland' }
    const body = await ask(zone, {})
    expect(body.data.aggregate.timeZone).toBe('Pacific/Auckland')
  })

  it('never is about fewer than five people', async () => {
    const { data } = await ask({ range: { all: true } }, { dimensions: ['SEGMENT'] })
    const rows = data.aggregate.rows as { keys: { value: string }[]; values: { value: number | null }[] }[]
    expect(Object.fromEntries(rows.map(({ keys, values }) => [keys[0]?.value, values[0]?.value]))).toEqual({
      gold: 48,
      plain: null,
    })
  })

  it.each(['csv', 'ndjson'])('is no more when it is taken as a file: %s', async (format) => {
    const secret = await secretOf({ range: { lastDays: 13 }, filter: { segments: ['gold'] } })
    const path = `/v1/aggregates.${format}?measures=CONTACTS&from=2000-01-01&to=2100-01-01`
    const file = await trial.send(path, { headers: { 'x-wavelength-guest': secret } })
    expect(file.status).toBe(200)
    expect(typeof file.body === 'string' ? file.body : JSON.stringify(file.body)).toMatch(/\b24\b/)
    const outside = await trial.send(`${path}&segments=plain`, { headers: { 'x-wavelength-guest': secret } })
    expect(outside.status).toBe(403)
  })

  const permissions = async (changes: object, filter: object = {}) => {
    const query =
      'query ($filter: PermissionFilter) { permissions(by: ALL_CHANNELS, filter: $filter) { groups { customers } } }'
    const { body } = await askAsGuest(trial, await secretOf(changes), query, { filter })
    return body.errors?.[0].extensions.code ?? body.data.permissions.groups[0]?.customers
  }

  it('counts only the customers of the link, and only when it shows today and whole customers', async () => {
    expect(await permissions({})).toBe(10)
    expect(await permissions({ filter: { segments: ['gold'] } })).toBe(6)
    expect(await permissions({ filter: { segments: ['gold'] } }, { segments: ['gold', 'plain'] })).toBe(6)
    expect(await permissions({ filter: { segments: ['gold'] } }, { segments: ['plain'] })).toBe('FORBIDDEN')
    expect(await permissions({ filter: { channels: ['EMAIL'] } })).toBe('FORBIDDEN')
    expect(await permissions({ range: { days: { from: '2026-07-01', to: '2026-08-01' } } })).toBe('FORBIDDEN')
  })

  const fatigue = async (changes: object, filter: object = {}) => {
    const query = 'query ($filter: FatigueFilter) { fatigue(filter: $filter) { customers } }'
    const { body } = await askAsGuest(trial, await secretOf(changes), query, { filter })
    return body.errors?.[0].extensions.code ?? body.data.fatigue.customers
  }

  it('tells how often the customers of the link are contacted, and only when it shows all of those weeks', async () => {
    const range = { lastDays: 65 }
    expect(await fatigue({ range })).toBe(10)
    expect(await fatigue({ range, filter: { segments: ['gold'] } }, { segments: ['gold', 'plain'] })).toBe(6)
    expect(await fatigue({ range, filter: { segments: ['gold'] } }, { segments: ['plain'] })).toBe('FORBIDDEN')
    expect(await fatigue({ range, filter: { channels: ['EMAIL'] } })).toBe('FORBIDDEN')
    expect(await fatigue({ range: { lastDays: 64 } })).toBe('FORBIDDEN')
  })

  const experiment = async (changes: object, purpose: string | null = null) => {
    const query =
      'query ($purpose: Purpose) { experiment(range: { from: "2000-01-01", to: "2100-01-01" }, purpose: $purpose) { from to purpose } }'
    const { body } = await askAsGuest(trial, await secretOf(changes), query, { purpose })
    return body.errors?.[0].extensions.code ?? body.data.experiment
  }

  it('tells what recommendations are worth in its own days and purposes, or not at all', async () => {
    expect(await experiment({})).toEqual({ from: '2026-10-24', to: '2026-11-23', purpose: null })
    expect(await experiment({ filter: { purposes: ['GIFT'] } })).toMatchObject({ purpose: 'GIFT' })
    expect(await experiment({ filter: { purposes: ['GIFT'] } }, 'REMINDER')).toBe('FORBIDDEN')
    expect(await experiment({ filter: { purposes: ['GIFT', 'REMINDER'] } })).toBe('FORBIDDEN')
    expect(await experiment({ filter: { segments: ['gold'] } })).toBe('FORBIDDEN')
    expect(await experiment({ timeZone: 'Pacific/Auckland' })).toBe('FORBIDDEN')
  })

  it('tells how fresh the sources of the link are', async () => {
    const fresh = async (changes: object) =>
      (await askAsGuest(trial, await secretOf(changes), '{ dataStatus { dataThrough sources { source isLate } } }'))
        .body.data.dataStatus
    expect((await fresh({})).sources).toEqual([{ source: 'crm', isLate: false }])
    expect((await fresh({ filter: { sources: ['other'] } })).sources).toEqual([])
  })
})
