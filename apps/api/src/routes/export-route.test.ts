import { once } from 'node:events'
import { get } from 'node:http'
import { STORE_KINDS } from '@wavelength/db/testing'
import { storeContacts } from '@wavelength/operations/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../../test/trial.ts'
import { createLog, DEFAULT_SETTINGS, type Serving, serve } from '../index.ts'

const YEAR = 'from=2026-01-01&to=2027-01-01'
const CONTACTS = `/v1/aggregates.csv?measures=CONTACTS&${YEAR}`
const COUNT = 6_000
/** Each takes two statements. */
const PAGES = 6

describe.each(STORE_KINDS)('exports on %s', (kind) => {
  let trial: Trial
  let key: string
  beforeAll(async () => {
    trial = await startTrial(kind, { costPerMinute: 16_000 })
    await storeContacts(trial.store.db, COUNT)
    key = await trial.keyWith('aggregates:read', 'profiles:read', 'pii:read')
  })
  afterAll(() => trial.close())

  const asked = (path: string, secret = key, init: RequestInit = {}) =>
    trial.send(path, { ...init, headers: { 'x-api-key': secret } })

  it('answers the same numbers as GraphQL', async () => {
    const { status, headers, body } = await asked(`${CONTACTS}&dimensions=CHANNEL&orderBy=CHANNEL:DESC`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="wavelength-aggregates-2026-01-01-to-2027-01-01.csv"',
    )
    expect(headers.get('cache-control')).toBe('no-store')
    const lines: string[] = body.trimEnd().split('\r\n').slice(1)
    const query = `{ aggregate(query: {measures: [CONTACTS], dimensions: [CHANNEL], range: {from: "2026-01-01", to: "2027-01-01"}, orderBy: [{dimension: CHANNEL, direction: DESC}]}) { rows { keys { value } values { value sample } } } }`
    const { rows } = (await trial.ask(query)).body.data.aggregate
    type Row = { keys: { value: string }[]; values: { value: number; sample: string }[] }
    const wanted = rows.map(({ keys, values }: Row) => `${keys[0]?.value},${values[0]?.value},,,,,${values[0]?.sample}`)
    expect(lines).toEqual(wanted)
    expect(lines).toHaveLength(3)
  })

  it('gives every contact, a JSON object a line', async () => {
    const { headers, body } = await asked(`/v1/interactions.ndjson?${YEAR}`)
    expect(headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
    const rows = body.trimEnd().split('\n')
    expect(rows).toHaveLength(COUNT)
    expect(JSON.parse(rows[0])).toMatchObject({ source: 'shop', source_id: expect.stringMatching(/^contact-/) })
  })

  it('gives Parquet', async () => {
    const response = await trial.api.fetch(
      new Request(`http://localhost/v1/interactions.parquet?${YEAR}`, { headers: { 'x-api-key': key } }),
    )
    expect(response.headers.get('content-type')).toBe('application/vnd.apache.parquet')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([bytes.subarray(0, 4).toString(), bytes.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1'])
  })

  it('names persons only to keys that may see them, and withholds numbers about few from the others', async () => {
    const other = await trial.keyWith('aggregates:read', 'profiles:read')
    const { body } = await asked(`/v1/interactions.csv?${YEAR}&limit=50`, other)
    expect(body).not.toMatch(/source_id|contact_point|in_reply_to|@example\.com|contact-\d/)
    const few = await asked(`${CONTACTS}&segments=Rare\\, "few"`, other)
    expect(few.body.split('\r\n')[1]).toBe(',,,,,WITHHELD')
    expect((await asked(`${CONTACTS}&segments=Rare\\, "few"`)).body.split('\r\n')[1]).toBe('72,,,,,OK')
  })

  it('gives customers, without who they are to keys that may not see it', async () => {
    const { headers, body } = await asked('/v1/customers.csv?limit=2')
    expect(headers.get('content-disposition')).toBe('attachment; filename="wavelength-customers.csv"')
    expect(body.split('\r\n')[1]).toMatch(/,person-0,Person 0,/)
    const other = await trial.keyWith('profiles:read')
    expect((await asked('/v1/customers.csv?limit=2', other)).body).not.toMatch(/person/i)
    expect(await asked('/v1/customers.csv?search=Person', other)).toMatchObject({
      status: 403,
      body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    })
  })

  it('needs a key with the scope of what is asked', async () => {
    expect((await trial.send(CONTACTS)).status).toBe(401)
    const readsProfiles = await trial.keyWith('profiles:read')
    const readsAggregates = await trial.keyWith('aggregates:read')
    expect(await asked(CONTACTS, readsProfiles)).toMatchObject({
      status: 403,
      body: { errors: [{ message: 'This key lacks the scope aggregates:read.', extensions: { code: 'FORBIDDEN' } }] },
    })
    expect((await asked(`/v1/interactions.csv?${YEAR}`, readsAggregates)).status).toBe(403)
    expect((await asked(CONTACTS, readsAggregates)).status).toBe(200)
    expect((await asked('/v1/customers.csv', readsAggregates)).status).toBe(403)
    expect((await asked('/v1/customers.csv?limit=1', readsProfiles)).status).toBe(200)
  })

  it.each([
    ['measures: "LIKES" is not one of', '/v1/aggregates.csv?measures=LIKES&from=2026-01-01&to=2026-02-01'],
    ['channels: "PIGEON" is not one of', `${CONTACTS}&channels=PIGEON`],
    ['channel: there is no such parameter', `${CONTACTS}&channel=SMS`],
    ['to: the range must end after it starts', '/v1/interactions.csv?from=2026-01-01&to=2026-01-01'],
    ['from: is missing', '/v1/interactions.parquet'],
  ])('says what is wrong: %s', async (message, path) => {
    expect(await asked(path)).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } }] },
    })
  })

  it('answers HEAD with what a GET would say, and reads nothing for it', async () => {
    await asked(CONTACTS)
    const before = trial.statements.length
    const { status, headers, body } = await asked(CONTACTS, key, { method: 'HEAD' })
    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(trial.statements).toHaveLength(before)
    expect((await asked(`${CONTACTS}&limit=x`, key, { method: 'HEAD' })).status).toBe(400)
    expect((await asked(CONTACTS, key, { method: 'POST' })).status).toBe(405)
  })

  it('counts rows against the budget of the key, and refuses the next file when it is spent', async () => {
    const spender = await trial.keyWith('profiles:read')
    for (let file = 0; file < 3; file += 1) {
      const { status } = await asked(`/v1/interactions.ndjson?${YEAR}`, spender)
      expect(status).toBe(200)
    }
    const refused = await asked(`/v1/interactions.ndjson?${YEAR}`, spender)
    expect(refused).toMatchObject({ status: 429, body: { errors: [{ extensions: { code: 'RATE_LIMITED' } }] } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  it('is refused as a whole while the store is down', async () => {
    const other = await startTrial(kind)
    const secret = await other.keyWith('aggregates:read')
    const headers = { 'x-api-key': secret }
    await other.send(CONTACTS, { headers })
    await other.close()
    expect((await other.send(CONTACTS, { headers })).status).toBe(503)
  })
})

describe.each(STORE_KINDS)('exports over the wire on %s', (kind) => {
  let trial: Trial
  let serving: Serving
  let key: string
  const logged: string[] = []
  beforeAll(async () => {
    trial = await startTrial(kind)
    await storeContacts(trial.store.db, PAGES * 5_000)
    key = await trial.keyWith('profiles:read')
    const { store, sessions } = trial
    const log = createLog({ write: (line) => void logged.push(line) })
    const where = { host: '127.0.0.1', port: 0 }
    serving = await serve({ store, sessions, log, now: Date.now, settings: DEFAULT_SETTINGS, ...where })
  })
  afterAll(() => serving.close())

  /** A reader who has read the beginning and waits. */
  async function begun() {
    const request = get(`${serving.address}/v1/interactions.ndjson?${YEAR}`, { headers: { 'x-api-key': key } })
    const [response] = await once(request, 'response')
    await once(response, 'readable')
    return { request, response }
  }

  it('reads no further when the reader has gone', async () => {
    const before = trial.statements.length
    const { request } = await begun()
    request.destroy()
    while (!logged.some((line) => line.includes('the connection broke off'))) await settled()
    await settled()
    const read = trial.statements.length
    await settled()
    expect(trial.statements).toHaveLength(read)
    expect(read - before).toBeLessThan(2 * PAGES)
  })

  it('breaks the transfer off when the store fails in the middle, so that nobody takes it for a whole file', async () => {
    const { response } = await begun()
    await trial.close()
    await expect(Array.fromAsync(response)).rejects.toThrow('aborted')
    expect(logged.join()).toContain('an export broke off')
  })
})

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300))
}
