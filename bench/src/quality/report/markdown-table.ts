/** A Markdown table: a head, then rows of cells already written. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n')
}

/** To three decimals; a dash where there is nothing to tell. */
export function decimal(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3) : '-'
}
