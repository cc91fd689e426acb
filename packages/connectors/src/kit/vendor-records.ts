import { jsonRecords } from './json-records.ts'
import { peeked } from './pieces.ts'
import { tableRecords } from './table-records.ts'
import { isUtf16, utf16Refusal } from './utf-16.ts'
import type { VendorRecord } from './vendor-record.ts'

const BLANK = /^[\s\ufeff]*$/

/**
 * The records of a file that is JSON when its first letter opens an object or a list, and else a table with a header.
 * `lists` are the names of the lists in a document that hold its records.
 */
export async function* vendorRecords(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  lists: readonly string[] = [],
): AsyncIterable<VendorRecord> {
  const { seen, all } = await peeked(bytes, (some) => !BLANK.test(textOf(some)), 65_536)
  if (isUtf16(seen)) yield utf16Refusal(name)
  else yield* /^[\s\ufeff]*[[{]/.test(textOf(seen)) ? jsonRecords(name, all, lists) : tableRecords(name, all)
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 65_536))
}
