import type { Column, Row, Table } from '../src/export/table.ts'

export const ONE_OF_EACH: readonly Column[] = [
  { name: 'word', kind: 'TEXT' },
  { name: 'many', kind: 'TEXTS' },
  { name: 'at', kind: 'INSTANT' },
  { name: 'on_day', kind: 'DAY' },
  { name: 'number_of', kind: 'COUNT' },
  { name: 'hour', kind: 'SMALL' },
  { name: 'share', kind: 'NUMBER' },
  { name: 'is_so', kind: 'FLAG' },
]

export const NOTHING: Row = ONE_OF_EACH.map(() => null)
export const SOMETHING: Row = [
  'Ærø, "isle"\r\nof 🚢',
  ['a', 'b "c"'],
  Date.UTC(2026, 9, 24, 22, 0, 0, 123),
  '2026-10-25',
  9_007_199_254_740_991,
  23,
  -0.125,
  true,
]

/** A table whose pages are made as they are read. */
export function aTable(pages: readonly (readonly Row[])[], told: Partial<Table> = {}): Table {
  return { columns: ONE_OF_EACH, zone: 'Europe/Copenhagen', header: {}, pages: generated(pages), ...told }
}

async function* generated(pages: readonly (readonly Row[])[]): Table['pages'] {
  yield* pages
}
