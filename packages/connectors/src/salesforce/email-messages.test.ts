import { describe, expect, it } from 'vitest'
import { contactsIn } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import { A_MAIL } from './fixtures.ts'
import { factsOf, read, told } from './read-composed.ts'

describe('mails', () => {
  it('are one contact with each customer on them', async () => {
    const reports = await read([A_MAIL], { ownAddresses: ['shop.example'] })
    expect(toldIn(reports)).toEqual(['ada@customer.example SENT', 'bo@customer.example SENT'])
    expect(contactsIn(reports).map(({ facts }) => facts.sourceId)).toEqual([
      `${A_MAIL.Id}:ada@customer.example`,
      `${A_MAIL.Id}:bo@customer.example`,
    ])
  })

  it('answer the mail that they name', async () => {
    const answer = { ...A_MAIL, Incoming: true, FromAddress: 'ada@customer.example', ReplyToEmailMessageId: A_MAIL.Id }
    expect(await factsOf({ ...answer, Headers: 'From: x\r\nAuto-Submitted: auto-replied\r\n' })).toMatchObject([
      { direction: 'INBOUND', outcome: 'RECEIVED', automated: true, inReplyTo: [`${A_MAIL.Id}:ada@customer.example`] },
    ])
    expect(await factsOf({ ...answer, Headers: 'Auto-Submitted: no' })).toMatchObject([{ automated: null }])
  })

  const one = { ...A_MAIL, ToAddress: 'ada@customer.example' }
  it.each([
    [{ IsBounced: true, FirstOpenedDate: '2025-03-03T16:00:00.000+0000' }, ['ada@customer.example BOUNCED']],
    [{ FirstOpenedDate: '2025-03-03T16:00:00.000+0000' }, ['ada@customer.example SEEN']],
    [{ Status: '0' }, ['ada@customer.example SENT']],
    [{ Status: '1' }, ['ada@customer.example SENT']],
    [{ Status: '2' }, ['ada@customer.example SENT']],
    [{ Status: '4' }, ['ada@customer.example SENT']],
    [{ Status: '5' }, ['skipped: a mail that has not been sent']],
    [{ Status: '6' }, ['UNKNOWN_VALUE Status']],
    [{ Incoming: null }, ['REQUIRED Incoming']],
    [{ ToAddress: null }, ['REQUIRED ToAddress']],
    [{ ToAddress: 'team@shop.example' }, ['skipped: a mail among ourselves']],
  ])('with %j tell %j', async (change, expected) => {
    expect(await told({ ...one, ...change }, { ownAddresses: ['shop.example'] })).toEqual(expected)
  })
})
