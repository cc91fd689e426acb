import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { collected, contactsIn, iso, NOW, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { hmac } from '../kit/signature.ts'
import type { Delivery } from '../webhook.ts'
import { A_CALL, A_MESSAGE } from './fixtures.ts'
import { twilio } from './twilio.ts'

const listed = (list: string, ...records: readonly object[]) =>
  collected(
    twilio.read({
      name: 'page.json',
      bytes: one(JSON.stringify({ [list]: records, page: 0 })),
      now: NOW,
      options: { phoneRegion: 'US' },
    }),
  )

async function* one(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text)
}

const factsOf = (reports: readonly Report[]) => contactsIn(reports).map(({ facts }) => facts)

describe('calls of Twilio', () => {
  it('are contacts over the phone with whoever was called', async () => {
    const reports = await listed('calls', A_CALL)
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'PHONE', value: '+12025550142' },
        facts: {
          source: 'twilio',
          sourceId: A_CALL.sid,
          channel: 'PHONE',
          direction: 'OUTBOUND',
          outcome: 'ANSWERED',
          durationSeconds: 74,
          occurredAt: Date.UTC(2025, 2, 3, 15, 4, 7),
        },
      },
    ])
  })

  it.each([
    [{ status: 'busy', duration: '' }, 'BUSY'],
    [{ status: 'no-answer', duration: '' }, 'NO_ANSWER'],
    [{ status: 'failed', duration: null }, 'FAILED'],
    [{ status: 'completed', answered_by: 'machine_start', duration: '9' }, 'VOICEMAIL'],
    [{ status: 'completed', duration: '0' }, 'NO_ANSWER'],
    [{ direction: 'inbound', status: 'no-answer' }, 'RECEIVED'],
  ])('that were %j are %s', async (changes, outcome) => {
    expect(factsOf(await listed('calls', { ...A_CALL, ...changes }))).toMatchObject([{ outcome }])
  })

  it('between our own telephones, and legs to us, are about no customer', async () => {
    const leg = { ...A_CALL, direction: 'outbound-dial', parent_call_sid: 'CA9' }
    const reports = await listed('calls', leg, { ...A_CALL, to: 'client:desk' })
    expect(reports.map((report) => report.kind === 'SKIPPED' && report.why)).toEqual([
      expect.stringContaining('the leg to the customer'),
      expect.stringContaining('no phone number'),
    ])
  })

  it('with a word that is not known are refused by its name', async () => {
    const reports = await listed('calls', { ...A_CALL, status: 'teleported' }, { ...A_CALL, start_time: 'yesterday' })
    expect(rejectionsIn(reports)).toMatchObject([
      { position: 'page.json record 1', code: 'UNKNOWN_VALUE', field: ['status'] },
      { position: 'page.json record 2', code: 'BAD_INSTANT', field: ['start_time'] },
    ])
  })
})

describe('messages of Twilio', () => {
  it.each([
    [{}, 'SMS', 'DELIVERED'],
    [{ status: 'sent' }, 'SMS', 'SENT'],
    [{ status: 'undelivered', error_code: 30006 }, 'SMS', 'BOUNCED'],
    [{ to: 'whatsapp:+12025550142', status: 'read' }, 'WHATSAPP', 'SEEN'],
    [{ direction: 'inbound', status: 'received' }, 'SMS', 'RECEIVED'],
  ])('with %j are %s %s', async (changes, channel, outcome) => {
    expect(factsOf(await listed('messages', { ...A_MESSAGE, ...changes }))).toMatchObject([{ channel, outcome }])
  })

  it.each([
    [{ direction: 'inbound', status: 'received', body: ' Stop ' }, 'WITHDRAWN', 0],
    [{ direction: 'inbound', status: 'received', body: 'START' }, 'GRANTED', 0],
    [{ status: 'failed', error_code: 21610 }, 'WITHDRAWN', 1],
  ])('with %j tell a consent: %s', async (changes, status, contacts) => {
    const reports = await listed('messages', { ...A_MESSAGE, ...changes })
    const told = reports.flatMap((report) => (report.kind === 'CONSENT' ? [report.event] : []))
    expect(told).toMatchObject([
      { channel: 'SMS', purposeClass: 'MARKETING', status, proof: A_MESSAGE.sid },
      { channel: 'SMS', purposeClass: 'TRANSACTIONAL', status },
    ])
    expect(contactsIn(reports)).toHaveLength(contacts)
  })

  it('that were never sent are about no contact', async () => {
    expect((await listed('messages', { ...A_MESSAGE, status: 'canceled' })).map(({ kind }) => kind)).toEqual([
      'SKIPPED',
    ])
  })
})

describe('callbacks of Twilio', () => {
  const URL_TOLD = 'https://shop.example/webhooks/twilio'
  const SECRET = 'an auth token'
  const deliveryOf = (form: Readonly<Record<string, string>>, url = URL_TOLD) => {
    const fields = Object.keys(form).sort()
    const signed = url + fields.map((name) => `${name}${form[name]}`).join('')
    return {
      method: 'POST',
      url,
      headers: { 'x-twilio-signature': hmac('sha1', SECRET, signed, 'base64') },
      body: Buffer.from(new URLSearchParams(form).toString()),
      receivedAt: NOW,
    }
  }
  const CALLBACK = {
    CallSid: 'CA7',
    From: '+12025550100',
    To: '+12025550142',
    Direction: 'outbound-api',
    CallStatus: 'completed',
    CallDuration: '60',
    Timestamp: 'Mon, 03 Mar 2025 15:05:21 +0000',
  }
  const reportsIn = async (form: Readonly<Record<string, string>>): Promise<Report[]> =>
    twilio.webhook === undefined ? [] : collected(twilio.webhook.read(deliveryOf(form), {}))

  it('tell a call and when it began', async () => {
    const [facts] = factsOf(await reportsIn(CALLBACK))
    expect([facts?.outcome, iso(facts?.occurredAt)]).toEqual(['ANSWERED', '2025-03-03T15:04:21.000Z'])
  })

  it('tell a message that came in, and an opt-out by its type', async () => {
    const text = { MessageSid: 'SM8', From: '+12025550142', To: '+12025550100', Body: 'hello' }
    expect(factsOf(await reportsIn(text))).toMatchObject([{ channel: 'SMS', direction: 'INBOUND' }])
    const stop = await reportsIn({ ...text, Body: 'enough', OptOutType: 'STOP' })
    expect(stop.map(({ kind }) => kind)).toEqual(['CONSENT', 'CONSENT'])
  })

  it('are genuine only with the signature of the address and every field', () => {
    const verdictOf = (delivery: Delivery, ...secrets: string[]) =>
      twilio.webhook?.verify(delivery, () => secrets).status
    const good = deliveryOf(CALLBACK)
    expect(verdictOf(good, SECRET)).toBe('GENUINE')
    expect(verdictOf(good, 'an older token', SECRET)).toBe('GENUINE')
    expect(verdictOf(good, 'another')).toBe('REFUSED')
    expect(verdictOf(good)).toBe('REFUSED')
    expect(verdictOf({ ...good, url: `${URL_TOLD}?a=1` }, SECRET)).toBe('REFUSED')
    expect(verdictOf({ ...good, body: Buffer.concat([good.body, Buffer.from('&a=1')]) }, SECRET)).toBe('REFUSED')
    expect(verdictOf({ ...good, headers: {} }, SECRET)).toBe('REFUSED')
  })
})

describe('a file of Twilio', () => {
  it('that is something else is refused', async () => {
    expect(rejectionsIn(await reportsOf(twilio, '{"hello":1}'))).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['sid'] },
    ])
  })
})
