import type { Issue } from '@wavelength/core'
import { type ByteLine, byteLines, contentOf } from './byte-lines.ts'

/** Longer lines than this are no record of a contact, and holding them would cost memory. */
const LONGEST_LINE = 1_048_576
const EXCERPT_BYTES = 200

export type Line =
  | { readonly status: 'read'; readonly number: number; readonly text: string }
  | { readonly status: 'unreadable'; readonly number: number; readonly text: string; readonly issue: Issue }

/** Lines of text, a batch at a time; of an unreadable one `text` is an excerpt. Drops a byte order mark and carriage returns. */
export async function* textLines(bytes: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<readonly Line[]> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  for await (const batch of byteLines(bytes, LONGEST_LINE)) {
    yield batch.map((line) => decoded(line, decoder))
  }
}

function decoded(line: ByteLine, decoder: TextDecoder): Line {
  const { number } = line
  const bytes = contentOf(line)
  const problem = problemOf(line.isWhole, bytes)
  if (problem !== null) return unreadable(number, bytes, problem)
  try {
    return { status: 'read', number, text: decoder.decode(bytes) }
  } catch {
    return unreadable(number, bytes, `is not valid ${decoder.encoding.toUpperCase()} text`)
  }
}

function problemOf(isWhole: boolean, bytes: Uint8Array): string | null {
  if (!isWhole) return `is longer than ${LONGEST_LINE} bytes`
  return bytes.includes(0) ? 'holds a NUL byte' : null
}

function unreadable(number: number, bytes: Uint8Array, problem: string): Line {
  const excerpt = new TextDecoder().decode(bytes.subarray(0, EXCERPT_BYTES)).replaceAll('\0', '\ufffd')
  return {
    status: 'unreadable',
    number,
    text: excerpt,
    issue: { code: 'BAD_TEXT', field: [], message: `the line ${problem}` },
  }
}
