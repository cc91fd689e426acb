import { isObject, isSameJson, type Mapping, type Path, valueAt, withoutValue, withValue } from './at-path.ts'

/** How the times of a file are written. */
export const WRITINGS = ['STANDARD', 'FORMAT', 'SECONDS', 'MILLISECONDS'] as const
export type Writing = (typeof WRITINGS)[number]

/** What the form says about when a contact took place. */
export type ToldTime =
  | { readonly kind: 'NOTHING' }
  | {
      readonly kind: 'TIME'
      readonly column: string
      /** Where the time of day stands, if not with the day. */
      readonly clockColumn: string | null
      readonly writing: Writing
      /** Empty for writings that have none. */
      readonly format: string
    }
  | { readonly kind: 'OTHER' }

const NO_TIME: ToldTime = { kind: 'NOTHING' }

export function timeToldAt(mapping: Mapping, path: Path): ToldTime {
  return timeToldBy(valueAt(mapping, path))
}

/** Says it there, and leaves alone all that the form cannot say. */
export function tellTime(mapping: Mapping, path: Path, told: ToldTime): Mapping {
  const before = valueAt(mapping, path)
  if (told.kind === 'OTHER' || isSameJson(timeToldBy(before), told)) return mapping
  return told.kind === 'NOTHING' ? withoutValue(mapping, path) : withValue(mapping, path, timeJson(before, told))
}

function timeToldBy(value: unknown): ToldTime {
  if (value === undefined) return NO_TIME
  const columns = columnsIn(value)
  const written = isObject(value) ? writingIn(value) : STANDARD
  if (columns === null || written === null) return { kind: 'OTHER' }
  return { kind: 'TIME', ...columns, ...written }
}

const STANDARD = { writing: 'STANDARD', format: '' } as const

function writingIn({ unit, format }: Mapping): { writing: Writing; format: string } | null {
  if (unit !== undefined && format !== undefined) return null
  if (unit === 'seconds') return { writing: 'SECONDS', format: '' }
  if (unit === 'milliseconds') return { writing: 'MILLISECONDS', format: '' }
  if (typeof format === 'string') return { writing: 'FORMAT', format }
  return unit === undefined && format === undefined ? STANDARD : null
}

/** One column, or a day and a time of day with a blank between them. */
function columnsIn(value: unknown): { column: string; clockColumn: string | null } | null {
  if (isObject(value) && typeof value.column === 'string')
    return value.value === undefined ? { column: value.column, clockColumn: null } : null
  const text = isObject(value) ? value.value : value
  const [, column, clockColumn = null] = typeof text === 'string' ? (TWO_CELLS.exec(text) ?? []) : []
  return column === undefined ? null : { column, clockColumn }
}

const TWO_CELLS = /^\{([^{}]+)\}(?: \{([^{}]+)\})?$/

function timeJson(before: unknown, told: ToldTime & { readonly kind: 'TIME' }): Mapping {
  const { column: _, value: __, unit: ___, format: ____, ...kept } = isObject(before) ? before : ({} as Mapping)
  const { column, clockColumn } = told
  const from = clockColumn === null ? { column } : { value: `{${column}} {${clockColumn}}` }
  return { ...kept, ...from, ...writingJson(told) }
}

function writingJson({ writing, format }: { readonly writing: Writing; readonly format: string }): Mapping {
  const json = {
    STANDARD: {},
    FORMAT: { format },
    SECONDS: { unit: 'seconds' },
    MILLISECONDS: { unit: 'milliseconds' },
  } satisfies Record<Writing, Mapping>
  return json[writing]
}
