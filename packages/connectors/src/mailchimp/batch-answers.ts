import { readJson } from '../kit/read-json.ts'
import type { Fields } from '../kit/told.ts'
import type { VendorRecord } from '../kit/vendor-record.ts'
import { objectsIn, textIn } from '../kit/vendor-words.ts'
import { keptMailchimp } from './kept.ts'
import { LISTS } from './records.ts'

/** The records, with what batch operations answered unfolded: it is JSON written into a text of JSON. */
export async function* unfolded(records: AsyncIterable<VendorRecord>): AsyncIterable<VendorRecord> {
  for await (const record of records) {
    if (record.status === 'unreadable') yield record
    else if (isAnswer(record.value)) yield* answered(record.value, record.position)
    else yield { ...record, raw: keptMailchimp(record.value) }
  }
}

function isAnswer(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && 'operation_id' in value && 'response' in value
}

function* answered(answer: Fields, position: string): Iterable<VendorRecord> {
  const status = textIn(answer, 'status_code')
  if (status !== '200') return yield unreadable(position, `the operation was answered ${status ?? 'without a status'}`)
  const reading = readJson(String(answer.response))
  if (reading.status === 'unreadable') return yield unreadable(position, `its response ${reading.why}`)
  for (const [at, { list, value }] of valuesIn(reading.value).entries())
    yield { status: 'read', position: `${position} answer ${at + 1}`, list, value, raw: keptMailchimp(value) }
}

function valuesIn(value: unknown): { readonly list: string | null; readonly value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ list: null, value }]
  const lists = LISTS.filter((list) => list in value)
  if (lists.length === 0) return [{ list: null, value }]
  return lists.flatMap((list) => objectsIn({ ...value }, list).map((each) => ({ list, value: each })))
}

function unreadable(position: string, message: string): VendorRecord {
  return { status: 'unreadable', position, issue: { code: 'UNREADABLE', field: [], message }, raw: null }
}
