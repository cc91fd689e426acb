import { peeked } from '../kit/pieces.ts'
import type { VendorRecord } from '../kit/vendor-record.ts'
import { vendorRecords } from '../kit/vendor-records.ts'

/** The lists of pages. */
const LISTS = ['tickets', 'users', 'calls', 'legs', 'chats', 'ticket_events', 'ticket_audits', 'organizations']

/** A page of comments begins with their list; a ticket has a list of the same name within. */
const PAGE_OF_COMMENTS = /^[\s\ufeff]*\{\s*"comments"\s*:/

/** One record as the API answers, with its users beside it. */
const ONE_RECORD = /^[\s\ufeff]*\{\s*"(?:ticket|user|call|chat)"\s*:/

function listsIn(beginning: string): readonly string[] {
  if (ONE_RECORD.test(beginning)) return []
  return PAGE_OF_COMMENTS.test(beginning) ? [...LISTS, 'comments'] : LISTS
}

/** Enough to see the first name in a document. */
const BEGINNING = 256

/** The records of a file: those of the users of a page come first, because a page names its tickets before its users. */
export async function* zendeskRecords(name: string, bytes: AsyncIterable<Uint8Array>): AsyncIterable<VendorRecord> {
  const { seen, all } = await peeked(bytes, (some) => some.length >= BEGINNING, BEGINNING)
  const lists = listsIn(new TextDecoder().decode(seen.subarray(0, BEGINNING)))
  yield* usersFirst(vendorRecords(name, all, lists))
}

/** A page has up to 1,000 tickets, and the users whom they name behind them. */
const MOST_HELD = 1_000

/** Long tickets are not held back as long, so that no file fills the memory. */
const MOST_HELD_LETTERS = 8_388_608

const HELD = ['tickets', 'comments']

async function* usersFirst(records: AsyncIterable<VendorRecord>): AsyncIterable<VendorRecord> {
  let held: { readonly record: VendorRecord; readonly letters: number }[] = []
  let letters = 0
  for await (const record of records) {
    if (!isHeld(record)) {
      yield record
      continue
    }
    held.push({ record, letters: lettersIn(record.status === 'read' ? record.value : record.raw) })
    letters += held.at(-1)?.letters ?? 0
    if (held.length <= MOST_HELD && letters <= MOST_HELD_LETTERS) continue
    yield* held.map((each) => each.record)
    held = []
    letters = 0
  }
  yield* held.map((each) => each.record)
}

function isHeld(record: VendorRecord): boolean {
  return record.status === 'read' && record.list !== null && HELD.includes(record.list)
}

function lettersIn(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 4
  return Object.values(value).reduce((sum: number, inner) => sum + lettersIn(inner), 0)
}
