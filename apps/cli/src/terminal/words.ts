const NUMBERS = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

export function count(number: number): string {
  return NUMBERS.format(number)
}

/** "1 customer", "2,000 customers" */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`
}

/** "45 s", "2 min 05 s", "1 h 03 min" */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${twoDigits(seconds % 60)} s`
  return `${Math.floor(seconds / 3600)} h ${twoDigits(Math.floor((seconds % 3600) / 60))} min`
}

export function day(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/** Columns as wide as their longest text. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
