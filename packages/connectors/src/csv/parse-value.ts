import type { Path, Scalar, Value } from './mapping.ts'
import type { MappingIssues } from './mapping-issues.ts'
import { parseConditions } from './parse-condition.ts'
import { columnsOf, parseTemplate, type Template } from './template.ts'

const NAMES = ['column', 'value', 'values', 'otherwise', 'when']
type Fields = Readonly<Record<string, unknown>>

const NOTHING: Value = { constant: null, template: [], values: null, otherwise: null, when: [] }

/**
 * Reads how a row gives a value: a constant, a template "{a}-{b}", or an object with `column` or `value`.
 * `others` are names that the object may have besides, for whoever reads the text further.
 */
export function parseValue(json: unknown, path: Path, issues: MappingIssues, others: readonly string[] = []): Value {
  if (typeof json === 'number' || typeof json === 'boolean') return { ...NOTHING, constant: json }
  if (typeof json === 'string') return { ...NOTHING, template: templateOf(json, path, issues) }
  const fields = issues.fields(json, path, [...NAMES, ...others])
  return {
    constant: null,
    template: sourceOf(fields, path, issues),
    values: tableOf(fields.values, [...path, 'values'], issues),
    otherwise: otherwiseOf(fields, path, issues),
    when: parseConditions(fields.when, [...path, 'when'], issues),
  }
}

function sourceOf(fields: Fields, path: Path, issues: MappingIssues): Template {
  const column = issues.text(fields, 'column', path)
  const value = fields.value === undefined ? null : String(scalarOf(fields.value, [...path, 'value'], issues))
  if ((column === null) === (value === null)) issues.note('REQUIRED', path, 'needs either column or value')
  if (column === null) return templateOf(value ?? '', [...path, 'value'], issues)
  issues.useColumn(column, [...path, 'column'])
  return [{ kind: 'column', column }]
}

function templateOf(text: string, path: Path, issues: MappingIssues): Template {
  const template = parseTemplate(text)
  if (template === null)
    issues.note('BAD_TEXT', path, 'has a brace without its partner; a brace itself is written twice')
  for (const column of columnsOf(template ?? [])) issues.useColumn(column, path)
  return template ?? []
}

function tableOf(json: unknown, path: Path, issues: MappingIssues): Map<string, Scalar> | null {
  if (json === undefined) return null
  const table = Object.entries(issues.fields(json, path, Object.keys(Object(json))))
  return new Map(table.map(([key, value]) => [key, scalarOf(value, [...path, key], issues)]))
}

function otherwiseOf(fields: Fields, path: Path, issues: MappingIssues): Scalar | null {
  if (fields.otherwise === undefined) return null
  if (fields.values === undefined) issues.note('REQUIRED', [...path, 'values'], 'is missing; otherwise needs it')
  return scalarOf(fields.otherwise, [...path, 'otherwise'], issues)
}

function scalarOf(json: unknown, path: Path, issues: MappingIssues): Scalar {
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean') return json
  issues.note('BAD_TEXT', path, 'is neither a text nor a number nor true nor false')
  return ''
}

/** Everything that the value can be without looking at a row; null when a cell decides. */
export function foreseen({ constant, template, values, otherwise }: Value): Scalar[] | null {
  if (constant !== null) return [constant]
  if (values !== null) return [...values.values(), ...(otherwise === null ? [] : [otherwise])]
  return template.every((part) => part.kind === 'text') ? [template.map((part) => part.text).join('')] : null
}
