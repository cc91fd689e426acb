import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { collected, contactsIn, customersIn, iso, NOW, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { A_LETTER, A_POSTCARD, anEvent } from './fixtures.ts'
import { lob } from './lob.ts'
import { LOB_SECRET, verifyLob } from './signature.ts'

const read = (...records: readonly object[]) =>
  reportsOf(lob, JSON.stringify({ data: records, object: 'list' }), { phoneRegion: 'US' })
const linesOf = (reports: readonly Report[]) =>
  contactsIn(reports).map(({ facts }) =>
    [facts.sourceId, facts.channel, facts.direction, facts.outcome, iso(facts.occurredAt), iso(facts.outcomeAt)].join(
      ' ',
    ),
  )
const SENT = 'ltr_0000000000000001 LETTER OUTBOUND SENT 2025-03-03T15:09:05.123Z 2025-03-03T15:09:05.123Z'

describe('a piece of mail', () => {
  it('is a contact by letter with whom it is to, and with what the post office told', async () => {
    const reports = await read(A_LETTER)
    expect(linesOf(reports)).toEqual([
      SENT,
      'ltr_0000000000000001 LETTER OUTBOUND DELIVERED 2025-03-03T15:09:05.123Z 2025-03-08T15:00:00.000Z',
    ])
    expect(contactsIn(reports)[0]).toMatchObject({
      customer: { kind: 'EMAIL', value: 'ada@customer.example' },
      facts: {
        source: 'lob',
        purpose: 'PROMOTION',
        contactPoint: expect.stringContaining('1 EXAMPLE ST, SPRINGFIELD'),
      },
    })
  })

  it('names a customer with everything that stands in the address', async () => {
    expect(customersIn(await read(A_POSTCARD))).toMatchObject([
      {
        name: 'ADA BERG',
        country: 'US',
        region: 'IL',
        identities: [
          { kind: 'EXTERNAL_ID', value: 'lob:adr_0000000000000001' },
          { kind: 'EMAIL', value: 'ada@customer.example' },
          { kind: 'PHONE', value: '+12025550142' },
        ],
        contactPoints: [{ channel: 'LETTER', status: 'GOOD' }],
      },
    ])
  })

  it.each([
    [{ email: null }, 'PHONE', '+12025550142'],
    [{ email: null, phone: null }, 'EXTERNAL_ID', 'lob:adr_0000000000000001'],
    [{ email: '(withheld)', phone: '1' }, 'EXTERNAL_ID', 'lob:adr_0000000000000001'],
  ])('to an address with %j names its customer by %s', async (changes, kind, value) => {
    const [contact] = contactsIn(await read({ ...A_POSTCARD, to: { ...A_POSTCARD.to, ...changes } }))
    expect(contact?.customer).toEqual({ kind, value })
  })

  it('to somebody who moved shows an address that bounces', async () => {
    const [customer] = customersIn(await read({ ...A_POSTCARD, to: { ...A_POSTCARD.to, recipient_moved: true } }))
    expect(customer?.contactPoints).toMatchObject([{ status: 'BOUNCING' }])
  })

  it.each([
    ['Mailed', 'SENT'],
    ['In Transit', 'SENT'],
    ['In Local Area', 'SENT'],
    ['Processed for Delivery', 'SENT'],
    ['Pickup Available', 'SENT'],
    ['Re-Routed', 'SENT'],
    ['International Exit', 'SENT'],
    ['Issue', 'SENT'],
    ['Delivered', 'DELIVERED'],
    ['Returned to Sender', 'BOUNCED'],
    ['Failed', 'FAILED'],
    ['Viewed', 'ENGAGED'],
  ])('of which was told "%s" is %s', async (name, outcome) => {
    const heard = { ...A_LETTER, tracking_events: [{ name, time: '2025-03-08T15:00:00Z' }] }
    expect(contactsIn(await read(heard)).at(-1)?.facts.outcome).toBe(outcome)
  })

  it.each([{ deleted: true }, { status: 'failed' }])('with %j was never sent', async (changes) => {
    expect(contactsIn(await read({ ...A_POSTCARD, ...changes })).map(({ facts }) => facts.outcome)).toEqual(['FAILED'])
  })

  it.each([
    [{ send_date: '2025-03-03' }, '2025-03-03T15:04:05.123Z'],
    [{ send_date: '2025-03-07' }, '2025-03-07T00:00:00.000Z'],
    [{ send_date: undefined }, '2025-03-03T15:04:05.123Z'],
  ])('with %j was sent at %s', async (changes, at) => {
    expect(contactsIn(await read({ ...A_POSTCARD, ...changes })).map(({ facts }) => iso(facts.occurredAt))).toEqual([
      at,
    ])
  })

  it('that is to be sent later is about no contact yet', async () => {
    const reports = await read({ ...A_POSTCARD, send_date: '2026-02-01' })
    expect(reports).toMatchObject([{ kind: 'SKIPPED', why: expect.stringContaining('waits') }])
  })

  it.each([
    [{ object: 'zeppelin' }, 'UNKNOWN_VALUE', ['object']],
    [{ object: undefined }, 'REQUIRED', ['object']],
    [{ tracking_events: [{ name: 'Eaten by a dog' }] }, 'UNKNOWN_VALUE', ['name']],
    [{ send_date: 'soon' }, 'BAD_INSTANT', ['send_date']],
    [{ id: null }, 'REQUIRED', ['sourceId']],
    [{ to: null }, 'NOT_ONE_IDENTITY', ['customer']],
  ])('with %j is refused by the name of what is amiss', async (changes, code, field) => {
    expect(rejectionsIn(await read({ ...A_POSTCARD, ...changes })).at(-1)).toMatchObject({ code, field })
  })
})

describe('an event', () => {
  it.each([
    ['letter.created', 'SENT'],
    ['letter.deleted', 'FAILED'],
    ['letter.rejected', 'FAILED'],
    ['letter.failed', 'FAILED'],
    ['postcard.mailed', 'SENT'],
    ['self_mailer.in_transit', 'SENT'],
    ['check.in_local_area', 'SENT'],
    ['letter.processed_for_delivery', 'SENT'],
    ['letter.re-routed', 'SENT'],
    ['letter.international_exit', 'SENT'],
    ['letter.delivered', 'DELIVERED'],
    ['letter.returned_to_sender', 'BOUNCED'],
    ['postcard.viewed', 'ENGAGED'],
    ['letter.certified.mailed', 'SENT'],
    ['letter.certified.in_transit', 'SENT'],
    ['letter.certified.in_local_area', 'SENT'],
    ['letter.certified.processed_for_delivery', 'SENT'],
    ['letter.certified.re-routed', 'SENT'],
    ['letter.certified.pickup_available', 'SENT'],
    ['letter.certified.issue', 'SENT'],
    ['letter.certified.delivered', 'DELIVERED'],
    ['letter.certified.returned_to_sender', 'BOUNCED'],
    ['letter.informed_delivery.email_clicked_through', 'ENGAGED'],
  ])('%s tells that it is %s', async (type, outcome) => {
    const told = contactsIn(await read(anEvent(type)))
    expect(told.map(({ facts }) => [facts.sourceId, facts.outcome])).toEqual([[A_LETTER.id, outcome]])
    const isNews = outcome !== 'SENT'
    expect(iso(told[0]?.facts.outcomeAt)).toBe(isNews ? '2025-03-08T16:00:00.000Z' : '2025-03-03T15:09:05.123Z')
  })

  it.each([
    'letter.rendered_pdf',
    'letter.rendered_thumbnails',
    'letter.return_envelope.created',
    'letter.return_envelope.returned_to_sender',
    'letter.informed_delivery.email_sent',
    'letter.informed_delivery.email_opened',
    'address.created',
    'address.deleted',
    'bank_account.created',
    'bank_account.deleted',
    'bank_account.verified',
  ])('%s is about no contact', async (type) => {
    expect((await read(anEvent(type))).map(({ kind }) => kind)).toEqual(['SKIPPED'])
  })

  it.each(['in_transit', 'in_local_area', 'processed_for_delivery', 're-routed', 'delivered'])(
    'letter.return_envelope.%s is the answer of the customer',
    async (what) => {
      const reports = await read(anEvent(`letter.return_envelope.${what}`))
      expect(linesOf(reports)).toEqual([
        'ltr_0000000000000001/return LETTER INBOUND RECEIVED 2025-03-08T16:00:00.000Z 2025-03-08T16:00:00.000Z',
      ])
      expect(contactsIn(reports)[0]?.facts.inReplyTo).toEqual([A_LETTER.id])
    },
  )

  it('of a type that is not known is refused by its name', async () => {
    expect(rejectionsIn(await read(anEvent('letter.eaten')))).toMatchObject([{ code: 'UNKNOWN_VALUE', field: ['id'] }])
  })

  it('keeps nothing of what stands on the piece', async () => {
    expect(JSON.stringify(await read(anEvent('letter.delivered')))).not.toContain('Spring offer')
  })
})

describe(verifyLob, () => {
  const body = '{"id":"evt_1"}'
  const headers = {
    'lob-signature': '18e9683fb914c333627eaed63c86a55907aea9cf782348264018e55cda5951d8',
    'lob-signature-timestamp': '1768435200000',
  }
  const delivery = {
    method: 'POST',
    url: 'https://shop.example/webhooks/lob',
    headers,
    body: Buffer.from(body),
    receivedAt: NOW,
  }
  const secretsOf = (variable: string) => (variable === LOB_SECRET ? ['a webhook secret'] : [])

  it('takes the signature of the time and the body', () => {
    expect(verifyLob(delivery, secretsOf)).toEqual({ status: 'GENUINE' })
  })

  it('refuses the signature of another time', () => {
    const later = { ...headers, 'lob-signature-timestamp': '1768435200001' }
    expect(verifyLob({ ...delivery, headers: later }, secretsOf)).toMatchObject({ status: 'REFUSED' })
  })
})

describe('a delivery', () => {
  it('tells one event', async () => {
    const event = anEvent('postcard.viewed', A_POSTCARD)
    const body = Buffer.from(JSON.stringify(event))
    const delivery = { method: 'POST', url: 'https://shop.example/webhooks/lob', headers: {}, body, receivedAt: NOW }
    const reports = lob.webhook === undefined ? [] : await collected(lob.webhook.read(delivery, {}))
    expect(linesOf(reports)).toEqual([
      'psc_0000000000000001 LETTER OUTBOUND ENGAGED 2025-03-03T15:09:05.123Z 2025-03-08T16:00:00.000Z',
    ])
  })
})
