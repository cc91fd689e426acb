import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { emailEsp } from '../../src/email-esp/email-esp.ts'
import { deliveryTo } from '../fixture.ts'
import { collected, contactsIn, iso, NOW, rejectionsIn, reportsOf } from '../reports.ts'
import { sharedFolder } from '../shared.ts'

const folder = sharedFolder('connectors/samples/email-esp')

const textOf = (file: string) => readFileSync(join(folder ?? '', file), 'utf8')

const deliver = async (file: string): Promise<Report[]> =>
  emailEsp.webhook === undefined
    ? []
    : collected(emailEsp.webhook.read(deliveryTo('email-esp', textOf(file), {}, NOW), {}))

const factsOf = async (file: string) =>
  contactsIn(await reportsOf(emailEsp, textOf(file))).map(({ customer, facts }) => [
    'value' in customer ? customer.value : customer.id,
    facts.sourceId,
    facts.direction,
    facts.outcome,
    iso(facts.occurredAt),
    iso(facts.outcomeAt),
  ])

describe.runIf(folder !== null)('deliveries of mail services', () => {
  it('are all read', async () => {
    for (const file of readdirSync(folder ?? '')) {
      const reports = await deliver(file)
      expect(reports.length, file).toBeGreaterThan(0)
      expect(rejectionsIn(reports), file).toEqual([])
    }
  })

  it('of Amazon SES tell a bounce', async () => {
    expect(await factsOf('amazon_ses-bounce_event.json')).toEqual([
      [
        'jane@example.com',
        '00000138111222aa-33322211-cccc-cccc-cccc-ddddaaaa0680-000000:jane@example.com',
        'OUTBOUND',
        'BOUNCED',
        '2016-01-27T14:59:38.237Z',
        '2016-01-27T14:59:44.101Z',
      ],
    ])
  })

  it('of Postmark tell an arrival in UTC, and a mail that came in', async () => {
    const delivered = '2014-08-01T17:28:10.273Z'
    expect(await factsOf('postmark-delivered_event.json')).toEqual([
      [
        'recipient@example.com',
        '883953f4-6105-42a2-a16a-77a8eac79483:recipient@example.com',
        'OUTBOUND',
        'DELIVERED',
        delivered,
        delivered,
      ],
    ])
    const received = '2023-05-05T21:44:33.000Z'
    expect(await factsOf('postmark-inbound-test-payload.json')).toEqual([
      ['support@postmarkapp.com', '00000000-0000-0000-0000-000000000000', 'INBOUND', 'RECEIVED', received, received],
    ])
  })

  it('of SendGrid name one mail alike, whatever they tell of it', async () => {
    const mail = 'wrfRRvF7Q0GgwUo2CvDmEA:recipient@example.com'
    const processed = '2016-04-19T19:47:26.000Z'
    const later = '2016-04-19T19:47:30.000Z'
    expect([
      ...(await factsOf('sendgrid-processed_event.json')),
      ...(await factsOf('sendgrid-delivered_event.json')),
      ...(await factsOf('sendgrid-open_event.json')),
    ]).toEqual([
      ['recipient@example.com', mail, 'OUTBOUND', 'SENT', processed, processed],
      ['recipient@example.com', mail, 'OUTBOUND', 'DELIVERED', later, later],
      ['recipient@example.com', mail, 'OUTBOUND', 'SEEN', later, later],
    ])
  })
})
