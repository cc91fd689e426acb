import { isObject, isSameJson, type Mapping, type Path, valueAt, withoutValue, withValue } from './at-path.ts'

/** What the form says about one field. */
export type Told =
  | { readonly kind: 'NOTHING' }
  /** The same for every row, or a text with cells in it. */
  | { readonly kind: 'CONSTANT'; readonly constant: string }
  | { readonly kind: 'COLUMN'; readonly column: string; readonly values: ValueTable | null }
  /** Something that only the JSON can say. */
  | { readonly kind: 'OTHER' }

export interface ValueTable {
  /** What each cell means; an empty text is no value. */
  readonly meanings: Readonly<Record<string, string>>
  /** What anything else means; null refuses the row. */
  readonly otherwise: string | null
}

export const NOTHING: Told = { kind: 'NOTHING' }
const OTHER: Told = { kind: 'OTHER' }

export function toldAt(mapping: Mapping, path: Path): Told {
  return toldBy(valueAt(mapping, path))
}

/** Says it there, and leaves alone all that the form cannot say. */
export function tell(mapping: Mapping, path: Path, told: Told): Mapping {
  const before = valueAt(mapping, path)
  if (told.kind === 'OTHER' || isSameJson(toldBy(before), told)) return mapping
  if (told.kind === 'NOTHING') return withoutValue(mapping, path)
  return withValue(mapping, path, told.kind === 'CONSTANT' ? told.constant : columnJson(before, told))
}

function toldBy(value: unknown): Told {
  if (value === undefined) return NOTHING
  if (typeof value === 'string') return textTold(value)
  if (!isObject(value) || typeof value.column !== 'string') return OTHER
  const values = tableIn(value)
  return values === undefined ? OTHER : { kind: 'COLUMN', column: value.column, values }
}

/** In a text, {line} and {n} are no columns. */
function textTold(text: string): Told {
  const column = /^\{([^{}]+)\}$/.exec(text)?.[1]
  if (column === undefined || column === 'line' || column === 'n') return { kind: 'CONSTANT', constant: text }
  return { kind: 'COLUMN', column, values: null }
}

/** Undefined: it is not as the form could write it. */
function tableIn({ values, otherwise }: Mapping): ValueTable | null | undefined {
  if (values === undefined && otherwise === undefined) return null
  if (!isTextTable(values)) return undefined
  if (otherwise === undefined) return { meanings: values, otherwise: null }
  return typeof otherwise === 'string' ? { meanings: values, otherwise } : undefined
}

function isTextTable(values: unknown): values is Readonly<Record<string, string>> {
  return isObject(values) && Object.values(values).every((meaning) => typeof meaning === 'string')
}

function columnJson(before: unknown, { column, values }: Told & { readonly kind: 'COLUMN' }): Mapping {
  const { values: _, otherwise: __, value: ___, ...kept } = isObject(before) ? before : ({} as Mapping)
  if (values === null) return { ...kept, column }
  const { meanings, otherwise } = values
  return { ...kept, column, values: meanings, ...(otherwise === null ? {} : { otherwise }) }
}
