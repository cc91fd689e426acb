import { describe, expect, it } from 'vitest'
import { customersIn, rejectionsIn } from '../../test/reports.ts'
import { consentsIn, readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_CONTACT } from './fixtures.ts'
import { intercom } from './intercom.ts'

const { lines } = readingOf(intercom, { phoneRegion: 'US', ownAddresses: ['+12025550100'] })

describe('contacts of Intercom', () => {
  it('are customers, with what they refused', async () => {
    const reports = await lines(A_CONTACT)
    expect(customersIn(reports)).toMatchObject([
      {
        identities: [
          { kind: 'EXTERNAL_ID', value: 'intercom:aa01' },
          { kind: 'EMAIL', value: 'ada@customer.example' },
          { kind: 'PHONE', value: '+12025550142' },
        ],
        name: 'Ada Berg',
        language: 'da',
        country: 'Denmark',
        region: 'Fyn',
      },
    ])
    expect(consentsIn(reports)).toMatchObject([
      { channel: 'EMAIL', purposeClass: 'MARKETING', status: 'WITHDRAWN', at: 1741014000_000 },
    ])
  })

  it.each([
    [{ unsubscribed_from_emails: false }, []],
    [{ marked_email_as_spam: true }, [{ channel: 'EMAIL', status: 'WITHDRAWN', proof: 'unsubscribed_from_emails' }]],
    [
      { unsubscribed_from_emails: false, marked_email_as_spam: true },
      [{ channel: 'EMAIL', status: 'WITHDRAWN', proof: 'marked_email_as_spam' }],
    ],
    [{ unsubscribed_from_emails: false, sms_consent: true }, [{ channel: 'SMS', status: 'GRANTED' }]],
    [
      { unsubscribed_from_emails: false, sms_consent: true, unsubscribed_from_sms: true },
      [{ channel: 'SMS', status: 'WITHDRAWN' }],
    ],
  ])('with %j tell the consents %j', async (changes, consents) => {
    const told = consentsIn(await lines({ ...A_CONTACT, ...changes }))
    expect(told).toHaveLength(consents.length)
    expect(told).toMatchObject(consents)
  })

  it.each([
    [{ has_hard_bounced: true }, 'BOUNCING'],
    [{ has_hard_bounced: true, marked_email_as_spam: true }, 'BLOCKED'],
  ])('with %j have an address that is %s', async (changes, status) => {
    expect(customersIn(await lines({ ...A_CONTACT, ...changes }))).toMatchObject([
      { contactPoints: [{ channel: 'EMAIL', address: 'ada@customer.example', status }] },
    ])
  })

  it('of which nothing but the id is known take nothing away', async () => {
    const [customer] = customersIn(await lines({ type: 'lead', id: 'dd04', email: 'x7A==', name: null }))
    expect(customer).toEqual({ identities: [{ kind: 'EXTERNAL_ID', value: 'intercom:dd04' }], contactPoints: [] })
  })

  it('of version 1 of the API know their time zone', async () => {
    const place = { timezone: 'Europe/Dublin', country_name: 'Ireland', region_name: 'Dublin' }
    expect(customersIn(await lines({ type: 'user', id: '1', location_data: place }))).toMatchObject([
      { timeZone: 'Europe/Dublin', country: 'Ireland', region: 'Dublin' },
    ])
  })

  it('tell what they subscribed to once it is written down whose and when that was', async () => {
    const subscription = {
      type: 'subscription',
      id: '91',
      consent_type: 'opt_out',
      content_types: ['email', 'sms_message'],
    }
    const whose = { contact_id: 'aa01', at: '2025-03-03T15:00:00Z' }
    const reports = await lines(
      subscription,
      { ...subscription, ...whose },
      { ...subscription, ...whose, consent_type: 'opt_in' },
      { ...subscription, contact_id: 'aa01' },
      { ...subscription, ...whose, consent_type: 'opt_sideways' },
    )
    expect(reasonsIn(reports)).toEqual([expect.stringContaining('add contact_id and at')])
    expect(consentsIn(reports).map(({ channel, status, proof }) => [channel, status, proof])).toEqual([
      ['EMAIL', 'WITHDRAWN', 'subscription:91'],
      ['SMS', 'WITHDRAWN', 'subscription:91'],
      ['EMAIL', 'GRANTED', 'subscription:91'],
      ['SMS', 'GRANTED', 'subscription:91'],
    ])
    expect(rejectionsIn(reports)).toMatchObject([{ field: ['at'] }, { field: ['consent_type'] }])
  })
})
