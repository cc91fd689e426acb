import { STORE_KINDS } from '@wavelength/db/testing'
import { loadSample, removeSample } from '@wavelength/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guestLinkOf } from '../../test/guest.ts'
import { startTrial, type Trial } from '../../test/trial.ts'

const EVENTS = '{ auditEvents(first: 100) { position at actorKind actorId action subject hash isIntact } }'

interface Event {
  readonly position: number
  readonly actorKind: string
  readonly actorId: string | null
  readonly action: string
  readonly subject: string
  readonly isIntact: boolean
}

describe.each(STORE_KINDS)('the audit trail on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
  })
  afterAll(() => trial.close())

  const events = async (): Promise<Event[]> => (await trial.ask(EVENTS)).body.data.auditEvents
  const latest = async () => (await events())[0]

  it('tells who made and revoked keys and guest links', async () => {
    const mutation = 'mutation { createApiKey(name: "k", scopes: ["ingest"]) { key { id } } }'
    const { id } = (await trial.ask(mutation)).body.data.createApiKey.key
    expect(await latest()).toMatchObject({
      action: 'KEY_CREATED',
      subject: id,
      actorKind: 'KEY',
      actorId: expect.any(String),
    })
    await trial.ask('mutation ($id: ID!) { revokeApiKey(id: $id) { error { code } } }', { id })
    expect(await latest()).toMatchObject({ action: 'KEY_REVOKED', subject: id })
    const { link } = await guestLinkOf(trial)
    expect(await latest()).toMatchObject({ action: 'GUEST_LINK_CREATED', subject: link.id })
    await trial.ask('mutation ($id: ID!) { revokeGuestLink(id: $id) { error { code } } }', { id: link.id })
    await trial.ask('mutation ($id: ID!) { revokeGuestLink(id: $id) { error { code } } }', { id: link.id })
    expect((await events()).filter(({ subject }) => subject === link.id)).toHaveLength(2)
  })

  it('tells who took files out, guests too, but not who was refused or only looked', async () => {
    const { secret, link } = await guestLinkOf(trial)
    const path = '/v1/aggregates.csv?measures=CONTACTS&from=2026-11-01&to=2026-11-22'
    await trial.send(path, { headers: { 'x-wavelength-guest': secret } })
    expect(await latest()).toMatchObject({
      action: 'FILE_EXPORTED',
      subject: 'aggregates-2026-11-01-to-2026-11-22.csv',
      actorKind: 'GUEST',
      actorId: link.id,
    })
    const before = (await events()).length
    await trial.send(path, { method: 'HEAD', headers: { 'x-wavelength-guest': secret } })
    await trial.send('/v1/interactions.csv?from=2026-11-01&to=2026-11-22', {
      headers: { 'x-wavelength-guest': secret },
    })
    expect((await events()).length).toBe(before)
  })

  it('never holds the session of a browser', async () => {
    const session = await trial.send(`/session?token=${trial.sessions.issueToken()}`)
    const [cookie = ''] = (session.headers.get('set-cookie') ?? '').split(';')
    const query = 'mutation { annotate(day: "2026-11-03", text: "Outage") { error { code } } }'
    const headers = { 'content-type': 'application/json', 'x-wavelength': 'dashboard', cookie }
    await trial.send('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
    expect(await latest()).toMatchObject({ action: 'ANNOTATION_ADDED', actorKind: 'BROWSER', actorId: null })
    const rows = await trial.store.db.selectFrom('auditEvent').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(cookie.split('=')[1])
  })

  it('tells of sample data and settings', async () => {
    const now = trial.clock.now
    const run = await loadSample(trial.store, { now, customers: 1 })
    expect(await latest()).toMatchObject({ action: 'SAMPLE_LOADED', subject: run.id, actorKind: 'OPERATOR' })
    await removeSample(trial.store, { now })
    expect(await latest()).toMatchObject({ action: 'SAMPLE_REMOVED', subject: '1 customers' })
    await trial.ask('mutation { changeSettings(settings: { organisationName: "Acme" }) { error { code } } }')
    expect(await latest()).toMatchObject({ action: 'SETTINGS_CHANGED', subject: 'organisationName' })
  })

  it('is whole, without gaps, page by page', async () => {
    const all = await events()
    expect(all.every(({ isIntact }) => isIntact)).toBe(true)
    expect(all.map(({ position }) => position)).toEqual(all.map((_, at) => all.length - at))
    const page = await trial.ask('{ auditEvents(first: 2, before: 3) { position isIntact } }')
    expect(page.body.data.auditEvents).toEqual([
      { position: 2, isIntact: true },
      { position: 1, isIntact: true },
    ])
    expect((await trial.ask('{ auditEvents(first: 101) { position } }')).body.errors[0].extensions.code).toBe(
      'BAD_USER_INPUT',
    )
  })
})
