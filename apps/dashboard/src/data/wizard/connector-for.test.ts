import { describe, expect, test } from 'vitest'
import { connectorFor } from './connector-for.ts'

const CONNECTORS = [
  { name: 'csv', endings: ['.csv', '.txt'] },
  { name: 'email', endings: ['.mbox', '.txt'] },
  { name: 'hubspot', endings: ['.csv', '.json'] },
  { name: 'zendesk', endings: ['.json', '.ndjson'] },
]

describe(connectorFor, () => {
  test.each([
    ['Calls.CSV', 'csv'],
    ['archive.mbox.gz', 'email'],
    ['tickets.ndjson', 'zendesk'],
    ['page.json', null],
    ['picture.png', null],
  ])('takes %s for %s', (fileName, name) => {
    expect(connectorFor(fileName, CONNECTORS)).toBe(name)
  })
})
