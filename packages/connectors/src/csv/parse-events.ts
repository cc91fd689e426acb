import type { CustomerMapping, EventMapping, FieldMapping, Path } from './mapping.ts'
import type { MappingIssues } from './mapping-issues.ts'
import { parseConditions } from './parse-condition.ts'
import { EVENT_FIELDS, parseCustomerMapping, parseFields } from './parse-fields.ts'
import { parseValue } from './parse-value.ts'

type Fields = Readonly<Record<string, unknown>>

const REQUIRED = ['sourceId', 'channel', 'direction', 'occurredAt']

/** Reads the list of events; `shared` is what the mapping says for all of them. */
export function parseEvents(
  json: unknown,
  shared: Fields,
  customer: CustomerMapping | null,
  issues: MappingIssues,
): EventMapping[] {
  if (json === undefined) return []
  if (!Array.isArray(json)) {
    issues.note('UNREADABLE', ['events'], 'is not a list')
    return []
  }
  const events = json.map((each: unknown, at) => parseEvent(each, ['events', String(at)], shared, issues))
  for (const event of events) checkCustomer(event, customer, issues)
  checkSourceIds(events, issues)
  return events
}

function parseEvent(json: unknown, path: Path, shared: Fields, issues: MappingIssues): EventMapping {
  const given = issues.fields(json, path, ['when', 'repeat', 'customer', ...Object.keys(EVENT_FIELDS)])
  const fields = { ...shared, ...given }
  for (const name of REQUIRED) {
    if (fields[name] === undefined) issues.note('REQUIRED', [...path, name], 'is missing')
  }
  return {
    path,
    when: parseConditions(given.when, [...path, 'when'], issues),
    repeat: given.repeat === undefined ? null : parseValue(given.repeat, [...path, 'repeat'], issues),
    customer: parseCustomerMapping(given.customer, [...path, 'customer'], issues),
    fields: parseFields(fields, EVENT_FIELDS, path, issues),
  }
}

function checkCustomer(event: EventMapping, customer: CustomerMapping | null, issues: MappingIssues): void {
  if (event.customer !== null || customer !== null) return
  issues.note('REQUIRED', [...event.path, 'customer'], 'is missing, and the mapping has no customer for the whole row')
}

/** Two contacts of one customer under one id would be taken for two reports of the same contact. */
function checkSourceIds(events: readonly EventMapping[], issues: MappingIssues): void {
  const seen = new Map<string, Path>()
  for (const event of events) {
    const path = [...event.path, 'sourceId']
    const sourceId = event.fields.find(({ name }) => name === 'sourceId')
    if (sourceId === undefined) continue
    if (event.repeat !== null && !countsRepeats(sourceId))
      issues.note('BAD_TEXT', path, 'needs {n}, because the event is repeated')
    const key = JSON.stringify([
      sourceId.value.template,
      event.customer?.fields.map(({ value }) => value.template) ?? null,
    ])
    const twin = seen.get(key)
    if (twin !== undefined) issues.note('BAD_TEXT', path, `is the same as ${twin.join('.')}; each event needs its own`)
    seen.set(key, path)
  }
}

function countsRepeats({ value }: FieldMapping): boolean {
  return value.template.some((part) => part.kind === 'n')
}
