import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, collected } from '../../test/reports.ts'
import { byteLines } from './byte-lines.ts'

async function linesOf(longest: number, ...parts: string[]) {
  const batches = await collected(byteLines(bytesOf(...parts), longest))
  return batches.flat().map(({ number, bytes, isWhole }) => ({ number, text: Buffer.from(bytes).toString(), isWhole }))
}

describe(byteLines, () => {
  it('finds the same lines however the bytes are cut', async () => {
    const parts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n') }))
    await fc.assert(
      fc.asyncProperty(parts, async (given) => {
        const whole = given.join('')
        const expected = whole.split('\n').slice(0, whole.endsWith('\n') || whole === '' ? -1 : undefined)
        expect((await linesOf(100_000, ...given)).map(({ text }) => text)).toEqual(expected)
      }),
    )
  })

  it('holds no more than the beginning of a long line', async () => {
    expect(await linesOf(4, 'abc', 'def', 'g\nxy\n')).toEqual([
      { number: 1, text: 'abcd', isWhole: false },
      { number: 2, text: 'xy', isWhole: true },
    ])
  })
})
