import { STORE_KINDS } from '@wavelength/db/testing'
import { listKeys, OPERATOR, revokeKey } from '@wavelength/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../../test/trial.ts'

const VIEWER = '{ viewer { name scopes } }'

describe.each(STORE_KINDS)('the door on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind, { allowedOrigins: ['https://partner.example'] })
  })
  afterAll(() => trial.close())

  const json = { 'content-type': 'application/json' }
  const post = (body: unknown, headers: Record<string, string> = json) =>
    trial.send('/graphql', { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })

  it('answers nobody who does not say who they are, and tells nothing about the schema', async () => {
    const answer = await post({ query: '{ veiwer { name } }' })
    expect(answer.status).toBe(401)
    expect(answer.body.errors[0].extensions.code).toBe('UNAUTHENTICATED')
    expect(JSON.stringify(answer.body)).not.toContain('viewer')
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it.each(['wl_', 'wl_0000', `wl_${'0'.repeat(48)}`, 'nonsense'])(
    'refuses the invented key %s without asking the database',
    async (key) => {
      trial.statements.length = 0
      const answer = await trial.ask(VIEWER, {}, key)
      expect(answer.status).toBe(401)
      expect(trial.statements).toEqual([])
    },
  )

  it('takes a key from either header', async () => {
    const key = await trial.keyWith('profiles:read')
    expect((await trial.ask(VIEWER, {}, key)).body.data.viewer.scopes).toEqual(['profiles:read'])
    expect((await post({ query: VIEWER }, { ...json, 'x-api-key': key })).status).toBe(200)
  })

  it('refuses a revoked key within five seconds', async () => {
    const key = await trial.keyWith('aggregates:read')
    expect((await trial.ask(VIEWER, {}, key)).status).toBe(200)
    const stored = (await listKeys(trial.store)).find((each) => each.name === 'aggregates:read')
    expect(await revokeKey(trial.store, stored?.id ?? '', { actor: OPERATOR, now: trial.clock.now })).toBe(true)
    trial.clock.now += 5_000
    expect((await trial.ask(VIEWER, {}, key)).status).toBe(401)
  })

  it('asks for a key at most every five seconds and notes its use at most every minute', async () => {
    const key = await trial.keyWith('consent:write')
    await trial.ask(VIEWER, {}, key)
    trial.statements.length = 0
    await trial.ask(VIEWER, {}, key)
    expect(trial.statements).toEqual([])
    trial.clock.now += 61_000
    await trial.ask(VIEWER, {}, key)
    const stored = (await listKeys(trial.store)).find((each) => each.name === 'consent:write')
    expect(stored?.lastUsedAt).toBe(trial.clock.now)
  })

  it('refuses a form, plain text and several operations at once', async () => {
    const key = await trial.keyWith('pii:read')
    const authorization = `Bearer ${key}`
    const types = [
      'application/x-www-form-urlencoded',
      'text/plain',
      'application/graphql',
      'multipart/form-data; boundary=x',
    ]
    for (const type of types) {
      const answer = await post(`query=${encodeURIComponent(VIEWER)}`, { 'content-type': type, authorization })
      expect([type, answer.status, answer.body.errors[0].extensions.code]).toEqual([type, 415, 'BAD_USER_INPUT'])
    }
    const batch = await post([{ query: VIEWER }, { query: VIEWER }], { ...json, authorization })
    expect(batch.status).toBe(400)
    expect(batch.body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })

  it('reads by GET and changes nothing by GET', async () => {
    const headers = { authorization: `Bearer ${await trial.keyWith('ingest')}` }
    const read = await trial.send(`/graphql?query=${encodeURIComponent(VIEWER)}`, { headers })
    expect(read.body.data.viewer.scopes).toEqual(['ingest'])
    const mutation = 'mutation { upsertCustomers(customers: [{ externalId: "by-get" }]) { created } }'
    const change = await trial.send(`/graphql?query=${encodeURIComponent(mutation)}`, { headers })
    expect(change.status).toBe(405)
    expect(change.body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })

  it('refuses a body over one megabyte, told or not', async () => {
    const headers = { ...json, authorization: `Bearer ${await trial.keyWith('recommend')}` }
    const large = JSON.stringify({ query: VIEWER, variables: { padding: 'x'.repeat(1_100_000) } })
    expect((await post(large, headers)).status).toBe(413)
    const chunks = new Blob([large]).stream()
    const untold = await trial.send('/graphql', {
      method: 'POST',
      headers,
      body: chunks,
      duplex: 'half',
    } as RequestInit)
    expect(untold.status).toBe(413)
  })

  it('shows no page to explore the schema, and sends no cookie across origins', async () => {
    const headers = { accept: 'text/html', authorization: `Bearer ${await trial.keyWith('admin')}` }
    const page = await trial.send('/graphql', { headers })
    expect(page.headers.get('content-type') ?? '').not.toContain('html')
    const partner = await trial.send('/graphql', { method: 'OPTIONS', headers: { origin: 'https://partner.example' } })
    expect(partner.headers.get('access-control-allow-origin')).toBe('https://partner.example')
    expect(partner.headers.get('access-control-allow-credentials')).toBeNull()
    const stranger = await trial.send('/graphql', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } })
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('signs a browser in once per link, and lets it change things only on purpose', async () => {
    const token = trial.sessions.issueToken()
    expect((await trial.send(`/session?token=${token}`, { method: 'HEAD' })).status).toBe(405)
    const first = await trial.send(`/session?token=${token}`, { redirect: 'manual' })
    expect([first.status, first.headers.get('location')]).toEqual([303, '/'])
    const [cookie = ''] = (first.headers.get('set-cookie') ?? '').split(';')
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
    expect((await trial.send(`/session?token=${token}`)).status).toBe(401)
    const signedIn = { ...json, cookie }
    const change = { query: 'mutation { upsertCustomers(customers: [{ externalId: "S-1" }]) { created } }' }
    expect((await post({ query: VIEWER }, signedIn)).body.data.viewer.scopes).toContain('admin')
    expect((await post(change, signedIn)).body.errors[0].extensions.code).toBe('FORBIDDEN')
    expect((await post(change, { ...signedIn, 'x-wavelength': 'dashboard' })).body.data.upsertCustomers.created).toBe(1)
    trial.clock.now += 13 * 3_600_000
    expect((await post({ query: VIEWER }, signedIn)).status).toBe(401)
  })

  it('says how it is', async () => {
    expect((await trial.send('/health/live')).body).toEqual({ status: 'live' })
    expect((await trial.send('/health/ready')).body).toEqual({ status: 'ready' })
    const metrics = await trial.send('/metrics')
    expect(metrics.body).toContain('wavelength_http_requests_total{route="/health/ready",status="200"} 1')
  })
})
