import { readJson } from '../kit/read-json.ts'
import type { Fields } from '../kit/told.ts'
import type { VendorRecord } from '../kit/vendor-record.ts'
import { keptEvent } from './kept.ts'

/** The records, with those of SES taken out of the envelope of SNS: JSON written into a text of JSON. */
export async function* unwrapped(records: AsyncIterable<VendorRecord>): AsyncIterable<VendorRecord> {
  for await (const record of records) {
    if (record.status === 'unreadable') yield record
    else {
      const value = eventIn(record.value)
      yield { ...record, value, raw: keptEvent(value) }
    }
  }
}

/** https://docs.aws.amazon.com/sns/latest/dg/http-notification-json.html */
function eventIn(value: unknown): unknown {
  if (!isNotification(value)) return value
  const reading = readJson(String(value.Message))
  return reading.status === 'read' ? reading.value : value
}

function isNotification(value: unknown): value is Fields {
  return (
    typeof value === 'object' &&
    value !== null &&
    'Type' in value &&
    value.Type === 'Notification' &&
    'Message' in value
  )
}
