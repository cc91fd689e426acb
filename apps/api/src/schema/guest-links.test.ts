import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsGuest, guestLinkOf } from '../../test/guest.ts'
import { startTrial, type Trial } from '../../test/trial.ts'

const VIEW =
  '{ guestView { needsPassword expiresAt name path search timeZone filter days { from to } organisationName } }'
const OPEN = 'mutation ($password: String!) { openGuestLink(password: $password) { secret expiresAt error { code } } }'
const REVOKE = 'mutation ($id: ID!) { revokeGuestLink(id: $id) { link { isInForce } error { code } } }'
const LIST = '{ guestLinks { id name lastFour hasPassword createdBy isInForce lastUsedAt days { from to } filter } }'

describe.each(STORE_KINDS)('guest links on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
  })
  afterAll(() => trial.close())

  const view = async (secret: string) => {
    const answer = await askAsGuest(trial, secret, VIEW)
    return { status: answer.status, view: answer.body.data?.guestView }
  }
  const open = async (secret: string, password: string) => askAsGuest(trial, secret, OPEN, { password })

  it('shows a guest what the link is of, and keeps its secret nowhere', async () => {
    const { secret } = await guestLinkOf(trial, { filter: { segments: ['gold'] } })
    expect(secret).toMatch(/^wg_[0-9a-f]{48}$/)
    expect((await view(secret)).view).toEqual({
      needsPassword: false,
      expiresAt: '2026-12-22T12:00:00.000Z',
      name: 'Board',
      path: '/attempts',
      search: '?range=30d',
      timeZone: 'UTC',
      filter: { segments: ['gold'] },
      days: { from: '2026-10-24', to: '2026-11-23' },
      organisationName: null,
    })
    const rows = await trial.store.db.selectFrom('guestLink').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it.each(['wg_', `wg_${'0'.repeat(48)}`, 'wgs_x', 'nonsense'])(
    'refuses the invented secret %s without asking the database',
    async (secret) => {
      trial.statements.length = 0
      expect((await view(secret)).status).toBe(401)
      expect(trial.statements).toEqual([])
    },
  )

  it('ends at once when it is revoked, and by itself when its time is over', async () => {
    const { secret, link } = await guestLinkOf(trial)
    expect((await view(secret)).status).toBe(200)
    const revoked = await trial.ask(REVOKE, { id: link.id })
    expect(revoked.body.data.revokeGuestLink).toEqual({ link: { isInForce: false }, error: null })
    expect((await view(secret)).status).toBe(401)
    expect((await trial.ask(REVOKE, { id: link.id })).body.data.revokeGuestLink.error.code).toBe('NOT_FOUND')
    const brief = await guestLinkOf(trial, { expiresAt: '2026-11-22T12:00:10Z' })
    trial.clock.now += 10_000
    expect((await view(brief.secret)).status).toBe(401)
    trial.clock.now -= 10_000
  })

  it('tells nothing before the password, and everything after it', async () => {
    const { secret, link } = await guestLinkOf(trial, { password: 'correct horse' })
    expect((await view(secret)).view).toMatchObject({
      needsPassword: true,
      name: null,
      path: null,
      search: null,
      days: null,
      filter: null,
    })
    expect((await open(secret, 'wrong horse')).body.data.openGuestLink).toEqual({
      secret: null,
      expiresAt: null,
      error: { code: 'WRONG_PASSWORD' },
    })
    const opened = (await open(secret, 'correct horse')).body.data.openGuestLink
    expect(opened.expiresAt).toBe('2026-11-22T14:00:00.000Z')
    expect((await view(opened.secret)).view).toMatchObject({ needsPassword: false, name: 'Board', path: '/attempts' })
    expect((await askAsGuest(trial, opened.secret, '{ metrics { label } }')).body.errors).toBeUndefined()
    await trial.ask(REVOKE, { id: link.id })
    expect((await view(opened.secret)).status).toBe(401)
  })

  it('forgets a password after two hours', async () => {
    const { secret } = await guestLinkOf(trial, { password: 'correct horse' })
    const opened = (await open(secret, 'correct horse')).body.data.openGuestLink
    trial.clock.now += 2 * 3_600_000
    expect((await view(opened.secret)).status).toBe(401)
    trial.clock.now -= 2 * 3_600_000
  })

  it('waits after ten wrong passwords, also when they come at once, and for the right one too', async () => {
    const { secret } = await guestLinkOf(trial, { password: 'correct horse' })
    const aliases = Array.from(
      { length: 11 },
      (_, at) => `p${at}: openGuestLink(password: "guess number ${at}") { secret }`,
    )
    const { body } = await askAsGuest(trial, secret, `mutation { ${aliases.join(' ')} }`)
    expect(body.errors.map((error: { extensions: { code: string } }) => error.extensions.code)).toEqual([
      'RATE_LIMITED',
    ])
    const right = await open(secret, 'correct horse')
    expect([right.status, right.body.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED'])
    expect(Number(right.headers.get('retry-after'))).toBe(900)
    trial.clock.now += 900_000
    expect((await open(secret, 'correct horse')).body.data.openGuestLink.error).toBeNull()
    trial.clock.now -= 900_000
  })

  it('changes nothing without the header of our own pages', async () => {
    const { secret } = await guestLinkOf(trial, { password: 'correct horse' })
    const answer = await trial.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wavelength-guest': secret },
      body: JSON.stringify({ query: OPEN, variables: { password: 'correct horse' } }),
    })
    expect(answer.body.errors[0].extensions.code).toBe('FORBIDDEN')
  })

  it('lists links with what they show and when they were last used', async () => {
    const { secret, link } = await guestLinkOf(trial, { name: 'Listed', filter: { channels: ['SMS'] } })
    await view(secret)
    const { body } = await trial.ask(LIST)
    expect(body.data.guestLinks.find((each: { id: string }) => each.id === link.id)).toEqual({
      id: link.id,
      name: 'Listed',
      lastFour: secret.slice(-4),
      hasPassword: false,
      createdBy: expect.any(String),
      isInForce: true,
      lastUsedAt: '2026-11-22T12:00:00.000Z',
      days: { from: '2026-10-24', to: '2026-11-23' },
      filter: { channels: ['SMS'] },
    })
  })

  it.each([
    ['no name', { name: ' ' }, 'REQUIRED', ['name']],
    ['an address elsewhere', { path: '//evil.example' }, 'BAD_TEXT', ['path']],
    ['no search', { search: 'range=30d' }, 'BAD_TEXT', ['search']],
    ['no days', { range: { lastDays: 0 } }, 'UNREADABLE', ['range', 'lastDays']],
    [
      'days that end before they begin',
      { range: { days: { from: '2026-02-01', to: '2026-01-01' } } },
      'UNREADABLE',
      ['range'],
    ],
    ['days before all days', { range: { all: true }, compareWith: { previous: true } }, 'UNREADABLE', ['compareWith']],
    ['a filter that nothing fits', { filter: { channels: [] } }, 'UNREADABLE', ['filter', 'channels']],
    ['an end that has passed', { expiresAt: '2026-11-22T11:59:59Z' }, 'IMPOSSIBLE_INSTANT', ['expiresAt']],
    ['more than a year', { expiresAt: '2027-12-01T00:00:00Z' }, 'IMPOSSIBLE_INSTANT', ['expiresAt']],
    ['a short password', { password: '1234567' }, 'BAD_TEXT', ['password']],
  ])('refuses a link with %s', async (_, changes, code, field) => {
    expect((await guestLinkOf(trial, changes)).error).toMatchObject({ code, field })
  })

  it('is made only by who may see what it shows', async () => {
    const key = await trial.keyWith('admin')
    const mutation = 'mutation { createGuestLink(link: { name: "n", path: "/", range: { all: true } }) { secret } }'
    expect((await trial.ask(mutation, {}, key)).body.errors[0].extensions.code).toBe('FORBIDDEN')
  })
})
