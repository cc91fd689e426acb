import { describe, expect, it } from 'vitest'
import { parseContactEvent } from './parse-contact-event.ts'

const NOW = Date.UTC(2026, 10, 22)
const RAW = {
  source: 'crm',
  sourceId: '17',
  customer: { externalId: 'c1' },
  channel: 'EMAIL',
  direction: 'OUTBOUND',
  occurredAt: '2026-11-01T10:00:00+01:00',
}

const issueOf = (told: object) => {
  const parsed = parseContactEvent({ ...RAW, ...told }, NOW)
  return parsed.status === 'rejected' ? [parsed.issue.code, parsed.issue.field.join('.')] : 'parsed'
}

describe(parseContactEvent.name, () => {
  it('reads an event and fills the defaults', () => {
    const parsed = parseContactEvent(RAW, NOW)
    expect(parsed).toMatchObject({
      status: 'parsed',
      value: {
        customer: { kind: 'EXTERNAL_ID', value: 'c1' },
        replyMustBeKnown: false,
        facts: {
          outcome: 'SENT',
          occurredAt: Date.UTC(2026, 10, 1, 9),
          outcomeAt: Date.UTC(2026, 10, 1, 9),
          inReplyTo: [],
          mailClass: 'UNKNOWN',
        },
      },
    })
  })

  it('takes an inbound contact as received', () => {
    expect(parseContactEvent({ ...RAW, direction: 'INBOUND' }, NOW)).toMatchObject({
      value: { facts: { outcome: 'RECEIVED' } },
    })
  })

  it.each([
    [{ sourceId: '' }, ['REQUIRED', 'sourceId']],
    [{ channel: 'PIGEON' }, ['UNKNOWN_VALUE', 'channel']],
    [{ occurredAt: '9999-01-01T00:00:00Z' }, ['IMPOSSIBLE_INSTANT', 'occurredAt']],
    [{ occurredAt: '1899-12-31T23:59:59Z' }, ['IMPOSSIBLE_INSTANT', 'occurredAt']],
    [{ occurredAt: '2026-02-30T00:00:00Z' }, ['BAD_INSTANT', 'occurredAt']],
    [{ occurredAt: '2026-11-01T10:00:00' }, ['BAD_INSTANT', 'occurredAt']],
    [{ occurredAt: 1_700_000_000 }, ['BAD_INSTANT', 'occurredAt']],
    [{ occurredAt: undefined }, ['REQUIRED', 'occurredAt']],
    [{ campaign: 'a\u0000b' }, ['BAD_TEXT', 'campaign']],
    [{ campaign: 'x'.repeat(1_001) }, ['BAD_TEXT', 'campaign']],
    [{ campaign: '\ud800' }, ['BAD_TEXT', 'campaign']],
    [{ durationSeconds: -1 }, ['BAD_NUMBER', 'durationSeconds']],
    [{ propensity: 1.1 }, ['BAD_NUMBER', 'propensity']],
    [{ expectsReply: 'yes' }, ['UNKNOWN_VALUE', 'expectsReply']],
    [{ customer: {} }, ['NOT_ONE_IDENTITY', 'customer']],
    [{ customer: { email: 'a@example.com', phone: '+4520123456' } }, ['NOT_ONE_IDENTITY', 'customer']],
    [{ customer: { email: 'nobody' } }, ['BAD_IDENTITY', 'customer.email']],
    [{ customer: { phone: '12' } }, ['BAD_IDENTITY', 'customer.phone']],
    [{ customer: { id: '7' } }, ['BAD_IDENTITY', 'customer.id']],
    [{ customer: { handle: { network: 'EMAIL', value: 'x' } } }, ['UNKNOWN_VALUE', 'customer.handle.network']],
    [{ customer: 'c1' }, ['UNREADABLE', 'customer']],
    [{ outcome: 'RECEIVED' }, ['OUTCOME_OF_DIRECTION', 'outcome']],
    [{ direction: 'INBOUND', outcome: 'ANSWERED' }, ['OUTCOME_OF_DIRECTION', 'outcome']],
  ])('refuses %j with code and field', (told, issue) => {
    expect(issueOf(told)).toEqual(issue)
  })

  it('spells identities in one way', () => {
    const customerOf = (customer: object) => parseContactEvent({ ...RAW, customer }, NOW)
    expect(customerOf({ email: ' Ann@Example.COM ' })).toMatchObject({
      value: { customer: { kind: 'EMAIL', value: 'ann@example.com' } },
    })
    expect(customerOf({ phone: '0045 20 12 34 56' })).toMatchObject({
      value: { customer: { kind: 'PHONE', value: '+4520123456' } },
    })
    expect(customerOf({ handle: { network: 'X', value: '@Ann' } })).toMatchObject({
      value: { customer: { kind: 'X', value: 'ann' } },
    })
  })

  it('refuses what is no object at all', () => {
    for (const raw of [null, 7, 'x', [RAW]])
      expect(parseContactEvent(raw, NOW)).toMatchObject({ status: 'rejected', issue: { code: 'UNREADABLE' } })
  })
})
