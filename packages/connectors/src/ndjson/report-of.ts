import type { Report } from '@wavelength/core'
import type { Line } from '../bytes/text-lines.ts'
import { type ConnectorInput, rejected } from '../connector.ts'
import { keptOf } from '../kit/kept.ts'
import { readJson } from '../kit/read-json.ts'
import { reportOf as toldReport } from '../kit/told.ts'

export function reportOf(line: Line, input: ConnectorInput): Report {
  const position = `${input.name} line ${line.number}`
  if (line.status === 'unreadable') return rejected(position, line.issue, line.text)
  const reading = readJson(line.text)
  if (reading.status === 'unreadable') {
    const issue = { code: 'UNREADABLE', field: [], message: `the line ${reading.why}` } as const
    return rejected(position, issue, keptOf(line.text, null))
  }
  const { value } = reading
  const place = { position, raw: keptOf(line.text, value) }
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : 'contact'
  const kind = KINDS.find((each) => each === type)
  if (kind !== undefined)
    return toldReport({ kind, value: withSource(value, input.options.source, kind) }, place, input.now)
  const message = `type is ${JSON.stringify(type)?.slice(0, 60)}; a line is one of ${KINDS.join(', ')}`
  return rejected(position, { code: 'UNKNOWN_VALUE', field: ['type'], message }, place.raw)
}

const KINDS = ['contact', 'customer', 'consent', 'watermark'] as const

/** A file of one source need not repeat it on every line. */
function withSource(value: unknown, source: string | undefined, kind: string): unknown {
  if (
    source === undefined ||
    kind === 'customer' ||
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value)
  )
    return value
  return { source, ...value }
}
