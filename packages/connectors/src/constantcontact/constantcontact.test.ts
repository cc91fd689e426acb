import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { contactsIn, customersIn, iso, rejectionsIn, reportsOf } from '../../test/reports.ts'
import { constantContact } from './constantcontact.ts'
import { A_CONTACT, AN_ACTIVITY } from './fixtures.ts'

const read = (list: string, ...records: readonly object[]) =>
  reportsOf(constantContact, JSON.stringify({ [list]: records, _links: {} }), { phoneRegion: 'US' })

const activity = (type: string, others: object = {}) =>
  read('tracking_activities', { ...AN_ACTIVITY, tracking_activity_type: type, ...others })

const consentsIn = (reports: readonly Report[]) =>
  reports.flatMap((report) =>
    report.kind === 'CONSENT' ? [[report.event.channel, report.event.status, iso(report.event.at)]] : [],
  )

describe('tracking activities of Constant Contact', () => {
  it.each([
    ['em_sends', {}, 'SENT'],
    ['em_opens', {}, 'SEEN'],
    ['em_clicks', {}, 'ENGAGED'],
    ['em_forwards', {}, 'ENGAGED'],
    ['em_bounces', {}, 'FAILED'],
    ['em_bounces', { bounce_code: 'B' }, 'BOUNCED'],
    ['em_bounces', { bounce_code: 'D' }, 'FAILED'],
    ['em_bounces', { bounce_code: 'F' }, 'FAILED'],
    ['em_bounces', { bounce_code: 'S' }, 'BLOCKED'],
    ['em_bounces', { bounce_code: 'V' }, 'DELIVERED'],
    ['em_bounces', { bounce_code: 'X' }, 'FAILED'],
    ['em_bounces', { bounce_code: 'Z' }, 'BLOCKED'],
  ])('%s %j is a mail that was %s', async (type, others, outcome) => {
    expect(contactsIn(await activity(type, others)).map(({ facts }) => facts.outcome)).toEqual([outcome])
  })

  it('name the mail by its activity and contact, and its customer by address', async () => {
    const reports = await activity('em_sends')
    const id = `${AN_ACTIVITY.campaign_activity_id}:${AN_ACTIVITY.contact_id}`
    expect(contactsIn(reports)).toMatchObject([
      {
        customer: { kind: 'EMAIL', value: 'ada@customer.example' },
        facts: {
          source: 'constantcontact',
          sourceId: id,
          channel: 'EMAIL',
          direction: 'OUTBOUND',
          campaign: AN_ACTIVITY.campaign_activity_id,
          occurredAt: Date.UTC(2025, 2, 3, 15),
        },
      },
    ])
    expect(customersIn(reports)[0]?.identities).toEqual([
      { kind: 'EXTERNAL_ID', value: `constantcontact:${AN_ACTIVITY.contact_id}` },
      { kind: 'EMAIL', value: 'ada@customer.example' },
    ])
  })

  it('without an address name their customer by id', async () => {
    const reports = await activity('em_opens', { email_address: undefined })
    expect(reports.map(({ kind }) => kind)).toEqual(['CONTACT'])
    expect(contactsIn(reports)[0]?.customer).toEqual({
      kind: 'EXTERNAL_ID',
      value: `constantcontact:${AN_ACTIVITY.contact_id}`,
    })
  })

  it('tell who left', async () => {
    const reports = await activity('em_optouts', { opt_out_reason: 'Too many' })
    expect(consentsIn(reports)).toEqual([['EMAIL', 'WITHDRAWN', '2025-03-03T15:00:00.000Z']])
    expect(contactsIn(reports)).toEqual([])
    expect(JSON.stringify(reports)).not.toContain('Too many')
  })

  it.each(['p_contact_open', 'p_contact_click', 'p_contact_add', 'p_contact_update'])(
    'of landing pages, as %s, are about no contact',
    async (type) => {
      expect((await activity(type, { email_address: undefined })).map(({ kind }) => kind)).toEqual(['SKIPPED'])
    },
  )

  it.each([
    [{ tracking_activity_type: 'em_dreams' }, 'UNKNOWN_VALUE', 'tracking_activity_type'],
    [{ tracking_activity_type: 'em_bounces', bounce_code: 'Q' }, 'UNKNOWN_VALUE', 'bounce_code'],
    [{ contact_id: '' }, 'REQUIRED', 'contact_id'],
    [{ campaign_activity_id: null }, 'REQUIRED', 'campaign_activity_id'],
    [{ created_time: '3 March' }, 'BAD_INSTANT', 'created_time'],
  ])('with %j are refused', async (others, code, field) => {
    expect(rejectionsIn(await read('tracking_activities', { ...AN_ACTIVITY, ...others }))).toMatchObject([
      { code, field: [field] },
    ])
  })
})

describe('contacts of Constant Contact', () => {
  const permitted = (permission_to_send: string, others: object = {}) =>
    read('contacts', { ...A_CONTACT, email_address: { ...A_CONTACT.email_address, permission_to_send, ...others } })

  it('are customers, by id, address and the phone they carry', async () => {
    const reports = await read('contacts', A_CONTACT)
    expect(customersIn(reports)).toEqual([
      {
        identities: [
          { kind: 'EXTERNAL_ID', value: `constantcontact:${A_CONTACT.contact_id}` },
          { kind: 'EMAIL', value: 'ada@customer.example' },
          { kind: 'PHONE', value: '+12025550142' },
        ],
        name: 'Ada Lind',
        contactPoints: [],
      },
    ])
    expect(JSON.stringify(reports)).not.toContain('tulips')
  })

  it.each([
    ['explicit', [['EMAIL', 'GRANTED', '2024-01-02T10:05:00.000Z']]],
    ['unsubscribed', [['EMAIL', 'WITHDRAWN', '2024-05-01T00:00:00.000Z']]],
    ['unsubscribe', [['EMAIL', 'WITHDRAWN', '2024-05-01T00:00:00.000Z']]],
    ['implicit', []],
    ['not_set', []],
    ['pending', []],
    ['pending_confirmation', []],
    ['temp_hold', []],
    ['deprecate', []],
  ])('with the permission %s have said %j', async (permission, told) => {
    expect(consentsIn(await permitted(permission, { opt_out_date: '2024-05-01T00:00:00Z' }))).toEqual(told)
  })

  it('with a permission that is not known are refused by its name', async () => {
    expect(rejectionsIn(await permitted('maybe'))).toMatchObject([
      { code: 'UNKNOWN_VALUE', field: ['permission_to_send'] },
    ])
  })

  it.each([
    [{ full_sms_address: '12025550143' }, 'explicit', 'GRANTED'],
    [{ dial_code: '1', sms_address: '2025550143' }, 'unsubscribed', 'WITHDRAWN'],
  ])('have said whether they want texts: %j %s', async (number, sms_consent_permission, status) => {
    const dates = { opt_in_date: '2024-01-02T10:05:00Z', opt_out_date: '2024-01-02T10:05:00Z' }
    const sms_channel = { ...number, sms_channel_consents: [{ sms_consent_permission, ...dates }] }
    const reports = await read('contacts', { ...A_CONTACT, email_address: null, sms_channel })
    expect(consentsIn(reports)).toEqual([['SMS', status, '2024-01-02T10:05:00.000Z']])
    expect(customersIn(reports)[0]?.identities.at(-1)).toEqual({ kind: 'PHONE', value: '+12025550143' })
  })
})

describe('a file of Constant Contact', () => {
  it('that is something else is refused', async () => {
    expect(rejectionsIn(await reportsOf(constantContact, '{"hello":1}'))).toMatchObject([
      { code: 'UNKNOWN_VALUE', message: expect.stringContaining('Constant Contact') },
    ])
  })
})
