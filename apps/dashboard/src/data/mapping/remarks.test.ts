import { describe, expect, test } from 'vitest'
import { notYetSaid, remarksAt, stillMissing } from './remarks.ts'

const CHANNEL = ['events', '0', 'channel']

describe(remarksAt, () => {
  test.each([
    [['mapping', 'events', '0', 'channel', 'values', 'pigeon'], CHANNEL],
    [CHANNEL, CHANNEL],
    [
      ['events', '0', 'occurredAt', 'format'],
      ['events', '0', 'occurredAt'],
    ],
    [['timeZone'], ['timeZone']],
    [['mapping', 'customer'], ['customer']],
    [
      ['mapping', 'customer', 'email'],
      ['customer', 'email'],
    ],
    [['mapping', 'events', '1', 'channel'], null],
    [['mapping'], null],
    [['uploadId'], null],
  ])('puts a remark about %j beside %j', (field, place) => {
    expect(remarksAt([{ field, message: 'Look here.' }], place)).toEqual(['Look here.'])
  })

  test('says it nowhere else', () => {
    expect(remarksAt([{ field: CHANNEL, message: 'Look here.' }], null)).toEqual([])
    expect(remarksAt([{ field: CHANNEL, message: 'Look here.' }], ['source'])).toEqual([])
  })
})

describe(stillMissing, () => {
  const missing = [{ field: CHANNEL, message: 'which channel' }]

  test('asks until it has been told', () => {
    const suggested = { events: [{ direction: 'OUTBOUND' }] }
    expect(stillMissing(missing, suggested, suggested)).toEqual(missing)
    expect(stillMissing(missing, suggested, { events: [{ channel: 'PHONE' }] })).toEqual([])
  })
})

test('an error is not told twice in other words', () => {
  const missing = [{ field: CHANNEL, message: 'which channel' }]
  const errors = [
    { field: ['mapping', ...CHANNEL], message: 'is missing' },
    { field: ['mapping', 'source'], message: 'is no text' },
    { field: ['mapping'], message: 'is odd' },
  ]
  expect(notYetSaid(errors, missing).map(({ message }) => message)).toEqual(['is no text', 'is odd'])
})
