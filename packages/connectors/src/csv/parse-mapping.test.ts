import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsvMapping } from './parse-mapping.ts'

const EVENT = { sourceId: '{line}', channel: 'PHONE', direction: 'OUTBOUND', occurredAt: '2025-01-01T00:00:00Z' }
const MAPPING = { source: 'calls', customer: { externalId: '{id}' }, events: [EVENT] }

function complaintsAbout(mapping: unknown): string[] {
  const parsed = parseCsvMapping(mapping)
  return parsed.status === 'parsed' ? [] : parsed.issues.map(({ code, field }) => `${code} ${field.join('.')}`)
}

describe(parseCsvMapping, () => {
  it('names every column that the mapping uses, and where', () => {
    const parsed = parseCsvMapping({ ...MAPPING, events: [{ ...EVENT, when: { column: 'kind', equals: 'call' } }] })
    expect(parsed.status === 'parsed' && [...parsed.value.columns]).toEqual([
      ['id', ['customer', 'externalId']],
      ['kind', ['events', '0', 'when', 'column']],
    ])
  })

  it('takes a table without events, for its customers', () => {
    expect(complaintsAbout({ source: 'crm', customer: { email: '{mail}', name: '{first} {last}' } })).toEqual([])
  })

  it.each<[string, unknown, string[]]>([
    ['what is no object', [], ['UNREADABLE ', 'REQUIRED source', 'REQUIRED ']],
    ['a name that it does not know', { ...MAPPING, delimeter: ';' }, ['UNKNOWN_VALUE delimeter']],
    ['a delimiter of two characters', { ...MAPPING, delimiter: '||' }, ['BAD_TEXT delimiter']],
    ['an encoding that nobody knows', { ...MAPPING, encoding: 'latin-99' }, ['UNKNOWN_VALUE encoding']],
    ['an encoding without single-byte line ends', { ...MAPPING, encoding: 'utf-16' }, ['UNKNOWN_VALUE encoding']],
    ['no source', { ...MAPPING, source: undefined }, ['REQUIRED source']],
    ['nothing to make of a row', { source: 'x' }, ['REQUIRED ']],
    ['a customer without identity', { ...MAPPING, customer: { name: '{n}' } }, ['NOT_ONE_IDENTITY customer']],
    [
      'an age without its year',
      { ...MAPPING, customer: { email: '{e}', age: { column: 'age' } } },
      ['BAD_NUMBER customer.age.inYear'],
    ],
    ['an event of nobody', { source: 'x', events: [EVENT] }, ['REQUIRED events.0.customer']],
    ['events that are no list', { ...MAPPING, events: EVENT }, ['UNREADABLE events']],
    [
      'an event without its channel',
      { ...MAPPING, events: [{ ...EVENT, channel: undefined }] },
      ['REQUIRED events.0.channel'],
    ],
    [
      'a channel that does not exist',
      { ...MAPPING, events: [{ ...EVENT, channel: 'PIGEON' }] },
      ['UNKNOWN_VALUE events.0.channel'],
    ],
    [
      'an outcome in a table that does not exist',
      { ...MAPPING, events: [{ ...EVENT, outcome: { column: 'o', values: { '1': 'ANSWERD' } } }] },
      ['UNKNOWN_VALUE events.0.outcome'],
    ],
    [
      'a constant time that is none',
      { ...MAPPING, events: [{ ...EVENT, occurredAt: '1998' }] },
      ['BAD_INSTANT events.0.occurredAt'],
    ],
    [
      'a constant time in another format',
      { ...MAPPING, timeZone: 'UTC', events: [{ ...EVENT, occurredAt: { value: '1998', format: 'YYYY-MM-DD' } }] },
      ['BAD_INSTANT events.0.occurredAt'],
    ],
    [
      'a pattern that is none',
      { ...MAPPING, events: [{ ...EVENT, occurredAt: { column: 'at', format: 'YYYY-mm', timeZone: 'UTC' } }] },
      ['BAD_TEXT events.0.occurredAt.format'],
    ],
    [
      'a zone that does not exist',
      { ...MAPPING, events: [{ ...EVENT, occurredAt: { column: 'at', format: 'YYYY-MM-DD', timeZone: 'Mars' } }] },
      ['BAD_TIME_ZONE events.0.occurredAt.timeZone'],
    ],
    [
      'an unknown unit',
      { ...MAPPING, events: [{ ...EVENT, occurredAt: { column: 'at', unit: 'days' } }] },
      ['UNKNOWN_VALUE events.0.occurredAt.unit'],
    ],
    [
      'a condition without a test',
      { ...MAPPING, events: [{ ...EVENT, when: { column: 'a' } }] },
      ['REQUIRED events.0.when'],
    ],
    [
      'a bound that is no number',
      { ...MAPPING, events: [{ ...EVENT, when: { column: 'a', greaterThan: '1' } }] },
      ['UNKNOWN_VALUE events.0.when.greaterThan'],
    ],
    ['a brace alone', { ...MAPPING, events: [{ ...EVENT, sourceId: '{line' }] }, ['BAD_TEXT events.0.sourceId']],
    [
      'column and value at once',
      { ...MAPPING, events: [{ ...EVENT, campaign: { column: 'a', value: 'b' } }] },
      ['REQUIRED events.0.campaign'],
    ],
    [
      'a repeated event under one id',
      { ...MAPPING, events: [{ ...EVENT, repeat: { column: 'times' } }] },
      ['BAD_TEXT events.0.sourceId'],
    ],
    ['two events under one id', { ...MAPPING, events: [EVENT, EVENT] }, ['BAD_TEXT events.1.sourceId']],
  ])('refuses %s', (_, mapping, complaints) => {
    expect(complaintsAbout(mapping)).toEqual(complaints)
  })

  it('never throws, whatever JSON it is given', () => {
    const json = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(null, { toString: 1 }, [[{ column: 'a' }]], '{a}', { value: { toString: 1 } }),
    )
    const spec = fc.dictionary(
      fc.constantFrom(
        'column',
        'value',
        'values',
        'otherwise',
        'when',
        'format',
        'unit',
        'since',
        'timeZone',
        'inYear',
      ),
      json,
    )
    const names = fc.constantFrom(
      'sourceId',
      'channel',
      'occurredAt',
      'outcomeAt',
      'repeat',
      'customer',
      'when',
      'age',
      'birthDate',
    )
    const fields = fc.dictionary(names, fc.oneof(json, spec))
    const mapping = fc.record({
      source: json,
      delimiter: json,
      encoding: json,
      timeZone: json,
      customer: fields,
      events: fc.array(fields),
    })
    fc.assert(
      fc.property(fc.oneof(json, mapping), (given) => void parseCsvMapping(given)),
      { numRuns: 1_000 },
    )
  })

  it('tells of all that is wrong at once, in words', () => {
    const parsed = parseCsvMapping({ ...MAPPING, events: [{ ...EVENT, channel: 'PIGEON', direction: 'UP' }] })
    expect(parsed.status === 'rejected' && parsed.issues.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^events\.0\.channel gives "PIGEON", which is none of EMAIL, PHONE/),
      'events.0.direction gives "UP", which is none of INBOUND, OUTBOUND',
    ])
  })
})
