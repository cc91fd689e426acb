/** A number, perhaps with its unit or a bound; or nothing. */
const NUMERIC = /^([<>]? ?[\d,.]+( [x%])?|-|)$/

/** A Markdown table whose columns line up, numbers at the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => row[at]?.length ?? 0)))
  const isNumeric = head.map((_, at) => rows.every((row) => NUMERIC.test(row[at] ?? '')))
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => padded(cell, at)).join(' | ')} |`
  const padded = (cell: string, at: number) =>
    isNumeric[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)
  const rule = widths.map((width, at) => (isNumeric[at] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}
