import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Store } from '@wavelength/db'
import { openTestStore } from '@wavelength/db/testing'
import { localOperator } from '@wavelength/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operatorDoor } from './operator-door.ts'

const TOKEN = 'a'.repeat(64)

describe(operatorDoor, () => {
  let store: Store
  let server: Server
  let origin: string
  beforeAll(async () => {
    store = await openTestStore('EMBEDDED')
    const door = operatorDoor(localOperator(store, Date.now), TOKEN)
    server = createServer((request, response) => void door(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    server.close()
    await store.close()
  })

  async function asked(
    verb: string,
    body: string,
    init: RequestInit = {},
  ): Promise<{ status: number; lines: unknown[] }> {
    const headers = { authorization: `Bearer ${TOKEN}` }
    const response = await fetch(`${origin}/operator/${verb}`, { method: 'POST', headers, body, ...init })
    const lines = (await response.text()).trim().split('\n')
    return { status: response.status, lines: lines.map((line) => JSON.parse(line)) }
  }

  it('carries a verb out and answers its result', async () => {
    const { status, lines } = await asked('status', '{}')
    expect(status).toBe(200)
    expect(lines).toEqual([{ result: { kind: 'EMBEDDED', interactions: 0, rejectedEvents: 0, sampleCustomers: 0 } }])
  })

  it('tells how far a long verb is, then its result', async () => {
    const { lines } = await asked('loadSample', '{"customers": 80}')
    expect(lines.slice(0, -1)).toEqual([{ progress: { done: 40, all: 80 } }, { progress: { done: 80, all: 80 } }])
    expect(lines.at(-1)).toMatchObject({ result: { recordsDone: 80 } })
    expect((await asked('verify', '{}')).lines.at(-1)).toMatchObject({ result: { customers: 80, difference: null } })
  })

  it('passes an error on with its code and message', async () => {
    const { lines } = await asked('revokeKey', '{"key": "none"}')
    expect(lines).toEqual([{ error: { code: 'NOT_FOUND', message: 'no key in force is called "none"' } }])
  })

  it.each([
    ['no token', {}],
    ['a token of another length', { authorization: 'Bearer a' }],
    ['a wrong token', { authorization: `Bearer ${'b'.repeat(64)}` }],
    ['the token without its scheme', { authorization: TOKEN }],
  ])('lets nobody in with %s', async (_, headers) => {
    const { status, lines } = await asked('status', '{}', { headers })
    expect(status).toBe(401)
    expect(lines).toMatchObject([{ error: { code: 'UNAUTHENTICATED' } }])
  })

  it.each([
    ['an unknown verb', 'explode', '{}', 404],
    ['a name that every object has', 'toString', '{}', 404],
    ['a body that is no JSON', 'status', '{', 400],
    ['a body that is no object', 'status', '[]', 400],
    ['a body that is too long', 'takeBatch', `"${'x'.repeat(17 * 1024 * 1024)}"`, 413],
  ])('refuses %s', async (_, verb, body, status) => {
    expect((await asked(verb, body).catch(() => ({ status: 413 }))).status).toBe(status)
  })

  it('takes a large batch', async () => {
    const raw = 'x'.repeat(10 * 1024 * 1024)
    const { run } = (
      (await asked('beginImport', '{"connector":"ndjson","fileName":"-","fingerprint":null}')).lines[0] as {
        result: { run: { id: string } }
      }
    ).result
    const issue = { code: 'UNREADABLE', message: 'broken', field: [] }
    const reports = [{ kind: 'REJECTED', position: 'line 1', issue, raw }]
    const { lines } = await asked('takeBatch', JSON.stringify({ importRunId: run.id, reports }))
    expect(lines).toMatchObject([
      { result: { rejected: 1, refusals: [{ position: 'line 1', code: 'UNREADABLE', message: 'broken' }] } },
    ])
  })

  it('answers nothing but a POST', async () => {
    const headers = { authorization: `Bearer ${TOKEN}` }
    expect((await fetch(`${origin}/operator/status`, { headers })).status).toBe(405)
  })
})
