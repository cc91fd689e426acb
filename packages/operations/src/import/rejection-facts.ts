/** Something that an import could not take, as a person looks for it in the file. */
export interface RejectedRow {
  readonly position: string
  /** Null where the place is no line. */
  readonly line: number | null
  /** The columns of a table, or the way to the value; empty for the whole record. */
  readonly field: readonly string[]
  /** What stands there; null where that cannot be told. */
  readonly value: string | null
  readonly code: string
  readonly reason: string
}

interface Rejected {
  readonly position: string
  readonly code: string
  readonly message: string
  readonly field: readonly string[]
  /** What the connector kept of the record. */
  readonly raw: unknown
}

const LONGEST_VALUE = 500

export function rejectedRow({ position, code, message, field, raw }: Rejected): RejectedRow {
  const line = /\bline (\d+)$/.exec(position)?.[1]
  return {
    position,
    line: line === undefined ? null : Number(line),
    field,
    value: valueAt(raw, field),
    code,
    reason: message,
  }
}

/** What stands in the columns at fault, or at the end of the path, or the record itself where it could not be read at all. */
function valueAt(raw: unknown, field: readonly string[]): string | null {
  if (typeof raw === 'string') return shortened(raw)
  if (!isRecord(raw)) return null
  if (field.length > 0 && field.every((column) => typeof raw[column] === 'string'))
    return shortened(field.map((column) => String(raw[column])).join('; '))
  const found = field.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), raw)
  return found === undefined || field.length === 0 ? null : shortened(textOf(found))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function shortened(text: string): string {
  return text.slice(0, LONGEST_VALUE).toWellFormed()
}
