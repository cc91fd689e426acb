import { STORE_KINDS } from '@wavelength/db/testing'
import { isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askAsGuest, guestLinkOf } from '../../test/guest.ts'
import { smallestRequest } from '../../test/smallest-request.ts'
import { startTrial, type Trial } from '../../test/trial.ts'
import { schema } from './schema.ts'

/** What guests may ask; everything else is refused, also what is added one day. */
const OPEN_TO_GUESTS = [
  'aggregate',
  'aggregateCost',
  'channels',
  'dataStatus',
  'experiment',
  'fatigue',
  'guestView',
  'metrics',
  'openGuestLink',
  'permissions',
  'viewer',
]
/** Of the types that guests can reach, these have fields that they cannot. */
const OPEN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  AggregateCost: ['estimatesPeople', 'servedFrom'],
  DataStatus: ['asOf', 'dataFrom', 'dataThrough', 'sources', 'timeZone'],
  SourceStatus: [
    'channels',
    'expectedEverySeconds',
    'firstEventAt',
    'isLate',
    'isRhythmSet',
    'lagSeconds',
    'lastEventAt',
    'source',
  ],
}

const rootFields = [
  ...Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({ operation: 'query' as const, field })),
  ...Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({
    operation: 'mutation' as const,
    field,
  })),
].map((each) => ({ ...each, name: each.field.name }))

describe.each(STORE_KINDS)('what a guest may ask on %s', (kind) => {
  let trial: Trial
  let guest = ''
  let locked = ''
  beforeAll(async () => {
    trial = await startTrial(kind)
    guest = (await guestLinkOf(trial, { range: { all: true } })).secret
    locked = (await guestLinkOf(trial, { name: 'Locked', password: 'open sesame' })).secret
  })
  afterAll(() => trial.close())

  const codesOf = async (secret: string, query: string) => {
    const { body } = await askAsGuest(trial, secret, query)
    return (body.errors ?? []).map((error: { extensions: { code: string } }) => error.extensions.code)
  }

  it.each(rootFields)('$operation $name is open or refused as stated', async ({ operation, field, name }) => {
    const codes = await codesOf(guest, smallestRequest(operation, field))
    expect(codes.includes('FORBIDDEN')).toBe(!OPEN_TO_GUESTS.includes(name))
    expect(codes.filter((code: string) => code === 'INTERNAL')).toEqual([])
  })

  it.each(rootFields)(
    '$operation $name waits for the password of a link that has one',
    async ({ operation, field, name }) => {
      const codes = await codesOf(locked, smallestRequest(operation, field))
      expect(codes.includes('FORBIDDEN')).toBe(!['guestView', 'openGuestLink'].includes(name))
    },
  )

  it.each(Object.entries(OPEN_FIELDS))('of %s only what is stated', (typeName, open) => {
    const type = schema.getType(typeName)
    const fields = isObjectType(type) ? Object.values(type.getFields()) : []
    const isClosed = ({ extensions }: (typeof fields)[number]) => 'authScopes' in (extensions.pothosOptions as object)
    expect(
      fields
        .filter((field) => !isClosed(field))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(open)
  })

  it('refuses the whole of a count that is not for guests', async () => {
    expect(await codesOf(guest, '{ dataStatus { asOf customers } }')).toEqual(['FORBIDDEN'])
    expect(await codesOf(guest, '{ dataStatus { sources { source contacts } } }')).toEqual([])
    const query = `{ aggregateCost(query: { measures: [CONTACTS], range: { from: "2026-11-01", to: "2026-11-02" } }) { singleContacts } }`
    expect(await codesOf(guest, query)).toEqual(['FORBIDDEN'])
  })

  it.each(['{ __schema { queryType { name } } }', '{ ... on Query { __type(name: "Customer") { name } } }'])(
    'does not show the schema: %s',
    async (query) => {
      expect(await codesOf(guest, query)).toEqual(['FORBIDDEN'])
      expect((await trial.ask(query)).body.errors).toBeUndefined()
    },
  )

  it('stays a guest, whatever key or cookie comes along', async () => {
    const cookie = (await trial.send(`/session?token=${trial.sessions.issueToken()}`)).headers.get('set-cookie') ?? ''
    const headers = {
      'content-type': 'application/json',
      'x-wavelength-guest': guest,
      cookie: cookie.split(';')[0] ?? '',
    }
    const key = await trial.keyWith('profiles:read')
    const body = JSON.stringify({ query: '{ viewer { name scopes } savedViews { id } }' })
    const { body: answer } = await trial.send('/graphql', {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${key}` },
      body,
    })
    expect(answer.errors[0].extensions.code).toBe('FORBIDDEN')
    const alone = JSON.stringify({ query: '{ viewer { name scopes } }' })
    const viewer = await trial.send('/graphql', { method: 'POST', headers, body: alone })
    expect(viewer.body.data.viewer).toEqual({ name: 'Board', scopes: ['aggregates:read'] })
  })

  it.each([
    '/v1/interactions.csv?from=2026-11-01&to=2026-11-02',
    '/v1/interactions.ndjson?from=2026-11-01&to=2026-11-02',
  ])('gives no single contacts as a file: %s', async (path) => {
    const answer = await trial.send(path, { headers: { 'x-wavelength-guest': guest } })
    expect(answer.status).toBe(403)
  })

  it('takes no events from a guest', async () => {
    const answer = await trial.send('/v1/events', {
      method: 'POST',
      headers: { 'x-wavelength-guest': guest },
      body: '',
    })
    expect(answer.status).toBe(401)
  })
})
