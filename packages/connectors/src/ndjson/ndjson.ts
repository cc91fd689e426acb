import type { Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import { textLines } from '../bytes/text-lines.ts'
import type { Connector, ConnectorInput } from '../connector.ts'
import { reportOf } from './report-of.ts'

/** One JSON object per line: a contact event or a customer in the shape of the public API. */
export const ndjson: Connector = {
  name: 'ndjson',
  describes: 'one JSON object per line: contact events and customers as the API takes them',
  endings: ['.ndjson', '.jsonl'],
  options: ['source'],
  confirmed: 'CAPTURED',
  read: (input) => reading(input, (bytes) => reportsOf(input, bytes)),
}

async function* reportsOf(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  for await (const batch of textLines(bytes, 'utf-8')) {
    for (const line of batch) {
      if (line.text.trim() !== '') yield reportOf(line, input)
    }
  }
}
