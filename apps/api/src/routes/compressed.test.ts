import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressed } from './compressed.ts'

const SCRIPT = new TextEncoder().encode('const answer = 42\n'.repeat(200))
const JAVASCRIPT = 'text/javascript; charset=utf-8'

function reader(acceptEncoding?: string): Request {
  return new Request('http://localhost/', acceptEncoding ? { headers: { 'accept-encoding': acceptEncoding } } : {})
}

describe(compressed, () => {
  it.each(['gzip', 'br, gzip', 'deflate, GZIP;q=0.5, br'])(
    'makes a script smaller for one that reads %s',
    async (accepted) => {
      const { bytes, headers } = await compressed(SCRIPT, JAVASCRIPT, reader(accepted))
      expect(headers).toEqual({ vary: 'accept-encoding', 'content-encoding': 'gzip' })
      expect(bytes.length).toBeLessThan(SCRIPT.length / 10)
      expect(new Uint8Array(gunzipSync(bytes))).toEqual(SCRIPT)
    },
  )

  it.each([undefined, 'br', 'gzip;q=0', 'gzip; q=0.000, br', 'xgzip'])(
    'leaves it as it is for one that reads %s',
    async (accepted) => {
      const { bytes, headers } = await compressed(SCRIPT, JAVASCRIPT, reader(accepted))
      expect(headers).toEqual({ vary: 'accept-encoding' })
      expect(bytes).toEqual(SCRIPT)
    },
  )

  it('leaves pictures and fonts as they are', async () => {
    expect(await compressed(SCRIPT, 'font/woff2', reader('gzip'))).toEqual({ bytes: SCRIPT, headers: {} })
  })
})
