import { textLines } from '../bytes/text-lines.ts'
import { JsonFrames } from './json-frames.ts'
import { keptOf } from './kept.ts'
import { readJson } from './read-json.ts'
import type { VendorRecord } from './vendor-record.ts'
import { withoutWords } from './without-words.ts'

/**
 * The objects of one JSON document, of a list of them or of many (one a line, or one after the other): the members of
 * those lists that are named, and every document that holds none of them.
 */
export async function* jsonRecords(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  lists: readonly string[] = [],
): AsyncIterable<VendorRecord> {
  const { firstLine, all } = await withFirstLine(bytes)
  if (firstLine !== null) yield* lineRecords(name, all, lists)
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
  for await (const piece of bytes)
    for (const frame of frames.push(decoder.decode(piece, { stream: true })))
      yield recordOf(`${name} record ${++number}`, frame.list, frame)
  const left = frames.end()
  if (left !== null) yield recordOf(`${name} record ${number + 1}`, left.list, left)
}

function recordOf(
  position: string,
  list: string | null,
  { text, isWhole }: { readonly text: string; readonly isWhole: boolean },
): VendorRecord {
  if (!isWhole) return unreadable(position, 'is not whole, or longer than a megabyte', text)
  const reading = readJson(text)
  if (reading.status === 'unreadable') return unreadable(position, reading.why, text)
  const kept = withoutWords(reading.value)
  return { status: 'read', position, list, value: reading.value, raw: keptOf(JSON.stringify(kept), kept) }
}

/** Enough to find the place; what people wrote may stand in it. */
const MOST_KEPT = 200

function unreadable(position: string, why: string, text: string): VendorRecord {
  const issue = { code: 'UNREADABLE', field: [], message: `the record ${why}` } as const
  return {
    status: 'unreadable',
    position,
    issue,
    raw: text.slice(0, MOST_KEPT).replaceAll('\0', '\ufffd').toWellFormed(),
  }
}

const LINE_FEED = 10
const LONGEST_FIRST_LINE = 1_048_576

/** The first line, if it is a JSON value of its own and others follow; and all bytes, the ones looked at included. */
async function withFirstLine(bytes: AsyncIterable<Uint8Array>) {
  const iterator = bytes[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let length = 0
  let end = -1
  while (end < 0 && length < LONGEST_FIRST_LINE) {
    const next = await iterator.next()
    if (next.done) break
    seen.push(next.value)
    const at = next.value.indexOf(LINE_FEED)
    if (at >= 0) end = length + at
    length += next.value.length
  }
  const line = end < 0 ? null : new TextDecoder().decode(Buffer.concat(seen).subarray(0, end))
  const isDocument = line !== null && line.trim() !== '' && readJson(line).status === 'read'
  return { firstLine: isDocument ? line : null, all: continued(seen, iterator) }
}

async function* continued(seen: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield* seen
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}
