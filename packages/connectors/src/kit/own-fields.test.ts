import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseOwnFields } from './own-fields.ts'
import { isOwnWord, ownMeaningOf, ownOf, withOwnColumns } from './own-words.ts'

describe(parseOwnFields, () => {
  it('reads columns and words by the kind of record', () => {
    const columns = { Outcome__c: 'CallDisposition' }
    const words = { CallDisposition: { 'Left VM': 'VOICEMAIL', Memo: null } }
    const fields = { Task: { columns, words }, Event: { columns: {}, words: {} } }
    expect(parseOwnFields({ Task: { columns, words }, Event: {} })).toEqual({ status: 'parsed', value: fields })
    expect(parseOwnFields({})).toEqual({ status: 'parsed', value: {} })
  })

  it.each([
    ['text', []],
    [{ Task: 'x' }, ['Task']],
    [{ Task: { colums: {} } }, ['Task', 'colums']],
    [{ Task: { columns: [] } }, ['Task', 'columns']],
    [{ Task: { columns: { Outcome__c: 1 } } }, ['Task', 'columns', 'Outcome__c']],
    [{ Task: { words: { Type: 'x' } } }, ['Task', 'words', 'Type']],
    [{ Task: { words: { Type: { Lunch: 'FOOD' } } } }, ['Task', 'words', 'Type', 'Lunch']],
  ])('refuses %j at %j', (json, field) => {
    expect(parseOwnFields(json)).toMatchObject({ status: 'rejected', issues: [{ field }] })
  })
})

describe('the documented example', () => {
  const DOCS = join(import.meta.dirname, '../../../../docs/connectors')
  it.each(['hubspot', 'salesforce'])('of %s is taken', (name) => {
    const [, block = ''] = /^```json\n([\s\S]*?)^```$/m.exec(readFileSync(join(DOCS, `${name}.md`), 'utf8')) ?? []
    expect(parseOwnFields(JSON.parse(block)).status).toBe('parsed')
  })
})

describe(ownMeaningOf, () => {
  const words = { Type: { Ring: 'PHONE', Lunch: null, '': 'EMAIL', Way: 'INBOUND', true: 'PHONE' } }
  const own = ownOf({ Task: { columns: {}, words } }, 'Task')
  const vocabulary = { of: ['PHONE', 'EMAIL'] as const, table: { Call: 'PHONE' } as const, own }
  const meaningOf = (word: unknown) => ownMeaningOf(vocabulary, { Type: word }, 'Type')

  it('is what the organisation says, else what the system says', () => {
    expect([meaningOf('Ring'), meaningOf('Lunch'), meaningOf(null), meaningOf(true), meaningOf('Call')]).toEqual([
      'PHONE',
      null,
      'EMAIL',
      'PHONE',
      'PHONE',
    ])
  })

  it('is refused where neither says it, and where it cannot be meant', () => {
    expect(() => meaningOf('constructor')).toThrow('Type is "constructor", which is none of Call')
    expect(() => meaningOf('Way')).toThrow('Type cannot mean INBOUND, only PHONE, EMAIL')
    expect(() => ownMeaningOf({ ...vocabulary, own: ownOf(undefined, 'Task') }, {}, 'Type')).toThrow('Type is missing')
  })

  it('is of one kind of record alone', () => {
    expect([
      isOwnWord(own, {}, 'Type'),
      isOwnWord(own, { Type: 'Call' }, 'Type'),
      isOwnWord(own, {}, 'Status'),
    ]).toEqual([true, false, false])
    expect(isOwnWord(ownOf({ Task: { columns: {}, words } }, 'Event'), {}, 'Type')).toBe(false)
  })
})

describe(withOwnColumns, () => {
  it('gives columns the names that the system has for them', () => {
    const own = { columns: { Outcome__c: 'CallDisposition', Gone__c: 'Status' }, words: {} }
    const record = { Outcome__c: 'Left VM', Status: 'Completed' }
    expect(withOwnColumns(record, own)).toEqual({ ...record, CallDisposition: 'Left VM' })
  })
})
