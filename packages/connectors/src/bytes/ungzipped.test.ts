import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { bytesOf, collected } from '../../test/reports.ts'
import { BrokenOff } from './broken-off.ts'
import { ungzipped } from './ungzipped.ts'

const TEXT = Array.from({ length: 20_000 }, (_, at) => `line ${at} ${(at * 7919) % 104_729}\n`).join('')

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  return Buffer.concat(await collected(ungzipped(bytes))).toString()
}

async function readUntilBroken(bytes: AsyncIterable<Uint8Array>) {
  let text = ''
  try {
    for await (const chunk of ungzipped(bytes)) text += Buffer.from(chunk).toString()
    return { text, thrown: null }
  } catch (thrown) {
    return { text, thrown }
  }
}

describe(ungzipped, () => {
  it('hands on what is not gzip', async () => {
    expect(await textOf(bytesOf('', 'a', 'bc'))).toBe('abc')
    expect(await textOf(bytesOf())).toBe('')
    expect(await textOf(bytesOf('x'))).toBe('x')
  })

  it('unzips whatever the chunks are', async () => {
    const zipped = gzipSync(TEXT)
    expect(await textOf(bytesOf(zipped))).toBe(TEXT)
    expect(
      await textOf(bytesOf(...Array.from(zipped.subarray(0, 30), (byte) => Uint8Array.of(byte)), zipped.subarray(30))),
    ).toBe(TEXT)
  })

  it('unzips files that were joined', async () => {
    expect(await textOf(bytesOf(gzipSync('one\n'), gzipSync('two\n')))).toBe('one\ntwo\n')
  })

  it('does not mind padding after the end', async () => {
    expect(await textOf(bytesOf(gzipSync('one\n'), new Uint8Array(100_000), new Uint8Array(100_000)))).toBe('one\n')
  })

  it('gives what can be read of a truncated file before it says so', async () => {
    const zipped = gzipSync(TEXT)
    const { text, thrown } = await readUntilBroken(bytesOf(zipped.subarray(0, zipped.length >> 1)))
    expect(thrown).toBeInstanceOf(BrokenOff)
    expect(text.length).toBeGreaterThan(TEXT.length / 3)
    expect(TEXT.startsWith(text)).toBe(true)
  })

  it('says so when bytes are damaged', async () => {
    const zipped = gzipSync(TEXT)
    zipped.fill(0xff, 20_000, 20_100)
    const { thrown } = await readUntilBroken(bytesOf(zipped))
    expect(thrown).toBeInstanceOf(BrokenOff)
  })
})
