import { peeked } from '../kit/pieces.ts'

const HEADER = 'First Name'
const LONGEST_NOTES = 8_192
const LINE_FEED = 10

/** Blanks the lines of advice that stand above the header of `Connections.csv`, so that lines keep their numbers. */
export async function* withoutNotes(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const { seen, all } = await peeked(bytes, (some) => headerIn(some) >= 0, LONGEST_NOTES)
  let left = hasNotes(seen) ? Math.max(headerIn(seen), 0) : 0
  for await (const piece of all) {
    const blanked = Math.min(left, piece.length)
    left -= blanked
    if (blanked > 0) yield piece.slice(0, blanked).filter((byte) => byte === LINE_FEED)
    yield piece.subarray(blanked)
  }
}

function hasNotes(bytes: Uint8Array): boolean {
  return /^\ufeff?"?Notes:/i.test(Buffer.from(bytes.subarray(0, 32)).toString())
}

function headerIn(bytes: Uint8Array): number {
  return Buffer.from(bytes).indexOf(HEADER)
}
