import { gzipSync } from 'node:zlib'
import { STORE_KINDS } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anEvent, startTrial, type Trial } from '../../test/trial.ts'

describe.each(STORE_KINDS)('POST /v1/events on %s', (kind) => {
  let trial: Trial
  let key: string
  beforeAll(async () => {
    trial = await startTrial(kind)
    key = await trial.keyWith('ingest')
  })
  afterAll(() => trial.close())

  const stream = async (body: BodyInit, headers: Record<string, string> = {}) => {
    const answer = await trial.send('/v1/events', { method: 'POST', body, headers: { 'x-api-key': key, ...headers } })
    const lines =
      typeof answer.body === 'string'
        ? answer.body
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [answer.body]
    return { ...answer, lines }
  }
  const ndjson = (events: readonly unknown[]) => events.map((event) => JSON.stringify(event)).join('\n')
  const events = (name: string, count: number) =>
    Array.from({ length: count }, (_, n) =>
      anEvent({ sourceId: `${name}-${n}`, customer: { externalId: `${name}-${n % 20}` } }),
    )

  it('answers every line in order, the bad ones with a reason', async () => {
    const sent = ndjson(events('plain', 1_100)).split('\n')
    sent[3] = '{ not json'
    sent[700] = JSON.stringify(anEvent({ channel: 'PIGEON' }))
    const { status, lines } = await stream(sent.join('\n'))
    expect(status).toBe(200)
    expect(lines.map((line) => line.index)).toEqual(sent.map((_, index) => index))
    expect(lines[3]).toMatchObject({ status: 'REJECTED', error: { code: 'UNREADABLE' } })
    expect(lines[700]).toMatchObject({ status: 'REJECTED', error: { code: 'UNKNOWN_VALUE', field: ['channel'] } })
    expect(lines.filter((line) => line.status === 'STORED')).toHaveLength(1_098)
  })

  it('takes gzip, with or without an end of line at the end', async () => {
    const { lines } = await stream(new Uint8Array(gzipSync(`${ndjson(events('zip', 3))}\n`)), {
      'content-encoding': 'gzip',
    })
    expect(lines.map((line) => line.status)).toEqual(['STORED', 'STORED', 'STORED'])
  })

  it('says so when the stream breaks off, after what was stored', async () => {
    const whole = gzipSync(ndjson(events('cut', 600)))
    const { lines } = await stream(new Uint8Array(whole.subarray(0, whole.length - 20)), { 'content-encoding': 'gzip' })
    expect(lines.at(-1).error.code).toBe('BAD_USER_INPUT')
  })

  it('commits and answers a batch before it reads on to the end', async () => {
    const encoder = new TextEncoder()
    const parts = [events('slow', 500), events('slower', 1)].map((part) => encoder.encode(`${ndjson(part)}\n`))
    let hasAnswered: (value: unknown) => void = () => {}
    const answered = new Promise((resolve) => {
      hasAnswered = resolve
    })
    const body = new ReadableStream({
      pull: async (controller) => {
        const part = parts.shift()
        if (part === undefined) return controller.close()
        if (parts.length === 0) await answered
        controller.enqueue(part)
      },
    })
    const init = { method: 'POST', body, duplex: 'half', headers: { 'x-api-key': key } } as RequestInit
    const response = await trial.api.fetch(new Request('http://localhost/v1/events', init))
    const reader = response.body?.getReader()
    const first = new TextDecoder().decode((await reader?.read())?.value)
    expect(first.trim().split('\n')).toHaveLength(500)
    hasAnswered(null)
    const second = new TextDecoder().decode((await reader?.read())?.value)
    expect(JSON.parse(second)).toMatchObject({ index: 500, status: 'STORED' })
  })

  it('needs the scope ingest', async () => {
    const other = await trial.keyWith('profiles:read')
    expect((await stream(ndjson(events('no', 1)), { 'x-api-key': other })).status).toBe(403)
    expect((await trial.send('/v1/events', { method: 'POST', body: '' })).status).toBe(401)
    expect((await trial.send('/v1/events')).status).toBe(405)
  })
})
