import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { glimpseCsv } from './glimpse.ts'

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1_000) yield bytes.subarray(at, at + 1_000)
}

const glimpse = (content: string | Uint8Array) => glimpseCsv(piecesOf(Buffer.from(content)))

describe(glimpseCsv, () => {
  it.each([
    [',', 'a,b\n1,2\n3,4\n'],
    [';', 'a;b\n"1,5";2\n"3,5";4\n'],
    ['\t', 'a\tb\n1\t2\n'],
    ['|', 'a|b\n1|2\n'],
  ])('finds the delimiter %j', async (delimiter, text) => {
    expect(await glimpse(text)).toMatchObject({ status: 'seen', glimpse: { delimiter, columns: ['a', 'b'] } })
  })

  it('reads gzip, a byte order mark and old code pages', async () => {
    expect(await glimpse(gzipSync('\ufeffa,b\n1,2\n'))).toMatchObject({
      glimpse: { columns: ['a', 'b'], encoding: 'utf-8' },
    })
    expect(await glimpse(Buffer.from('navn,b\nSøren,2\n', 'latin1'))).toMatchObject({
      glimpse: { encoding: 'windows-1252', rows: [['Søren', '2']] },
    })
  })

  it('reads no more than the beginning of a file, however far it unfolds', async () => {
    const bomb = gzipSync(Buffer.concat([Buffer.from('a,b\n'), Buffer.alloc(50_000_000, '1,2\n')]))
    let taken = 0
    const counted = (async function* () {
      for await (const piece of piecesOf(bomb)) {
        taken += piece.length
        yield piece
      }
    })()
    expect(await glimpseCsv(counted)).toMatchObject({ status: 'seen', glimpse: { columns: ['a', 'b'] } })
    expect(taken).toBeLessThan(bomb.length)
  })

  it.each([
    ['nothing', '', 'the file is empty'],
    ['a workbook', 'PK\u0003\u0004', 'save it as "CSV UTF-8"'],
    ['UTF-16', Buffer.from('\ufeffa,b\n', 'utf16le'), 'UTF-16'],
    ['what is no text', Buffer.from([1, 0, 2, 10]), 'NUL bytes'],
    ['gzip that is cut off', gzipSync('a,b\n1,2\n').subarray(0, 15), 'damaged gzip'],
    ['one endless line', Buffer.alloc(400_000, 'x'), 'longer than'],
  ])('refuses %s', async (_, content, why) => {
    expect(await glimpse(content)).toMatchObject({
      status: 'rejected',
      issue: { message: expect.stringContaining(why) },
    })
  })
})
