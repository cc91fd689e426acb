import { describe, expect, it } from 'vitest'
import { deliveryTo } from '../../test/fixture.ts'
import { collected, contactsIn, rejectionsIn, reportsOf } from '../../test/reports.ts'
import type { Delivery } from '../webhook.ts'
import { emailEsp } from './email-esp.ts'
import { A_SENDGRID_EVENT } from './fixtures.ts'

const SIGNED_AT = Date.UTC(2026, 0, 15)

/** With one secret set, the others not. */
const verdictOf = (delivery: Delivery, variable: string, ...secrets: readonly string[]) =>
  emailEsp.webhook?.verify(delivery, (asked) => (asked === variable ? secrets : [])).status

describe('a delivery of SendGrid', () => {
  const KEY =
    'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE9r9K/f7/caYEA0xve3GTR7XyqRhtqQ+D25vuD6y0Dqc4vhnaLacCQioH+7Gcz4CIYnflfdIvjqj3PFHCeAqUcQ=='
  const OTHER_KEY =
    'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEl9B6PiO4HuFJBXVWU03Hc5VlyJlWx+NkMYzvoQqrCn85/TKgYVUr4J9aHMJOyHQYIeSHLIxuIFz04+ivwjQRoQ=='
  const BODY = '[{"email":"ada@customer.example","event":"delivered"}]\r\n'
  const HEADERS = {
    'x-twilio-email-event-webhook-signature':
      'MEYCIQCgsgldAW2WhPfQ6enyYAhuEUjfaxYH7DKESHcvUpoN+AIhAOOEcz/PR9R7IlTdEH0S2IdwnwD+9u5JaWbS5EYHmPZ2',
    'x-twilio-email-event-webhook-timestamp': '1768435200',
  }
  const VARIABLE = 'WEBHOOK_SECRET_EMAIL_ESP_SENDGRID'
  const good = deliveryTo('email-esp', BODY, HEADERS, SIGNED_AT)

  it('is genuine when its key signed time and body', () => {
    expect(verdictOf(good, VARIABLE, KEY)).toBe('GENUINE')
    expect(verdictOf(good, VARIABLE, `-----BEGIN PUBLIC KEY-----\n${KEY}\n-----END PUBLIC KEY-----`)).toBe('GENUINE')
    expect(verdictOf(good, VARIABLE, 'no key at all', OTHER_KEY, KEY)).toBe('GENUINE')
  })

  it.each([
    ['of another key', good, [OTHER_KEY]],
    ['of no key', good, []],
    ['of another body', deliveryTo('email-esp', BODY.trim(), HEADERS, SIGNED_AT), [KEY]],
    [
      'of another time',
      { ...good, headers: { ...HEADERS, 'x-twilio-email-event-webhook-timestamp': '1768435201' } },
      [KEY],
    ],
    ['that is too old', { ...good, receivedAt: SIGNED_AT + 301_000 }, [KEY]],
    ['that is not signed', { ...good, headers: {} }, [KEY]],
  ])('%s is refused', (_, delivery, keys) => {
    expect(verdictOf(delivery, VARIABLE, ...keys)).toBe('REFUSED')
  })
})

describe('a delivery of Mailgun', () => {
  const SIGNATURE = {
    timestamp: '1768435200',
    token: '4d6e4f',
    signature: '6abf7ef9bfdbbf563708cb397c3ec7146946dfbbb9200a56cdf3ab8f2e37ed43',
  }
  const VARIABLE = 'WEBHOOK_SECRET_EMAIL_ESP_MAILGUN'
  const delivered = (changes: object = {}, receivedAt = SIGNED_AT) =>
    deliveryTo(
      'email-esp',
      JSON.stringify({ signature: { ...SIGNATURE, ...changes }, 'event-data': {} }),
      {},
      receivedAt,
    )

  it('is genuine when its key signed time and token, lately', () => {
    expect(verdictOf(delivered(), VARIABLE, 'a signing key')).toBe('GENUINE')
    expect(verdictOf(delivered({}, SIGNED_AT + 299_000), VARIABLE, 'a newer key', 'a signing key')).toBe('GENUINE')
  })

  it.each([
    ['of another key', delivered(), 'another key'],
    ['of another time', delivered({ timestamp: '1768435201' }), 'a signing key'],
    ['of another token', delivered({ token: '4d6e50' }), 'a signing key'],
    ['that is too old', delivered({}, SIGNED_AT + 301_000), 'a signing key'],
    ['without a signature', delivered({ signature: null }), 'a signing key'],
  ])('%s is refused', (_, delivery, key) => {
    expect(verdictOf(delivery, VARIABLE, key)).toBe('REFUSED')
  })

  it('is not taken on the word of its address', () => {
    const delivery = delivered()
    expect(verdictOf({ ...delivery, url: `${delivery.url}?key=s` }, 'WEBHOOK_SECRET_EMAIL_ESP', 's')).toBe('REFUSED')
  })
})

describe('other deliveries', () => {
  it('are known by the key in their address', () => {
    const { url, ...rest } = deliveryTo('email-esp', '{"RecordType":"Open"}', {}, SIGNED_AT)
    const verdictAt = (query: string) => verdictOf({ ...rest, url: url + query }, 'WEBHOOK_SECRET_EMAIL_ESP', 'long')
    expect(['?key=long', '?key=short', ''].map(verdictAt)).toEqual(['GENUINE', 'REFUSED', 'REFUSED'])
  })

  it('that tell no time are of when they came', async () => {
    const event = {
      notificationType: 'Bounce',
      mail: { messageId: 'm' },
      bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'a@x.example' }] },
    }
    const delivery = deliveryTo('email-esp', JSON.stringify(event), {}, SIGNED_AT)
    const reports = emailEsp.webhook === undefined ? [] : await collected(emailEsp.webhook.read(delivery, {}))
    expect(contactsIn(reports)).toMatchObject([{ facts: { occurredAt: SIGNED_AT, outcome: 'BOUNCED' } }])
    expect(rejectionsIn(await reportsOf(emailEsp, JSON.stringify(event)))).toMatchObject([{ field: ['occurredAt'] }])
  })
})

describe('a file of a mail service', () => {
  it('that is something else is refused', async () => {
    expect(rejectionsIn(await reportsOf(emailEsp, '{"hello":1}'))).toMatchObject([
      { code: 'UNKNOWN_VALUE', message: expect.stringContaining('Postmark') },
    ])
  })

  it('keeps nothing that people wrote', async () => {
    const event = { ...A_SENDGRID_EVENT, subject: 'Your order', attachments: [{ name: 'bill' }] }
    const kept = JSON.stringify(await reportsOf(emailEsp, JSON.stringify(event)))
    expect(kept).not.toContain('Your order')
    expect(kept).not.toContain('bill')
  })
})
