import { describe, expect, it } from 'vitest'
import { glimpseCsv } from '../glimpse.ts'
import { parseCsvMapping } from '../parse-mapping.ts'
import { suggestMapping } from './suggest-mapping.ts'

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function suggested(text: string, fileName = 'calls.csv') {
  const seen = await glimpseCsv(piecesOf(Buffer.from(text)))
  if (seen.status === 'rejected') throw new Error(seen.issue.message)
  return suggestMapping(seen.glimpse, fileName)
}

describe(suggestMapping, () => {
  it('makes a mapping that can be used of a table in which everything is told', async () => {
    const { mapping, missing } = await suggested(
      'CallID;Customer Id;Channel;Direction;Started At;Result;Duration\n' +
        'a1;17;phone;out;2025-03-02T09:15:00Z;no answer;0\n' +
        'a2;18;SMS;inbound;2025-03-02T10:15:00Z;;12\n',
      'Calls March.csv',
    )
    expect(missing).toEqual([])
    expect(parseCsvMapping(mapping)).toMatchObject({ status: 'parsed' })
    expect(mapping).toMatchObject({
      delimiter: ';',
      source: 'calls-march',
      customer: { externalId: { column: 'Customer Id' } },
      events: [
        {
          sourceId: '{CallID}',
          channel: { column: 'Channel', values: { phone: 'PHONE', SMS: 'SMS' } },
          direction: { column: 'Direction', values: { out: 'OUTBOUND', inbound: 'INBOUND' } },
          occurredAt: { column: 'Started At' },
          outcome: { column: 'Result', values: { 'no answer': 'NO_ANSWER' } },
          durationSeconds: { column: 'Duration' },
        },
      ],
    })
  })

  it('reads answered yes and no as outcomes', async () => {
    const { mapping } = await suggested('customer_id,answered\n1,yes\n2,No\n')
    expect(mapping).toMatchObject({
      events: [{ outcome: { column: 'answered', values: { yes: 'ANSWERED', No: 'NO_ANSWER' } } }],
    })
  })

  it('does not decide between day and month, and asks for the zone of local times', async () => {
    const { mapping, missing } = await suggested('customer_id,created at\n1,03/02/2025 09:15\n2,04/02/2025 10:00\n')
    expect(missing.map(({ field }) => field.join('.'))).toEqual([
      'events.0.channel',
      'events.0.direction',
      'events.0.occurredAt.format',
      'timeZone',
    ])
    expect(mapping).toMatchObject({ events: [{ occurredAt: { column: 'created at' } }] })
  })

  it('decides when one day settles it, and puts a date and a time together', async () => {
    const { mapping } = await suggested('customer_id,Date,Time\n1,03/02/2025,09:15\n2,25/02/2025,10:00\n')
    expect(mapping).toMatchObject({ events: [{ occurredAt: { value: '{Date} {Time}', format: 'DD/MM/YYYY HH:mm' } }] })
  })

  it.each([
    ['phone numbers without a country', 'phone,called at\n20123456,2025-01-01T00:00:00Z\n'],
    [
      'a column of addresses in which something else stands',
      'email,at\nada@example.org,2025-01-01T00:00:00Z\nnobody,\n',
    ],
  ])('takes no customer from %s', async (_, text) => {
    const { missing } = await suggested(text)
    expect(missing).toContainEqual(expect.objectContaining({ field: ['customer'] }))
  })

  it('names the line where no column is an id of its own, and the values whose meaning it does not know', async () => {
    const { mapping, missing } = await suggested('id,customer id,channel\n1,7,email\n1,8,pigeon\n')
    expect(mapping).toMatchObject({ events: [{ sourceId: 'line-{line}', channel: { values: { email: 'EMAIL' } } }] })
    expect(missing[0]).toMatchObject({
      field: ['events', '0', 'channel', 'values'],
      message: expect.stringContaining('"pigeon"'),
    })
  })

  it('tells which columns are about consent', async () => {
    expect((await suggested('customer id,Opt-In SMS\n1,yes\n')).consentColumns).toEqual(['Opt-In SMS'])
  })
})
