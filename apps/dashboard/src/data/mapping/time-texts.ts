import type { Sample } from './column-values.ts'

interface TimePlace {
  readonly column: string
  readonly clockColumn: string | null
}

/** The first times as they will be read: the day and the time of day together. */
export function timeTexts({ columns, rows }: Sample, { column, clockColumn }: TimePlace): readonly string[] {
  const names = clockColumn === null ? [column] : [column, clockColumn]
  const places = names.map((name) => columns.indexOf(name)).filter((at) => at >= 0)
  return rows
    .map((row) =>
      places
        .map((at) => row[at]?.trim() ?? '')
        .join(' ')
        .trim(),
    )
    .filter((text) => text !== '')
}
