import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { accepts, compressedAnswer, isCompressible } from './compressed.ts'

function reader(acceptEncoding?: string): Request {
  return new Request('http://localhost/', acceptEncoding ? { headers: { 'accept-encoding': acceptEncoding } } : {})
}

function answer(body: string, type = 'application/json'): Response {
  return new Response(body, { status: 201, headers: { 'content-type': type, 'x-told': 'on' } })
}

const LONG = JSON.stringify({ rows: Array.from({ length: 200 }, (_, at) => ({ channel: 'EMAIL', at })) })

describe(accepts, () => {
  it.each(['gzip', 'br, gzip', 'deflate, GZIP;q=0.5, br', 'br;q=1.0 , gzip ; q=0.001'])(
    'is true of one that reads %s',
    (accepted) => {
      expect(accepts('gzip', reader(accepted))).toBe(true)
    },
  )

  it.each([undefined, 'br', 'gzip;q=0', 'gzip; q=0.000, br', 'xgzip', 'gzip2'])(
    'is false of one that reads %s',
    (accepted) => {
      expect(accepts('gzip', reader(accepted))).toBe(false)
    },
  )
})

describe(isCompressible, () => {
  it.each([
    { type: 'text/javascript; charset=utf-8', is: true },
    { type: 'application/graphql-response+json; charset=utf-8', is: true },
    { type: 'image/svg+xml', is: true },
    { type: 'font/woff2', is: false },
    { type: 'text/event-stream', is: false },
    { type: 'image/png', is: false },
  ])('$type: $is', ({ type, is }) => {
    expect(isCompressible(type)).toBe(is)
  })
})

describe(compressedAnswer, () => {
  it('makes a long answer smaller, and changes nothing else about it', async () => {
    const sent = await compressedAnswer(answer(LONG), reader('gzip'))
    const bytes = new Uint8Array(await sent.arrayBuffer())
    expect(bytes.length).toBeLessThan(LONG.length / 5)
    expect(gunzipSync(bytes).toString()).toBe(LONG)
    expect([sent.status, sent.headers.get('x-told'), sent.headers.get('vary')]).toEqual([201, 'on', 'accept-encoding'])
  })

  it.each([
    { which: 'a short one', sent: '{"data":{}}', accepted: 'gzip' },
    { which: 'one for a reader that could not undo it', sent: LONG, accepted: 'br' },
  ])('leaves $which as it is', async ({ sent, accepted }) => {
    const told = await compressedAnswer(answer(sent), reader(accepted))
    expect([told.headers.get('content-encoding'), await told.text()]).toEqual([null, sent])
  })

  it('leaves a picture as it is', async () => {
    const picture = answer(LONG, 'image/png')
    expect(await compressedAnswer(picture, reader('gzip'))).toBe(picture)
  })
})
