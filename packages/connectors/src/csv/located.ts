import type { Issue } from '@wavelength/core'
import type { FieldMapping } from './mapping.ts'
import { cellOf, type Row } from './row.ts'
import { columnsOf } from './template.ts'

/** The same issue, told in terms of the columns that gave the value at fault. */
export function locatedIn(row: Row, mapping: FieldMapping, issue: Issue): Issue {
  const columns = columnsOf(mapping.value.template)
  if (columns.length === 0) return { ...issue, field: mapping.path }
  const cells = columns.map((column) => `column "${column}" holds "${cellOf(row, column).slice(0, 60)}"`)
  return { code: issue.code, field: columns, message: `${cells.join(' and ')}: ${issue.message}` }
}

/** Finds the mapping of the field that the issue is about. */
export function located(row: Row, mappings: readonly FieldMapping[], issue: Issue): Issue {
  const mapping = mappings.find(({ name }) => issue.field.includes(name))
  return mapping === undefined ? issue : locatedIn(row, mapping, issue)
}
