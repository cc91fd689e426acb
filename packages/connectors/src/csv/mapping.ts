import type { Instant } from '@wavelength/core'
import type { Template } from './template.ts'
import type { TimePattern } from './time-pattern.ts'

/** How the rows of one kind of file become customers and contacts; made from JSON by `parseCsvMapping`. */
export interface CsvMapping {
  readonly delimiter: string
  readonly encoding: string
  /** The zone of local times that name none; null leaves it to whoever reads the file. */
  readonly timeZone: string | null
  readonly source: string
  /** Every row's customer becomes a report, even if the row tells no more than who it is. */
  readonly customers: boolean
  readonly customer: CustomerMapping | null
  readonly events: readonly EventMapping[]
  /** Every column that is named somewhere, with the place that names it first. */
  readonly columns: ReadonlyMap<string, Path>
  /** The places that read local times and name no zone. */
  readonly zoneless: readonly Path[]
}

/** The way to a place in the mapping, outermost first. */
export type Path = readonly string[]

export interface CustomerMapping {
  readonly path: Path
  readonly fields: readonly FieldMapping[]
  /** Those of the fields that name the customer; the first that a row gives names the customer of a contact. */
  readonly identities: readonly FieldMapping[]
}

export interface EventMapping {
  readonly path: Path
  readonly when: readonly Condition[]
  readonly repeat: Value | null
  /** Null: the row's customer. */
  readonly customer: CustomerMapping | null
  readonly fields: readonly FieldMapping[]
}

/** One field of the public shape, and how a row gives it. */
export interface FieldMapping {
  readonly name: string
  readonly path: Path
  readonly value: Value
  readonly reading: Reading
}

/** How the text of a cell becomes the value of a field. */
export type Reading =
  | { readonly kind: 'text' | 'number' | 'flag' }
  | { readonly kind: 'instant'; readonly clock: Clock }
  | { readonly kind: 'day'; readonly patterns: readonly TimePattern[] }
  | { readonly kind: 'age'; readonly inYear: number }
  | { readonly kind: 'handle'; readonly network: string }

export type Clock =
  | { readonly kind: 'rfc3339' }
  | { readonly kind: 'count'; readonly unitMs: number; readonly since: Instant }
  | { readonly kind: 'patterns'; readonly patterns: readonly TimePattern[]; readonly timeZone: string | null }

export type Scalar = string | number | boolean

/** A text made from the row, given only under its conditions, and looked up in a table where there is one. */
export interface Value {
  readonly constant: Scalar | null
  readonly template: Template
  readonly values: ReadonlyMap<string, Scalar> | null
  readonly otherwise: Scalar | null
  readonly when: readonly Condition[]
}

export interface Condition {
  readonly column: string
  readonly test: Test
}

export type Test =
  | { readonly kind: 'in' | 'notIn'; readonly texts: readonly string[] }
  | { readonly kind: 'greaterThan' | 'lessThan'; readonly bound: number }
  | { readonly kind: 'empty'; readonly expected: boolean }
