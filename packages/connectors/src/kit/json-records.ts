import { textLines } from '../bytes/text-lines.ts'
import { JsonFrames } from './json-frames.ts'
import { keptRecord } from './kept.ts'
import { peeked } from './pieces.ts'
import { readJson } from './read-json.ts'
import { isUtf16, utf16Refusal } from './utf-16.ts'
import type { VendorRecord } from './vendor-record.ts'

/**
 * The objects of one JSON document, of a list of them or of many (one a line, or one after the other): the members of
 * those lists that are named, and every document that holds none of them.
 */
export async function* jsonRecords(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  lists: readonly string[] = [],
): AsyncIterable<VendorRecord> {
  const { firstLine, all, seen } = await withFirstLine(bytes)
  if (isUtf16(seen)) yield utf16Refusal(name)
  else if (firstLine !== null) yield* lineRecords(name, all, lists)
  else yield* documentRecords(name, all, lists)
}

/** A bad line costs itself alone. */
async function* lineRecords(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  lists: readonly string[],
): AsyncIterable<VendorRecord> {
  for await (const batch of textLines(bytes, 'utf-8')) {
    for (const line of batch) {
      const position = `${name} line ${line.number}`
      if (line.status === 'unreadable') yield { status: 'unreadable', position, issue: line.issue, raw: line.text }
      else if (line.text.trim() !== '') yield* valuesIn(line.text, position, lists)
    }
  }
}

function* valuesIn(text: string, position: string, lists: readonly string[]): Iterable<VendorRecord> {
  const frames = new JsonFrames(lists)
  const found = [...frames.push(text), frames.end()].filter((frame) => frame !== null)
  for (const [at, frame] of found.entries())
    yield recordOf(found.length === 1 ? position : `${position} record ${at + 1}`, frame.list, frame)
}

async function* documentRecords(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  lists: readonly string[],
): AsyncIterable<VendorRecord> {
  const frames = new JsonFrames(lists)
  const decoder = new TextDecoder()
  let number = 0
  let hasRecords = false
  for await (const piece of bytes)
    for (const frame of frames.push(decoder.decode(piece, { stream: true }))) {
      const record = recordOf(`${name} record ${++number}`, frame.list, frame)
      yield record
      hasRecords ||= record.status === 'read'
      if (!hasRecords && number === MOST_REFUSED) return yield unreadable(name, NO_RECORDS, '')
    }
  const left = frames.end()
  if (left !== null) yield recordOf(`${name} record ${number + 1}`, left.list, left)
}

function recordOf(
  position: string,
  list: string | null,
  { text, isWhole }: { readonly text: string; readonly isWhole: boolean },
): VendorRecord {
  if (!isWhole) return unreadable(position, 'the record is not whole, or longer than a megabyte', text)
  const reading = readJson(text)
  if (reading.status === 'unreadable') return unreadable(position, `the record ${reading.why}`, text)
  return { status: 'read', position, list, value: reading.value, raw: keptRecord(reading.value) }
}

/** A file that begins with so many refusals is something else, every word of which would be another one. */
const MOST_REFUSED = 100
const NO_RECORDS = `the first ${MOST_REFUSED} records could not be read, so the file is not JSON and is read no further`

/** Enough to find the place; what people wrote may stand in it. */
const MOST_KEPT = 200

function unreadable(position: string, message: string, text: string): VendorRecord {
  const issue = { code: 'UNREADABLE', field: [], message } as const
  return {
    status: 'unreadable',
    position,
    issue,
    raw: text.slice(0, MOST_KEPT).replaceAll('\0', '\ufffd').toWellFormed(),
  }
}

const LINE_FEED = 10

/** The first line, if it is a JSON value of its own and others follow; and all bytes, the ones looked at included. */
async function withFirstLine(bytes: AsyncIterable<Uint8Array>) {
  const { seen, all } = await peeked(bytes, (some) => some.includes(LINE_FEED))
  const end = seen.indexOf(LINE_FEED)
  const line = end < 0 ? null : new TextDecoder().decode(seen.subarray(0, end))
  const isDocument = line !== null && line.trim() !== '' && readJson(line).status === 'read'
  return { firstLine: isDocument ? line : null, all, seen }
}
