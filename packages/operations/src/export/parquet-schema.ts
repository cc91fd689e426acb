import type { SchemaElement } from 'hyparquet-writer'
import type { Column, ColumnKind } from './table.ts'

/** The types of a file's columns, told in the old way and the new one, so that every reader knows them. */
export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)]
}

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } } as const
const INSTANT = { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' } as const

const TYPES: Readonly<Record<Exclude<ColumnKind, 'TEXTS'>, Omit<SchemaElement, 'name'>>> = {
  TEXT,
  INSTANT: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS', logical_type: INSTANT },
  DAY: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  COUNT: { type: 'INT64' },
  SMALL: { type: 'INT32' },
  NUMBER: { type: 'DOUBLE' },
  FLAG: { type: 'BOOLEAN' },
}

function elementsOf({ name, kind }: Column): SchemaElement[] {
  if (kind === 'TEXTS') return listOf(name)
  return [{ name, repetition_type: 'OPTIONAL', ...TYPES[kind] }]
}

/** The three levels that the format prescribes for a list. */
function listOf(name: string): SchemaElement[] {
  return [
    { name, repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...TEXT },
  ]
}
