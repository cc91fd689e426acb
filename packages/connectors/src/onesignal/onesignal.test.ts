import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { collected, contactsIn, customersIn, iso, NOW, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { A_MAIL, A_PUSH, A_TEXT } from './fixtures.ts'
import { onesignal } from './onesignal.ts'
import { verifyOneSignal } from './signature.ts'

const read = (body: object) => reportsOf(onesignal, JSON.stringify(body))
const withKind = (body: typeof A_PUSH, kind: string, event: object = {}) => ({
  ...body,
  event: { ...body.event, kind, ...event },
})
const linesOf = (reports: readonly Report[]) => [
  ...contactsIn(reports).map(({ customer, facts }) =>
    [
      facts.channel,
      facts.direction,
      facts.outcome,
      'value' in customer ? `${customer.kind} ${customer.value}` : '',
    ].join(' '),
  ),
  ...reports.flatMap((report) =>
    report.kind === 'CONSENT' ? [`${report.event.channel} ${report.event.purposeClass} ${report.event.status}`] : [],
  ),
]

const DEVICE = 'APP_PUSH 20000000-0000-4000-8000-000000000001'

describe('a push message', () => {
  it('is a contact over the app on one device', async () => {
    const reports = await read(A_PUSH)
    const [contact] = contactsIn(reports)
    expect(contact).toMatchObject({
      customer: { kind: 'APP_PUSH', value: '20000000-0000-4000-8000-000000000001' },
      facts: {
        source: 'onesignal',
        sourceId: '40000000-0000-4000-8000-000000000001/20000000-0000-4000-8000-000000000001',
        channel: 'APP_PUSH',
        direction: 'OUTBOUND',
        outcome: 'SENT',
        campaign: '50000000-0000-4000-8000-000000000001',
      },
    })
    expect(iso(contact?.facts.occurredAt)).toBe('2025-03-03T15:04:05.123Z')
    expect(customersIn(reports)).toMatchObject([
      { language: 'en', identities: [{ kind: 'EXTERNAL_ID', value: 'c-17' }, { kind: 'APP_PUSH' }] },
    ])
  })

  it.each([
    ['message.push.received', [`APP_PUSH OUTBOUND DELIVERED ${DEVICE}`]],
    ['message.push.clicked', [`APP_PUSH OUTBOUND ENGAGED ${DEVICE}`]],
    ['message.push.failed', [`APP_PUSH OUTBOUND FAILED ${DEVICE}`]],
    ['message.push.unsubscribed', ['APP_PUSH MARKETING WITHDRAWN', 'APP_PUSH TRANSACTIONAL WITHDRAWN']],
  ])('of which is told %s', async (kind, lines) => {
    expect(linesOf(await read(withKind(A_PUSH, kind)))).toEqual(lines)
  })

  it('to somebody without a number of ours is of the number that OneSignal gave them', async () => {
    const [customer] = customersIn(await read(withKind(A_PUSH, 'message.push.sent', { external_id: '' })))
    expect(customer?.identities).toContainEqual({
      kind: 'EXTERNAL_ID',
      value: 'onesignal:30000000-0000-4000-8000-000000000001',
    })
  })

  it('is read with names that have dots, as it is with objects', async () => {
    const dotted = {
      'event.kind': 'message.push.clicked',
      'event.datetime': '',
      'event.timestamp': 1741014245,
      'event.subscription_id': A_PUSH.event.subscription_id,
      'event.external_id': 'c-17',
      'message.id': A_PUSH.message.id,
      'message.title': "{'en':'Half price'}",
    }
    const reports = await read(dotted)
    expect(linesOf(reports)).toEqual([`APP_PUSH OUTBOUND ENGAGED ${DEVICE}`])
    expect(iso(contactsIn(reports)[0]?.facts.occurredAt)).toBe('2025-03-03T15:04:05.000Z')
    expect(JSON.stringify(reports)).not.toContain('Half price')
  })
})

describe('a mail', () => {
  const ADA = 'EMAIL ada@customer.example'

  it.each([
    ['sent', [`EMAIL OUTBOUND SENT ${ADA}`]],
    ['received', [`EMAIL OUTBOUND DELIVERED ${ADA}`]],
    ['opened', [`EMAIL OUTBOUND SEEN ${ADA}`]],
    ['clicked', [`EMAIL OUTBOUND ENGAGED ${ADA}`]],
    ['unsubscribed', ['EMAIL MARKETING WITHDRAWN']],
    ['reported_as_spam', [`EMAIL OUTBOUND DECLINED ${ADA}`, 'EMAIL MARKETING WITHDRAWN']],
    ['bounced', [`EMAIL OUTBOUND BOUNCED ${ADA}`]],
    ['hardbounced', [`EMAIL OUTBOUND BOUNCED ${ADA}`]],
    ['failed', [`EMAIL OUTBOUND FAILED ${ADA}`]],
    ['suppressed', [`EMAIL OUTBOUND BLOCKED ${ADA}`]],
    ['supressed', [`EMAIL OUTBOUND BLOCKED ${ADA}`]],
  ])('of which is told %s', async (what, lines) => {
    expect(linesOf(await read(withKind(A_MAIL, `message.email.${what}`)))).toEqual(lines)
  })

  it('that is not named any more can still be unsubscribed from', async () => {
    const late = { ...withKind(A_MAIL, 'message.email.unsubscribed'), message: { id: '', template_id: '' } }
    expect(linesOf(await read(late))).toEqual(['EMAIL MARKETING WITHDRAWN'])
  })
})

describe('a text', () => {
  const PHONE = 'PHONE +12025550142'

  it.each([
    ['sent', [`SMS OUTBOUND SENT ${PHONE}`]],
    ['delivered', [`SMS OUTBOUND DELIVERED ${PHONE}`]],
    ['failed', [`SMS OUTBOUND FAILED ${PHONE}`]],
    ['undelivered', [`SMS OUTBOUND FAILED ${PHONE}`]],
    ['unsubscribed', ['SMS MARKETING WITHDRAWN', 'SMS TRANSACTIONAL WITHDRAWN']],
  ])('of which is told %s', async (what, lines) => {
    expect(linesOf(await read(withKind(A_TEXT, `message.sms.${what}`)))).toEqual(lines)
  })
})

describe('what is about no contact', () => {
  it.each([
    ...['impression', 'displayed', 'clicked', 'page_displayed', 'pagedisplayed'].map((what) => `message.iam.${what}`),
    ...['sent', 'delivered', 'unsubscribed', 'failed', 'clicked'].map((what) => `message.live_activity.${what}`),
  ])('is passed over: %s', async (kind) => {
    expect((await read(withKind(A_PUSH, kind))).map((report) => report.kind)).toEqual(['SKIPPED'])
  })

  it.each([
    [withKind(A_PUSH, 'message.push.adored'), 'UNKNOWN_VALUE', ['event.kind']],
    [{ hello: 1 }, 'REQUIRED', ['event.kind']],
    [{ ...A_PUSH, message: {} }, 'REQUIRED', ['message.id']],
    [withKind(A_PUSH, 'message.push.sent', { subscription_id: '' }), 'REQUIRED', ['event.subscription_id']],
    [withKind(A_PUSH, 'message.push.sent', { datetime: 'soon' }), 'BAD_INSTANT', ['datetime']],
    [withKind(A_PUSH, 'message.push.sent', { datetime: '', timestamp: '' }), 'REQUIRED', ['occurredAt']],
  ])('is refused by the name of what is amiss: %j', async (body, code, field) => {
    expect(rejectionsIn(await read(body))).toMatchObject([{ code, field }])
  })
})

describe('a delivery', () => {
  const delivered = async (body: object) => {
    const delivery = {
      method: 'POST',
      url: 'https://shop.example/webhooks/onesignal',
      headers: {},
      body: Buffer.from(JSON.stringify(body)),
      receivedAt: NOW,
    }
    return onesignal.webhook === undefined ? [] : collected(onesignal.webhook.read(delivery, {}))
  }

  it('tells one event', async () => {
    expect(linesOf(await delivered(A_PUSH))).toEqual([`APP_PUSH OUTBOUND SENT ${DEVICE}`])
  })

  it.each([
    ['notification.willDisplay', 'DELIVERED'],
    ['notification.displayed', 'DELIVERED'],
    ['notification.dismissed', 'DELIVERED'],
    ['notification.clicked', 'ENGAGED'],
  ])('of web push tells what happened as it came: %s', async (event, outcome) => {
    const push = { event, id: A_PUSH.message.id, userId: A_PUSH.event.subscription_id, heading: 'Half price' }
    const reports = await delivered(push)
    const [contact] = contactsIn(reports)
    expect(linesOf(reports)).toEqual([`APP_PUSH OUTBOUND ${outcome} ${DEVICE}`])
    expect(contact?.facts).toMatchObject({
      occurredAt: NOW,
      sourceId: contactsIn(await read(A_PUSH))[0]?.facts.sourceId,
    })
    expect(JSON.stringify(reports)).not.toContain('Half price')
  })

  it('of web push that does not say on whose device is about nobody', async () => {
    expect(await delivered({ event: 'notification.clicked', id: '1' })).toMatchObject([{ kind: 'SKIPPED' }])
    expect(await delivered({ event: 'notification.eaten', id: '1' })).toMatchObject([
      { kind: 'REJECTED', issue: { code: 'UNKNOWN_VALUE', field: ['event'] } },
    ])
  })
})

describe(verifyOneSignal, () => {
  const verdictOf = (headers: Readonly<Record<string, string>>, query: string) =>
    verifyOneSignal(
      {
        method: 'POST',
        url: `https://shop.example/webhooks/onesignal${query}`,
        headers,
        body: Buffer.from('{}'),
        receivedAt: NOW,
      },
      () => ['a long secret'],
    ).status

  it('takes the key in the header, or in the address where there is no such header', () => {
    expect(verdictOf({ 'x-wavelength-key': 'a long secret' }, '')).toBe('GENUINE')
    expect(verdictOf({}, '?key=a%20long%20secret')).toBe('GENUINE')
    expect(verdictOf({ 'x-wavelength-key': 'another' }, '?key=a%20long%20secret')).toBe('REFUSED')
    expect(verdictOf({}, '')).toBe('REFUSED')
  })
})

describe('the documented template', () => {
  it('asks for every field that is read', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../../docs/connectors/onesignal.md'), 'utf8')
    const template: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '')
    const shapeOf = (value: object): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'object' && inner !== null ? shapeOf(inner).map((rest) => `${key}.${rest}`) : [key],
      )
    expect(shapeOf(Object(template)).sort()).toEqual(shapeOf(A_PUSH).sort())
  })
})
