import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { operatorDoor } from '@wavelength/api'
import type { Store } from '@wavelength/db'
import { openTestStore } from '@wavelength/db/testing'
import { localOperator, type OperatorExport } from '@wavelength/operations'
import { storeContacts } from '@wavelength/operations/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchFile, fetchResult } from './remote-call.ts'

const TOKEN = 'a'.repeat(64)
const ALL: OperatorExport = {
  subject: 'interactions',
  format: 'ndjson',
  parameters: { from: ['2026-01-01'], to: ['2027-01-01'] },
  isPseudonymous: false,
}

describe(fetchFile, () => {
  let store: Store
  let server: Server
  beforeEach(async () => {
    store = await openTestStore('EMBEDDED')
    await storeContacts(store.db, 20_000)
    const door = operatorDoor(localOperator(store, Date.now), TOKEN)
    server = createServer((request, response) => void door(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(async () => {
    server.close()
    await store.close()
  })

  function asked(input: OperatorExport): Promise<AsyncIterable<Uint8Array>> {
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/operator/export`)
    return fetchFile({ url, token: TOKEN, input })
  }

  async function linesOf(pieces: AsyncIterable<Uint8Array>): Promise<number> {
    return Buffer.concat(await Array.fromAsync(pieces)).filter((byte) => byte === 10).length
  }

  it('gives the whole file', async () => {
    expect(await linesOf(await asked(ALL))).toBe(20_000)
  })

  it('passes on why there is none', async () => {
    const input = { ...ALL, parameters: { ...ALL.parameters, channels: ['PIGEON'] } }
    await expect(asked(input)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(/^channels: "PIGEON" is not one of/),
    })
  })

  it('passes on what broke in the middle', async () => {
    const pieces = await asked(ALL)
    await store.close()
    await expect(linesOf(pieces)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })

  it('takes a file for broken when the server is gone', async () => {
    const pieces = await asked(ALL)
    server.closeAllConnections()
    await expect(linesOf(pieces)).rejects.toMatchObject({ message: 'the server ended before the file was whole' })
  })

  it('goes when the file is no longer wanted, and the server goes on', async () => {
    for await (const piece of await asked(ALL)) {
      expect(piece.byteLength).toBeGreaterThan(0)
      break
    }
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/operator/status`)
    expect(await fetchResult({ url, token: TOKEN, input: {} })).toMatchObject({ kind: 'EMBEDDED' })
  })
})
