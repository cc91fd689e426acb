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

  it.each([
    ['queued', 'SENT'],
    ['initiated', 'SENT'],
    ['ringing', 'SENT'],
    ['in-progress', 'SENT'],
    ['canceled', 'FAILED'],
  ])('with the status %s are %s', async (status, outcome) => {
    expect(factsOf(await listed('calls', { ...A_CALL, status, duration: '' }))).toMatchObject([{ outcome }])
  })

  it.each([
    ['inbound', 'INBOUND'],
    ['outbound-api', 'OUTBOUND'],
    ['outbound-dial', 'OUTBOUND'],
    ['trunking-terminating', 'OUTBOUND'],
    ['trunking-originating', 'INBOUND'],
  ])('of the direction %s are %s', async (direction, expected) => {
    expect(factsOf(await listed('calls', { ...A_CALL, direction }))).toMatchObject([{ direction: expected }])
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

  it.each([
    ['accepted', 'SENT'],
    ['queued', 'SENT'],
    ['sending', 'SENT'],
    ['partially_delivered', 'DELIVERED'],
    ['failed', 'FAILED'],
    ['undelivered', 'FAILED'],
  ])('with the status %s are %s', async (status, outcome) => {
    expect(factsOf(await listed('messages', { ...A_MESSAGE, status }))).toMatchObject([{ outcome }])
  })

  it.each([
    ['30003', 'FAILED'],
    ['30004', 'BLOCKED'],
    ['30005', 'BOUNCED'],
    ['30006', 'BOUNCED'],
    ['30007', 'BLOCKED'],
    ['21610', 'BLOCKED'],
  ])('with the error %s are %s', async (error_code, outcome) => {
    const message = { ...A_MESSAGE, status: 'undelivered', error_code }
    expect(factsOf(await listed('messages', message))).toMatchObject([{ outcome }])
  })

  it.each([
    ['outbound-call', 'delivered', 'OUTBOUND'],
    ['outbound-reply', 'delivered', 'OUTBOUND'],
    ['inbound', 'receiving', 'INBOUND'],
  ])('of the direction %s, %s, are %s', async (direction, status, expected) => {
    expect(factsOf(await listed('messages', { ...A_MESSAGE, direction, status }))).toMatchObject([
      { direction: expected },
    ])
  })

  it('to our own numbers are about no customer', async () => {
    const bytes = one(JSON.stringify(A_MESSAGE))
    const options = { ownAddresses: [A_MESSAGE.to] }
    expect(
      (await collected(twilio.read({ name: 'page.json', bytes, now: NOW, options }))).map(({ kind }) => kind),
    ).toEqual(['SKIPPED'])
  })

  it('that say yes are answers, and grant nothing', async () => {
    const reports = await listed('messages', { ...A_MESSAGE, direction: 'inbound', status: 'received', body: 'Yes' })
    expect(reports.map(({ kind }) => kind)).toEqual(['CONTACT'])
  })

  it.each(['scheduled', 'canceled'])('that are %s were never sent', async (status) => {
    expect((await listed('messages', { ...A_MESSAGE, status })).map(({ kind }) => kind)).toEqual(['SKIPPED'])
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

  it('are genuine with a signature that was computed elsewhere', () => {
    const url = 'https://shop.example/webhooks/twilio?shop=2'
    const headers = { 'x-twilio-signature': 'mWulwvUdXWPVi6Rmqjl3hr1AVUY=' }
    const body = Buffer.from('MessageSid=SM8&From=%2B12025550142&Body=Grand+caf%C3%A9&To=%2B12025550100')
    const delivery = { method: 'POST', url, headers, body, receivedAt: NOW }
    expect(twilio.webhook?.verify(delivery, () => ['a token of Twilio']).status).toBe('GENUINE')
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
  it('may be a table of a warehouse, whose columns have other names and whose times are ISO', async () => {
    const table = `id,direction,status,from,to,duration,created_at,start_time,end_time,parent_call_id
CA9,outbound-api,completed,+12025550100,+12025550142,74,2025-03-03 15:04:05.000000 UTC,2025-03-03 15:04:07.000000 UTC,,
SM9,inbound,received,+12025550142,+12025550100,,2025-03-03 15:04:05.250000 UTC,,,
CA8,outbound-dial,completed,+12025550100,+12025550142,74,2025-03-03 15:04:05 UTC,,,CA9
CA7,outbound-api,busy,+12025550100,+12025550142,,yesterday,,,
`
    const reports = await reportsOf(twilio, table)
    expect(factsOf(reports).map(({ sourceId, outcome, occurredAt }) => [sourceId, outcome, iso(occurredAt)])).toEqual([
      ['CA9', 'ANSWERED', '2025-03-03T15:04:07.000Z'],
      ['SM9', 'RECEIVED', '2025-03-03T15:04:05.250Z'],
    ])
    expect(reports[2]).toMatchObject({ kind: 'SKIPPED', position: 'file line 4' })
    expect(rejectionsIn(reports)).toMatchObject([{ position: 'file line 5', field: ['created_at'] }])
  })

  it('in UTF-16 is refused once', async () => {
    const file = Buffer.from(JSON.stringify({ calls: [A_CALL, A_CALL] }), 'utf16le')
    expect(rejectionsIn(await reportsOf(twilio, file))).toMatchObject([{ position: 'file', code: 'BAD_TEXT' }])
  })

  it('that is something else is refused', async () => {
    expect(rejectionsIn(await reportsOf(twilio, '{"hello":1}'))).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['sid'] },
    ])
  })
})
