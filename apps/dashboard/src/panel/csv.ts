import { saveFile } from './save-file.ts'
import type { Table } from './table.ts'

/** The table as RFC 4180 writes it, with the mark that makes spreadsheets read UTF-8. */
export function csvOf(table: Table): string {
  const head = table.columns.map(({ label, written }) => written ?? label)
  const rows = table.rows.map((row) => row.map(({ written }) => written))
  return `\uFEFF${[head, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
}

function field(text: string): string {
  const safe = isFormula(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A spreadsheet would run it (OWASP, "CSV Injection"); a negative number is no formula. */
function isFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text))
}

export function saveCsv(table: Table, name: string): void {
  saveFile(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}
