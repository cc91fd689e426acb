import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hmac } from '../../src/kit/signature.ts'
import { verifyTwilio } from '../../src/twilio/signature.ts'
import { twilio } from '../../src/twilio/twilio.ts'
import { NOW, rejectionsIn } from '../reports.ts'
import { countsOf, linesOf, samplesOf } from './samples.ts'

const { isThere, names, read, folder } = samplesOf(twilio, 'twilio', { phoneRegion: 'US' })

describe.runIf(isThere)('samples of Twilio', () => {
  it('are all read, and only a day that does not exist is refused', async () => {
    const refused = []
    for (const name of names.filter((each) => each !== 'signature-vectors.json'))
      refused.push(...rejectionsIn(await read(name)))
    expect(refused.map(({ position, code, field }) => [position, code, field])).toEqual([
      ['warehouse-twilio_call_data.csv line 5', 'BAD_INSTANT', ['start_time']],
    ])
  })

  it.each([
    [
      'spec-call-get-fetch.json',
      ['CAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa +13051913581 PHONE OUTBOUND VOICEMAIL 2019-10-18T17:02:00.000Z 4'],
    ],
    [
      'derived-call-busy.json',
      ['CA8bc1b2f84252c3df4edd53e4aad097a7 +13051913581 PHONE OUTBOUND BUSY 2019-10-18T17:02:00.000Z '],
    ],
    [
      'derived-call-no-answer.json',
      ['CAa6ff7e69102b7a4bc16bbb3002445818 +13051913581 PHONE OUTBOUND NO_ANSWER 2019-10-18T17:02:00.000Z '],
    ],
    [
      'derived-message-undelivered.json',
      ['SM3411c4ec181cb31bf5574f61da3e882f +15558675310 SMS OUTBOUND FAILED 2015-07-30T20:12:33.000Z '],
    ],
    [
      'sms-page-7.json',
      [
        'SMded05904ccb347238880ca9264e8fe1c +18182008801 SMS OUTBOUND SENT 2019-05-24T17:44:50.000Z ',
        'MMc26223853f8c46b4ab7dfaa6abba0a26 +12019235161 SMS INBOUND RECEIVED 2019-05-01T17:44:49.000Z ',
      ],
    ],
  ])('%s tells what a person reads there', async (name, lines) => {
    expect(linesOf(await read(name))).toEqual(lines)
  })

  it('from a warehouse give the same contacts from other names of columns', async () => {
    const [calls, messages] = [
      await read('warehouse-twilio_call_data.csv'),
      await read('warehouse-twilio_message_data.csv'),
    ]
    expect([countsOf(calls), countsOf(messages)]).toEqual([{ CONTACT: 8, REJECTED: 1 }, { CONTACT: 10 }])
    expect(linesOf(calls).at(-1)).toBe(
      'CA77fa61551bbe30f4c2ezb495a6ebf243 +15555555555 PHONE INBOUND RECEIVED 2022-11-03T15:12:21.000Z 0',
    )
    expect(linesOf(messages)[0]).toBe(
      'SMce88ff89fc4a7c8cd5780c2a3f1fed7d +15555555555 SMS OUTBOUND DELIVERED 2023-05-09T23:17:40.768Z ',
    )
  })

  it('of things never sent, and of recordings, are about no contact', async () => {
    const unsent = await read('spec-message-post-createScheduledMessageWhatsapp.json')
    const recordings = await read('spec-recording-get-readIncludeSoftDeleted.json')
    expect([countsOf(unsent), countsOf(recordings)]).toEqual([{ SKIPPED: 1 }, { SKIPPED: 2 }])
  })
})

describe.runIf(isThere)('signatures that Twilio publishes', () => {
  interface Vector {
    readonly authToken?: string
    readonly url?: string
    readonly params?: Readonly<Record<string, string>> | readonly [string, string][]
    readonly expected?: string
    readonly body?: string
    readonly bodySHA256?: string
  }
  const vectors: readonly Vector[] = isThere
    ? JSON.parse(readFileSync(join(folder, 'signature-vectors.json'), 'utf8'))
    : []
  const verdictOf = (url: string, body: string, signature: string, secret: string) =>
    verifyTwilio(
      { method: 'POST', url, headers: { 'x-twilio-signature': signature }, body: Buffer.from(body), receivedAt: NOW },
      () => [secret],
    ).status

  it('are genuine for forms, also where a name repeats', () => {
    const forms = vectors.filter(({ expected }) => expected !== undefined)
    const verdicts = forms.map(({ url = '', params = [], expected = '', authToken = '' }) => {
      const pairs: [string, string][] = Symbol.iterator in params ? [...params] : Object.entries(params)
      return verdictOf(url, new URLSearchParams(pairs).toString(), expected, authToken)
    })
    expect(verdicts).toEqual(['GENUINE', 'GENUINE'])
  })

  it('are genuine for a body that the address names by its hash, and for no other', () => {
    const [{ body = '', bodySHA256 = '' } = {}] = vectors.filter((vector) => vector.bodySHA256 !== undefined)
    const url = `https://shop.example/webhooks/twilio?bodySHA256=${bodySHA256}`
    const signature = hmac('sha1', 'a token', url, 'base64')
    expect(verdictOf(url, body, signature, 'a token')).toBe('GENUINE')
    expect(verdictOf(url, `${body} `, signature, 'a token')).toBe('REFUSED')
  })
})
