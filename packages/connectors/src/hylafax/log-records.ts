import { textLines } from '../bytes/text-lines.ts'
import { keptRecord } from '../kit/kept.ts'
import type { VendorRecord } from '../kit/vendor-record.ts'

/** The fields of xferfaxlog(5f) in their order; null is not looked at, as the words that somebody gave a job. */
const FIELDS = [
  'date',
  'entry',
  'commid',
  'modem',
  'jobid',
  null,
  'sender',
  'number',
  'station',
  'params',
  'pages',
  'jobtime',
  'conntime',
  'reason',
  'caller1',
  'caller2',
]
/** Versions differ in what stands behind the reason. */
const FEWEST = FIELDS.indexOf('reason') + 1
const MOST = 20

/** The lines of the log by the names of its fields; `list` is null. Names in it may be of any encoding, and are not used. */
export async function* logRecords(name: string, bytes: AsyncIterable<Uint8Array>): AsyncIterable<VendorRecord> {
  for await (const batch of textLines(bytes, 'latin1')) {
    for (const line of batch) {
      const position = `${name} line ${line.number}`
      if (line.status === 'unreadable') yield { status: 'unreadable', position, issue: line.issue, raw: line.text }
      else if (line.text.trim() !== '') yield recordOf(position, line.text.split('\t'))
    }
  }
}

function recordOf(position: string, cells: readonly string[]): VendorRecord {
  if (cells.length < FEWEST || cells.length > MOST) {
    const message = `the line has ${cells.length} fields between tabs where ${FEWEST} to ${MOST} were expected`
    return { status: 'unreadable', position, issue: { code: 'UNREADABLE', field: [], message }, raw: null }
  }
  const value = Object.fromEntries(
    FIELDS.flatMap((name, at) => (name === null ? [] : [[name, unquoted(cells[at] ?? '')]])),
  )
  return { status: 'read', position, list: null, value, raw: keptRecord(value) }
}

/** Some writers put quotes within quotes. */
function unquoted(cell: string): string {
  return cell.trim().replace(/^"+|"+$/g, '')
}
