import { fault, type Instant, type Parsed, parsing } from '@wavelength/core'
import { holds } from './condition.ts'
import { locatedIn } from './located.ts'
import type { FieldMapping, Scalar, Value } from './mapping.ts'
import { numberIn } from './number-in.ts'
import { readDay, readInstantText } from './read-time.ts'
import type { Row } from './row.ts'
import { fill } from './template.ts'

export interface Reader {
  readonly now: Instant
  /** The zone of local times that name none. */
  readonly timeZone: string | null
}

type Fields = Readonly<Record<string, unknown>>

/** The fields that the row gives, in the public shape; or what is wrong with the first that cannot be read. */
export function fieldsFrom(row: Row, mappings: readonly FieldMapping[], reader: Reader): Parsed<Fields> {
  const fields: Record<string, unknown> = {}
  for (const mapping of mappings) {
    const field = parsing(() => fieldFrom(row, mapping, reader))
    if (field.status === 'rejected') return { status: 'rejected', issue: locatedIn(row, mapping, field.issue) }
    if (field.value !== null) fields[mapping.name] = field.value
  }
  return { status: 'parsed', value: fields }
}

function fieldFrom(row: Row, mapping: FieldMapping, reader: Reader): unknown {
  const scalar = evaluate(mapping.value, row)
  return scalar === null ? null : read(mapping, scalar, reader)
}

/** What the row gives; null when it gives nothing. */
export function evaluate(value: Value, row: Row): Scalar | null {
  if (!holds(value.when, row)) return null
  if (value.constant !== null) return value.constant
  const text = fill(value.template, row)
  if (value.values === null) return text === '' ? null : text
  const found = value.values.get(text)
  if (found !== undefined) return found === '' ? null : found
  if (text === '' || value.otherwise !== null) return text === '' ? null : value.otherwise
  throw fault('UNKNOWN_VALUE', [], `"${shortened(text)}" is none of ${[...value.values.keys()].join(', ')}`)
}

function read({ name, reading }: FieldMapping, scalar: Scalar, reader: Reader): unknown {
  if (reading.kind === 'text') return String(scalar)
  if (reading.kind === 'flag') return flagOf(scalar)
  if (reading.kind === 'instant') return readInstantText(String(scalar), reading.clock, reader)
  if (reading.kind === 'day') return readDay(String(scalar), reading.patterns)
  if (reading.kind === 'handle') return { network: reading.network, value: String(scalar) }
  const number = numberOf(scalar, name)
  return reading.kind === 'age' ? { years: number, inYear: reading.inYear } : number
}

export function numberOf(scalar: Scalar, name: string): number {
  const number = typeof scalar === 'number' ? scalar : numberIn(String(scalar))
  if (number !== null) return number
  throw fault('BAD_NUMBER', [], `${name} is "${shortened(String(scalar))}", which is not a number`)
}

const FLAGS = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
])

function flagOf(scalar: Scalar): boolean {
  const flag = FLAGS.get(String(scalar).toLowerCase())
  if (flag !== undefined) return flag
  throw fault('UNKNOWN_VALUE', [], `"${shortened(String(scalar))}" is none of ${[...FLAGS.keys()].join(', ')}`)
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
