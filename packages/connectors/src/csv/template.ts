import { cellOf, type Row } from './row.ts'

type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'line' }
  | { readonly kind: 'n' }
export type Template = readonly TemplatePart[]

/** A doubled brace stands for itself. */
const PARTS = /\{\{|\}\}|\{([^{}]+)\}|[^{}]+|[{}]/g

/** Reads "nh-{id1}-{line}"; null when a brace stands alone. */
export function parseTemplate(text: string): Template | null {
  const parts: TemplatePart[] = []
  for (const [token, placeholder] of text.matchAll(PARTS)) {
    if (token === '{' || token === '}') return null
    parts.push(placeholder === undefined ? { kind: 'text', text: unbraced(token) } : filler(placeholder.trim()))
  }
  return parts
}

function unbraced(token: string): string {
  return token === '{{' || token === '}}' ? token.charAt(0) : token
}

function filler(placeholder: string): TemplatePart {
  return placeholder === 'line' || placeholder === 'n' ? { kind: placeholder } : { kind: 'column', column: placeholder }
}

export function columnsOf(template: Template): string[] {
  return template.flatMap((part) => (part.kind === 'column' ? [part.column] : []))
}

/** The filled template, or '' when a column in it is empty: half an id would join strangers. */
export function fill(template: Template, row: Row): string {
  let filled = ''
  for (const part of template) {
    const text = fillPart(part, row)
    if (text === '') return ''
    filled += text
  }
  return filled
}

function fillPart(part: TemplatePart, row: Row): string {
  if (part.kind === 'text') return part.text
  if (part.kind === 'column') return cellOf(row, part.column)
  return String(part.kind === 'line' ? row.line : row.n)
}
