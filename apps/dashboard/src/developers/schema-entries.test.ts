import { describe, expect, test } from 'vitest'
import { entriesOf, matching, type SchemaType } from './schema-entries.ts'

const id = { kind: 'NON_NULL', name: null, ofType: { kind: 'SCALAR', name: 'ID', ofType: null } }
const list = { kind: 'LIST', name: null, ofType: { kind: 'OBJECT', name: 'Customer' } }
const none = { fields: null, inputFields: null, enumValues: null }
const types: SchemaType[] = [
  { ...none, name: '__Type', description: null },
  { ...none, name: 'Channel', description: 'A way.', enumValues: [{ name: 'EMAIL', description: 'Mail.' }] },
  {
    ...none,
    name: 'Query',
    description: null,
    fields: [
      {
        name: 'customers',
        description: 'All of them.',
        type: list,
        args: [{ name: 'by', description: null, type: id }],
      },
    ],
  },
]

describe(entriesOf, () => {
  test('begins with what can be asked, and writes types as GraphQL does', () => {
    expect(entriesOf(types).map(({ name, type }) => [name, type])).toEqual([
      ['Query', ''],
      ['Query.customers(by: ID!)', '[Customer]'],
      ['Channel', ''],
      ['Channel.EMAIL', ''],
    ])
  })
})

test('every word must be found, wherever', () => {
  expect(matching(entriesOf(types), 'mail channel').map(({ name }) => name)).toEqual(['Channel.EMAIL'])
})
