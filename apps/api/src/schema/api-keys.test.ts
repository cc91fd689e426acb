import { STORE_KINDS } from '@wavelength/db/testing'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrial, type Trial } from '../../test/trial.ts'

const CREATE = `mutation ($name: String!, $scopes: [String!]!, $expiresAt: DateTime) {
  createApiKey(name: $name, scopes: $scopes, expiresAt: $expiresAt) {
    key { id name prefix lastFour scopes expiresAt isInForce } secret error { code field } } }`
const LIST = '{ apiKeys { id name prefix lastFour scopes createdAt expiresAt lastUsedAt revokedAt isInForce } }'
const REVOKE = 'mutation ($id: ID!) { revokeApiKey(id: $id) { key { isInForce revokedAt } error { code } } }'

describe.each(STORE_KINDS)('API keys on %s', (kind) => {
  let trial: Trial
  beforeAll(async () => {
    trial = await startTrial(kind)
  })
  afterAll(() => trial.close())

  const create = async (variables: object, key?: string) =>
    (await trial.ask(CREATE, { name: 'shop', scopes: ['recommend'], ...variables }, key)).body

  it('shows the secret once, and it opens what it may', async () => {
    const { key, secret, error } = (await create({ expiresAt: '2027-01-01T00:00:00Z' })).data.createApiKey
    expect([key.name, key.scopes, key.isInForce, error]).toEqual(['shop', ['recommend'], true, null])
    expect([key.prefix, key.lastFour]).toEqual([secret.slice(0, 8), secret.slice(-4)])
    expect((await trial.ask('{ viewer { name scopes } }', {}, secret)).body.data.viewer).toEqual({
      name: 'shop',
      scopes: ['recommend'],
    })
    const list = await trial.ask(LIST)
    expect(JSON.stringify(list.body)).not.toContain(secret)
    const listed = list.body.data.apiKeys.find((each: { id: string }) => each.id === key.id)
    expect(listed).toMatchObject({
      expiresAt: '2027-01-01T00:00:00.000Z',
      lastUsedAt: '2026-11-22T12:00:00.000Z',
      revokedAt: null,
    })
  })

  it('revokes a key once', async () => {
    const { key, secret } = (await create({})).data.createApiKey
    const revoked = (await trial.ask(REVOKE, { id: key.id })).body.data.revokeApiKey
    expect(revoked).toEqual({ key: { isInForce: false, revokedAt: '2026-11-22T12:00:00.000Z' }, error: null })
    expect((await trial.ask('{ viewer { name } }', {}, secret)).status).toBe(401)
    expect((await trial.ask(REVOKE, { id: key.id })).body.data.revokeApiKey.error.code).toBe('NOT_FOUND')
  })

  it('gives no key a scope that its maker lacks', async () => {
    const admin = await trial.keyWith('admin', 'recommend')
    expect((await create({ scopes: ['recommend', 'pii:read'] }, admin)).errors[0].extensions.code).toBe('FORBIDDEN')
    expect((await create({ scopes: ['recommend'] }, admin)).data.createApiKey.error).toBeNull()
  })

  it.each([
    ['no name', { name: '' }, 'REQUIRED'],
    ['an unknown scope', { scopes: ['everything'] }, 'UNKNOWN_VALUE'],
    ['an end that has passed', { expiresAt: '2026-01-01T00:00:00Z' }, 'IMPOSSIBLE_INSTANT'],
  ])('makes none with %s', async (_, variables, code) => {
    expect((await create(variables)).data.createApiKey).toMatchObject({ key: null, secret: null, error: { code } })
  })

  it('refuses what is no instant and what is no id', async () => {
    expect((await create({ expiresAt: 'tomorrow' })).errors[0].extensions.code).toBe('BAD_USER_INPUT')
    expect((await trial.ask(REVOKE, { id: 'x' })).body.errors[0].extensions.code).toBe('BAD_USER_INPUT')
  })

  it('lets a key and a signed-in browser explore the schema', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, oneOf: true })
    const { body } = await trial.ask(query, {}, await trial.keyWith('recommend'))
    expect(body.data.__schema.queryType.name).toBe('Query')
    const session = await trial.send(`/session?token=${trial.sessions.issueToken()}`)
    const [cookie = ''] = (session.headers.get('set-cookie') ?? '').split(';')
    const headers = { 'content-type': 'application/json', cookie }
    const answer = await trial.send('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
    expect(answer.body.data.__schema.types.length).toBeGreaterThan(50)
  })
})
