import { FILTER_NAMES, isTimeZone, rangeFault } from '@wavelength/core'
import type { AggregateAsked } from './aggregate-table.ts'
import type { CustomersWanted } from './customer-table.ts'
import type { InteractionsWanted } from './interaction-table.ts'
import {
  badParameter,
  type ParameterTexts,
  readFlag,
  readLimit,
  readText,
  readWord,
  requireKnown,
  requireText,
} from './parameters.ts'
import { AGGREGATE_PARAMETERS, readAggregate } from './read-aggregate.ts'
import { CUSTOMER_PARAMETERS, readCustomers } from './read-customers.ts'
import { readFilter } from './read-filter.ts'

export const EXPORT_SUBJECTS = ['aggregates', 'interactions', 'customers'] as const
export type ExportSubject = (typeof EXPORT_SUBJECTS)[number]

export const EXPORT_FORMATS = ['csv', 'ndjson', 'parquet'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** A file that is asked for, in the words of whoever asks. Plain JSON. */
export interface ExportAsked {
  readonly subject: ExportSubject
  readonly format: ExportFormat
  readonly parameters: ParameterTexts
}

/** The same, understood. */
export type Export = ExportShape &
  (
    | { readonly subject: 'aggregates'; readonly asked: AggregateAsked }
    | { readonly subject: 'interactions'; readonly asked: InteractionsWanted }
    | { readonly subject: 'customers'; readonly asked: CustomersWanted }
  )

interface ExportShape {
  readonly format: ExportFormat
  readonly withHeader: boolean
  readonly withMark: boolean
  readonly guardsFormulas: boolean
}

const PARAMETERS: Readonly<Record<ExportSubject, readonly string[]>> = {
  aggregates: AGGREGATE_PARAMETERS,
  interactions: ['from', 'to', 'timeZone', ...FILTER_NAMES, 'limit'],
  customers: CUSTOMER_PARAMETERS,
}
const OF_EVERY_FORMAT = ['header'] as const
const OF_CSV = ['bom', 'formulas'] as const

/** Understands what is asked for; throws `BAD_INPUT`, naming the parameter, when it cannot be. */
export function readExport({ subject, format, parameters }: ExportAsked): Export {
  requireKnown(parameters, [...PARAMETERS[subject], ...OF_EVERY_FORMAT, ...OF_CSV])
  const shape = readShape(format, parameters)
  if (subject === 'aggregates') return { ...shape, subject, asked: readAggregate(parameters) }
  if (subject === 'customers') return { ...shape, subject, asked: readCustomers(parameters) }
  return { ...shape, subject, asked: readInteractions(parameters) }
}

function readShape(format: ExportFormat, texts: ParameterTexts): ExportShape {
  const stray = OF_CSV.find((name) => format !== 'csv' && Object.hasOwn(texts, name))
  if (stray !== undefined) throw badParameter(stray, 'is for csv alone')
  return {
    format,
    withHeader: readFlag(texts, 'header'),
    withMark: readFlag(texts, 'bom'),
    guardsFormulas: readWord(texts, 'formulas', ['guard', 'keep']) !== 'keep',
  }
}

function readInteractions(texts: ParameterTexts): InteractionsWanted {
  const range = { from: requireText(texts, 'from'), to: requireText(texts, 'to') }
  const fault = rangeFault(range, 'range')
  if (fault !== null) throw badParameter(fault.field[1] ?? 'to', fault.message)
  const timeZone = readText(texts, 'timeZone')
  if (timeZone !== null && !isTimeZone(timeZone))
    throw badParameter('timeZone', `"${timeZone}" is not an IANA time zone, such as "Europe/Copenhagen"`)
  return { range, timeZone, filter: readFilter(texts), limit: readLimit(texts) }
}
