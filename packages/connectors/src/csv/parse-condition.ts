import type { Condition, Path, Test } from './mapping.ts'
import type { MappingIssues } from './mapping-issues.ts'

const TESTS = ['equals', 'notEquals', 'in', 'notIn', 'greaterThan', 'lessThan', 'empty'] as const
type TestName = (typeof TESTS)[number]

/** Reads `when`: one condition, or a list of which all must hold. */
export function parseConditions(json: unknown, path: Path, issues: MappingIssues): Condition[] {
  if (json === undefined) return []
  if (!Array.isArray(json)) return [parseCondition(json, path, issues)].flat()
  return json.flatMap((each: unknown, at) => parseCondition(each, [...path, String(at)], issues))
}

function parseCondition(json: unknown, path: Path, issues: MappingIssues): Condition[] {
  const fields = issues.fields(json, path, ['column', ...TESTS])
  const column = issues.requireText(fields, 'column', path)
  issues.useColumn(column, [...path, 'column'])
  const given = TESTS.filter((name) => fields[name] !== undefined)
  const [name] = given
  if (name === undefined || given.length > 1) {
    issues.note('REQUIRED', path, `needs exactly one of ${TESTS.join(', ')}`)
    return []
  }
  const test = testOf(name, fields[name])
  if (test !== null) return [{ column, test }]
  issues.note('UNKNOWN_VALUE', [...path, name], 'has a value that does not fit it')
  return []
}

function testOf(name: TestName, bound: unknown): Test | null {
  if (name === 'empty') return typeof bound === 'boolean' ? { kind: name, expected: bound } : null
  if (name === 'greaterThan' || name === 'lessThan') return typeof bound === 'number' ? { kind: name, bound } : null
  if (name === 'in' || name === 'notIn')
    return Array.isArray(bound) && bound.every(isPlain) ? { kind: name, texts: bound.map(String) } : null
  return isPlain(bound) ? { kind: name === 'equals' ? 'in' : 'notIn', texts: [String(bound)] } : null
}

/** A cell is text, so a number or a truth value in the mapping means its spelling. */
function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
