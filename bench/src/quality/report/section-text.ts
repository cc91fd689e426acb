import type { Estimate } from '../score/estimate.ts'
import { decimal, markdownTable } from './markdown-table.ts'
import type { Figure, Section, Table } from './section.ts'

/** A section in Markdown. */
export function sectionText({ title, about, tables = [], figures }: Section): string {
  const parts = [`## ${title}`, about, ...tables.map(tableText)]
  return [...parts, ...(figures.length === 0 ? [] : [figureTable(figures)])].join('\n\n')
}

function tableText({ name, columns, rows }: Table): string {
  return markdownTable(
    [name, ...columns],
    rows.map(({ label, cells }) => [label, ...cells.map((cell) => (cell === null ? '-' : plusMinus(cell)))]),
  )
}

function figureTable(figures: readonly Figure[]): string {
  return markdownTable(
    ['figure', 'value (95 %)', 'bar', 'holds'],
    figures.map(({ name, bar, holds, ...measured }) => [
      name,
      fromTo(measured),
      bar === null ? '' : decimal(bar),
      holds === null ? '' : holds ? 'yes' : 'NO',
    ]),
  )
}

/** Half the interval stands for both sides of it. */
function plusMinus({ value, low, high }: Estimate): string {
  const reach = (high - low) / 2
  return reach > 0 ? `${decimal(value)} ±${decimal(reach)}` : decimal(value)
}

function fromTo({ value, low, high }: Estimate): string {
  return high > low ? `${decimal(value)} (${decimal(low)} to ${decimal(high)})` : decimal(value)
}
