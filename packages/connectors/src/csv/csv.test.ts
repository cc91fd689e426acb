import { describe, expect, it } from 'vitest'
import { contactsIn, customersIn, iso, rejectionsIn, reportsOf } from '../../test/reports.ts'
import type { ConnectorOptions } from '../connector.ts'
import { csv } from './csv.ts'
import { parseCsvMapping } from './parse-mapping.ts'

const EVENT = { sourceId: '{line}', channel: 'PHONE', direction: 'OUTBOUND', occurredAt: '2025-01-01T00:00:00Z' }
const MAPPING = { source: 'calls', customer: { externalId: '{id}' }, events: [EVENT] }

function readCsv(mapping: unknown, file: string | Uint8Array, options: ConnectorOptions = {}) {
  const parsed = parseCsvMapping(mapping)
  if (parsed.status === 'rejected') throw new Error(parsed.issues.map(({ message }) => message).join('; '))
  return reportsOf(csv, file, { ...options, mapping: parsed.value })
}

async function oneEvent(event: object, header: string, row: string) {
  const reports = await readCsv({ ...MAPPING, events: [{ ...EVENT, ...event }] }, `${header}\n${row}\n`)
  return { facts: contactsIn(reports).map(({ facts }) => facts), rejections: rejectionsIn(reports), reports }
}

describe('a customer of a row', () => {
  it('is told of when the row has no contact', async () => {
    const mapping = { ...MAPPING, events: [{ ...EVENT, when: { column: 'called', equals: 1 } }] }
    const reports = await readCsv(mapping, 'id,called\na,1\nb,0\n')
    expect(reports.map(({ kind, position }) => `${kind} ${position}`)).toEqual([
      'CONTACT file line 2',
      'CUSTOMER file line 3',
    ])
  })

  it('is told of on every row when the mapping says so or knows more than who it is', async () => {
    expect(customersIn(await readCsv({ ...MAPPING, customers: true }, 'id\na\n'))).toHaveLength(1)
    const mapping = { ...MAPPING, customer: { externalId: '{id}', name: '{name}', country: 'DK' } }
    expect(customersIn(await readCsv(mapping, 'id,name\na,Ada\n'))).toMatchObject([{ name: 'Ada', country: 'DK' }])
  })

  it('has an age that was noted in a year, unless another column says that it is missing', async () => {
    const age = { column: 'age', inYear: 1998, when: { column: 'unknown', notEquals: '1' } }
    const reports = await readCsv({ source: 's', customer: { externalId: '{line}', age } }, 'age,unknown\n40,0\n0,1\n')
    expect(customersIn(reports).map(({ birthYear }) => birthYear)).toEqual([1958, undefined])
  })

  it('has a birth date in the way the file writes it, and a handle', async () => {
    const customer = { birthDate: { column: 'born', format: 'DD.MM.YYYY' }, handle: { column: 'x', network: 'X' } }
    const reports = await readCsv({ source: 's', customer }, 'born,x\n30.06.1971,@Ada\n')
    expect(customersIn(reports)).toMatchObject([{ birthDate: '1971-06-30', identities: [{ kind: 'X', value: 'ada' }] }])
  })

  it('is refused once when nothing names it', async () => {
    const reports = await readCsv(
      { ...MAPPING, customers: true, customer: { externalId: 'c-{id}' } },
      'id,what\n,call\n1,call\n',
    )
    expect(rejectionsIn(reports)).toMatchObject([{ position: 'file line 2', code: 'NOT_ONE_IDENTITY' }])
    expect(contactsIn(reports)).toHaveLength(1)
  })
})

describe('an event of a row', () => {
  it('takes constants, columns, templates and tables', async () => {
    const outcome = { column: 'result', values: { ok: 'ANSWERED', '-': '' }, otherwise: 'NO_ANSWER' }
    const event = {
      sourceId: 'call-{nr}',
      outcome,
      campaign: '{{spring}} {year}',
      durationSeconds: { column: 'secs' },
      expectsReply: true,
    }
    const { facts } = await oneEvent(event, 'id,nr,result,year,secs', 'a,7,ok,2025,90')
    expect(facts).toMatchObject([
      {
        source: 'calls',
        sourceId: 'call-7',
        outcome: 'ANSWERED',
        campaign: '{spring} 2025',
        durationSeconds: 90,
        expectsReply: true,
      },
    ])
    expect((await oneEvent(event, 'id,nr,result,year,secs', 'a,7,bad,2025,')).facts).toMatchObject([
      { outcome: 'NO_ANSWER', durationSeconds: null },
    ])
    expect((await oneEvent(event, 'id,nr,result,year,secs', 'a,7,-,,')).facts).toMatchObject([
      { outcome: 'SENT', campaign: null },
    ])
  })

  it('is repeated as often as a column says', async () => {
    const event = { repeat: { column: 'letters' }, sourceId: '{id}-{n}', channel: 'LETTER' }
    const { facts } = await oneEvent(event, 'id,letters', 'a,3')
    expect(facts.map(({ sourceId }) => sourceId)).toEqual(['a-1', 'a-2', 'a-3'])
    expect((await oneEvent(event, 'id,letters', 'a,0')).reports.map(({ kind }) => kind)).toEqual(['CUSTOMER'])
    expect((await oneEvent(event, 'id,letters', 'a,-1')).rejections).toMatchObject([
      { code: 'BAD_NUMBER', field: ['letters'] },
    ])
  })

  it('can be with somebody else than its neighbour', async () => {
    const events = [
      { ...EVENT, sourceId: '{line}-out', customer: { externalId: '{to}' } },
      { ...EVENT, sourceId: '{line}-in', customer: { externalId: '{from}' }, direction: 'INBOUND' },
    ]
    const contacts = contactsIn(await readCsv({ source: 'calls', events }, 'from,to\na,b\n'))
    expect(contacts.map(({ customer, facts }) => [customer, facts.direction])).toEqual([
      [{ kind: 'EXTERNAL_ID', value: 'b' }, 'OUTBOUND'],
      [{ kind: 'EXTERNAL_ID', value: 'a' }, 'INBOUND'],
    ])
  })

  it.each([
    [{ equals: 'x' }, ['x']],
    [{ notEquals: 'x' }, ['1', '', '2.5', 'y']],
    [{ in: ['x', 1] }, ['x', '1']],
    [{ notIn: ['x', '1', ''] }, ['2.5', 'y']],
    [{ greaterThan: 1 }, ['2.5']],
    [{ lessThan: 2 }, ['1']],
    [{ empty: true }, ['']],
    [{ empty: false }, ['x', '1', '2.5', 'y']],
  ])('is made when %j holds', async (test, expected) => {
    const events = [
      {
        ...EVENT,
        campaign: 'is {v}',
        when: [
          { column: 'v', ...test },
          { column: 'id', empty: false },
        ],
      },
    ]
    const reports = await readCsv({ ...MAPPING, events }, 'id,v\na,x\na,1\na,\na,2.5\na,y\n')
    expect(contactsIn(reports).map(({ facts }) => facts.campaign?.slice(3) ?? '')).toEqual(expected)
  })

  it('can have its source from whoever imports it', async () => {
    const reports = await readCsv(MAPPING, 'id\na\n', { source: 'mine' })
    expect(contactsIn(reports).map(({ facts }) => facts.source)).toEqual(['mine'])
  })
})

describe('the time of an event', () => {
  const COPENHAGEN = 'Europe/Copenhagen'
  it.each<[string, object, string, string]>([
    ['RFC 3339', { column: 'at' }, '2025-03-01T10:00:00+01:00', '2025-03-01T09:00:00.000Z'],
    [
      'a list of patterns',
      { column: 'at', format: ['YYYY-MM-DD HH:mm:ss', 'D/M/YYYY H:mm'], timeZone: COPENHAGEN },
      '1/7/2025 9:30',
      '2025-07-01T07:30:00.000Z',
    ],
    [
      'half days and month names',
      { column: 'at', format: 'MMM D, YYYY h:mm A', timeZone: 'UTC' },
      'Feb 3, 2025 12:05 am',
      '2025-02-03T00:05:00.000Z',
    ],
    [
      'short years and milliseconds',
      { column: 'at', format: 'DD.MM.YY HH:mm:ss.SSS', timeZone: 'UTC' },
      '03.02.99 01:02:03.004',
      '1999-02-03T01:02:03.004Z',
    ],
    [
      'an offset of its own',
      { column: 'at', format: 'YYYY-MM-DDTHH:mm:ssZ' },
      '2025-02-03T04:05:06+0530',
      '2025-02-02T22:35:06.000Z',
    ],
    [
      'a day alone, as noon',
      { column: 'at', format: 'DD/MM/YYYY', timeZone: COPENHAGEN },
      '03/02/2025',
      '2025-02-03T11:00:00.000Z',
    ],
    ['unix seconds', { column: 'at', unit: 'seconds' }, '1700000000', '2023-11-14T22:13:20.000Z'],
    ['unix milliseconds', { column: 'at', unit: 'milliseconds' }, '1700000000123', '2023-11-14T22:13:20.123Z'],
    [
      'seconds since a start',
      { column: 'at', unit: 'seconds', since: '2019-01-07T00:00:00+01:00' },
      '60',
      '2019-01-06T23:01:00.000Z',
    ],
    ['two columns', { value: '{id}T{at}Z' }, '10:00:00', '2025-01-02T10:00:00.000Z'],
    [
      'an hour that the clocks skip, as if they had not',
      { column: 'at', format: 'YYYY-MM-DD HH:mm', timeZone: COPENHAGEN },
      '2025-03-30 02:30',
      '2025-03-30T01:30:00.000Z',
    ],
    [
      'an hour that the clocks repeat, as its first time',
      { column: 'at', format: 'YYYY-MM-DD HH:mm', timeZone: COPENHAGEN },
      '2025-10-26 02:30',
      '2025-10-26T00:30:00.000Z',
    ],
  ])('is read from %s', async (_, occurredAt, cell, expected) => {
    const { facts } = await oneEvent({ occurredAt }, 'id,at', `2025-01-02,"${cell}"`)
    expect(facts.map((each) => iso(each.occurredAt))).toEqual([expected])
  })

  it.each<[string, object, string, string]>([
    ['a day that does not exist', { format: 'DD/MM/YYYY', timeZone: 'UTC' }, '31/02/2025', 'BAD_INSTANT'],
    ['another way of writing it', { format: 'YYYY-MM-DD', timeZone: 'UTC' }, '01/02/2025', 'BAD_INSTANT'],
    ['no offset', {}, '2025-03-01T10:00:00', 'BAD_INSTANT'],
    ['letters for seconds', { unit: 'seconds' }, 'soon', 'BAD_INSTANT'],
    ['the future', { unit: 'seconds' }, '99999999999', 'IMPOSSIBLE_INSTANT'],
    ['more seconds than there are', { unit: 'seconds' }, '1e300', 'IMPOSSIBLE_INSTANT'],
  ])('is refused for %s', async (_, clock, cell, code) => {
    const { rejections } = await oneEvent({ occurredAt: { column: 'at', ...clock } }, 'id,at', `a,${cell}`)
    expect(rejections).toMatchObject([{ position: 'file line 2', code, field: ['at'] }])
    expect(rejections[0]?.message).toContain(`column "at" holds "${cell}"`)
  })

  it('needs a zone from the mapping or from whoever imports it', async () => {
    const mapping = { ...MAPPING, events: [{ ...EVENT, occurredAt: { column: 'at', format: 'YYYY-MM-DD HH:mm' } }] }
    const file = 'id,at\na,2025-07-01 10:00\n'
    expect(rejectionsIn(await readCsv(mapping, file))).toMatchObject([
      { code: 'BAD_TIME_ZONE', field: ['events', '0', 'occurredAt'] },
    ])
    const [inMapping] = contactsIn(await readCsv({ ...mapping, timeZone: COPENHAGEN }, file, { timeZone: 'UTC' }))
    const [inOptions] = contactsIn(await readCsv(mapping, file, { timeZone: COPENHAGEN }))
    expect([iso(inMapping?.facts.occurredAt), iso(inOptions?.facts.occurredAt)]).toEqual([
      '2025-07-01T08:00:00.000Z',
      '2025-07-01T08:00:00.000Z',
    ])
  })
})

describe('a file', () => {
  it('without a column of the mapping is refused once, with the columns it has', async () => {
    const rejections = rejectionsIn(await readCsv(MAPPING, 'ID;name\na;b\nc;d\n'))
    expect(rejections).toMatchObject([
      { position: 'file line 1', code: 'MISSING_COLUMN', field: ['customer', 'externalId'] },
    ])
    expect(rejections[0]?.message).toBe('the column "id" (customer.externalId) is not in the file, which has "ID;name"')
  })

  it('with a column of the mapping twice is refused', async () => {
    expect(rejectionsIn(await readCsv(MAPPING, 'id,id\na,b\n'))).toMatchObject([{ code: 'MISSING_COLUMN' }])
  })

  it('that is empty, or has no mapping, is refused', async () => {
    expect(rejectionsIn(await readCsv(MAPPING, ''))).toMatchObject([{ code: 'UNREADABLE' }])
    expect(rejectionsIn(await reportsOf(csv, 'id\na\n'))).toMatchObject([{ code: 'REQUIRED' }])
  })

  it('may have a byte order mark, carriage returns, semicolons, blank lines and columns that nobody names', async () => {
    const reports = await readCsv({ ...MAPPING, delimiter: ';' }, '\ufeffid;;x;x\r\na;1;2;3\r\n\r\n;;;\r\nb;;;\r\n')
    expect(reports.map(({ kind, position }) => `${kind} ${position}`)).toEqual([
      'CONTACT file line 2',
      'CONTACT file line 5',
    ])
    expect(reports[0]?.raw).toEqual({ id: 'a', '#2': '1', x: '2', 'x#4': '3' })
  })

  it('loses only the rows that cannot be read, and says which and why', async () => {
    const mapping = { ...MAPPING, events: [{ ...EVENT, channel: { column: 'how' } }] }
    const file = 'id,how\na,PHONE\nb,PIGEON\nc\nd,5" pipe\n"e\ne",SMS\nf,EMAIL,1\ng,LETTER\n'
    const reports = await readCsv(mapping, file)
    expect(contactsIn(reports).map(({ facts }) => facts.channel)).toEqual(['PHONE', 'SMS', 'LETTER'])
    expect(rejectionsIn(reports).map(({ position, code, field }) => [position, code, field])).toEqual([
      ['file line 3', 'UNKNOWN_VALUE', ['how']],
      ['file line 4', 'UNREADABLE', []],
      ['file line 5', 'UNREADABLE', []],
      ['file line 8', 'UNREADABLE', []],
    ])
    expect(rejectionsIn(reports)[0]?.message).toMatch(
      /^column "how" holds "PIGEON": channel is "PIGEON", which is none of/,
    )
  })
})
