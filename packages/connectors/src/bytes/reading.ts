import type { Report } from '@wavelength/core'
import { type ConnectorInput, rejected } from '../connector.ts'
import { BrokenOff } from './broken-off.ts'
import { ungzipped } from './ungzipped.ts'

type Bytes = AsyncIterable<Uint8Array>

/** Hands a connector the unzipped bytes. If they break off, a last report says after which place. */
export async function* reading(
  input: ConnectorInput,
  read: (bytes: Bytes) => AsyncIterable<Report>,
): AsyncIterable<Report> {
  let last: string | null = null
  try {
    for await (const report of read(bounded(ungzipped(input.bytes), input.mostBytes))) {
      last = report.position
      yield report
    }
  } catch (thrown) {
    if (!(thrown instanceof BrokenOff)) throw thrown
    yield brokenOff(input.name, last, thrown.message)
  }
}

function brokenOff(name: string, last: string | null, why: string): Report {
  const after = last === null ? 'before anything could be read' : `after ${last}`
  return rejected(name, { code: 'UNREADABLE', field: [], message: `${name} breaks off ${after}: ${why}` }, null)
}

/** A few compressed bytes can unfold without end. */
async function* bounded(bytes: Bytes, most = Number.POSITIVE_INFINITY): Bytes {
  let length = 0
  for await (const piece of bytes) {
    length += piece.length
    if (length > most) throw new BrokenOff(`it unfolds to more than ${most} bytes`)
    yield piece
  }
}
