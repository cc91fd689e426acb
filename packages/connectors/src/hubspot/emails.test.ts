import { describe, expect, it } from 'vitest'
import { contactsIn } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import { A_CALL, AN_EMAIL } from './fixtures.ts'
import { of, read } from './read-composed.ts'

describe('mails of one person to another', () => {
  it('are one contact with each customer on them', async () => {
    const reports = await read([AN_EMAIL], { ownAddresses: ['shop.example'] })
    expect(toldIn(reports)).toEqual(['ada@customer.example SENT', 'bo@customer.example SENT'])
    expect(contactsIn(reports).map(({ facts }) => facts.sourceId)).toEqual([
      '9002:ada@customer.example',
      '9002:bo@customer.example',
    ])
  })

  it.each([
    [{ hs_email_direction: 'INCOMING_EMAIL' }, ['desk@shop.example RECEIVED']],
    [{ hs_email_headers: null, hs_email_to_email: 'Cy <cy@customer.example>; ' }, ['cy@customer.example SENT']],
    [
      { hs_email_headers: null, hs_email_direction: 'INCOMING_EMAIL', hs_email_from_email: 'cy@customer.example' },
      ['cy@customer.example RECEIVED'],
    ],
    [{ hs_email_headers: null }, ['REQUIRED associations.contacts']],
    [
      { hs_email_headers: null, hs_email_to_email: 'cy@customer.example', hs_email_status: 'BOUNCED' },
      ['cy@customer.example BOUNCED'],
    ],
    [
      { hs_email_headers: null, hs_email_to_email: 'cy@customer.example', hs_email_status: 'FAILED' },
      ['cy@customer.example FAILED'],
    ],
    [
      { hs_email_headers: null, hs_email_to_email: 'cy@customer.example', hs_email_status: 'SENDING' },
      ['cy@customer.example SENT'],
    ],
    [
      { hs_email_headers: null, hs_email_to_email: 'cy@customer.example', hs_email_status: null },
      ['cy@customer.example SENT'],
    ],
    [{ hs_email_status: 'SCHEDULED' }, ['skipped: a mail that has not been sent']],
    [
      { hs_email_direction: 'FORWARDED_EMAIL' },
      ['skipped: a mail passed on to HubSpot, of which it is not told who wrote it to whom'],
    ],
    [{ hs_email_direction: null, type: 'EMAIL' }, ['REQUIRED hs_email_direction']],
    [{ hs_email_direction: null, type: 'INCOMING_EMAIL' }, ['desk@shop.example RECEIVED']],
    [{ hs_email_direction: 'PIGEON' }, ['UNKNOWN_VALUE hs_email_direction']],
    [{ hs_email_status: 'LOST' }, ['UNKNOWN_VALUE hs_email_status']],
  ])('with %j tell %j', async (properties, told) => {
    expect(toldIn(await read([of(AN_EMAIL, properties)]))).toEqual(told)
  })

  it('keep nothing of what was written', async () => {
    expect(JSON.stringify(await read([AN_EMAIL, A_CALL]))).not.toMatch(/Your table|think about it/)
  })
})
