import type { Issue } from '@wavelength/core'
import { BrokenOff } from './broken-off.ts'
import { ungzipped } from './ungzipped.ts'

/** Enough to see what a file is. */
const OPENING_BYTES = 131_072
const LINE_FEED = 10

export type Opening =
  | { readonly status: 'opened'; readonly bytes: Uint8Array /** Nothing follows. */; readonly isWhole: boolean }
  | { readonly status: 'rejected'; readonly issue: Issue }

/** The first whole lines of a file of text, unzipped where it is gzip; or why it is none. */
export async function openingOf(bytes: AsyncIterable<Uint8Array>): Promise<Opening> {
  try {
    const { pieces, isWhole } = await beginningOf(ungzipped(bytes))
    return opened(Buffer.concat(pieces), isWhole)
  } catch (thrown) {
    if (!(thrown instanceof BrokenOff)) throw thrown
    return rejected(`the file is damaged gzip: ${thrown.message}`)
  }
}

async function beginningOf(bytes: AsyncIterable<Uint8Array>) {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of bytes) {
    pieces.push(piece.subarray(0, OPENING_BYTES - length))
    length += piece.length
    if (length > OPENING_BYTES) return { pieces, isWhole: false }
  }
  return { pieces, isWhole: true }
}

function opened(bytes: Uint8Array, isWhole: boolean): Opening {
  const why = whyNoText(bytes)
  if (why !== null) return rejected(why)
  const end = isWhole ? bytes.length : bytes.lastIndexOf(LINE_FEED) + 1
  if (end === 0) return rejected(`the first line is longer than ${OPENING_BYTES} bytes`)
  return { status: 'opened', bytes: bytes.subarray(0, end), isWhole }
}

function whyNoText(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (bytes.length === 0) return 'the file is empty'
  if (first === 0x50 && second === 0x4b) return 'the file is a ZIP archive or a workbook; save it as "CSV UTF-8"'
  if (first === 0x25 && second === 0x50) return 'the file is a PDF, which holds no table that could be read'
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return 'the file is UTF-16; save it as "CSV UTF-8"'
  return bytes.includes(0) ? 'the file is no text: it holds NUL bytes' : null
}

function rejected(message: string): Opening {
  return { status: 'rejected', issue: { code: 'UNREADABLE', field: [], message } }
}
