import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '@wavelength/core'
import { packTar } from 'modern-tar'
import { describe, expect, it } from 'vitest'
import { mailchimp } from '../../src/mailchimp/mailchimp.ts'
import { deliveryTo } from '../fixture.ts'
import { collected, contactsIn, customersIn, iso, NOW, rejectionsIn, reportsOf } from '../reports.ts'
import { sharedFolder } from '../shared.ts'

const folder = sharedFolder('connectors/samples/mailchimp')

const textOf = (file: string) => readFileSync(join(folder ?? '', file), 'utf8')

const deliver = async (body: string): Promise<Report[]> => {
  const delivery = deliveryTo('mailchimp', body, {}, NOW)
  return mailchimp.webhook === undefined ? [] : collected(mailchimp.webhook.read(delivery, { phoneRegion: 'US' }))
}

const read = (file: string) =>
  file.endsWith('.form') ? deliver(textOf(file)) : reportsOf(mailchimp, textOf(file), { phoneRegion: 'US' })

const toldOf = (reports: readonly Report[]) =>
  contactsIn(reports).map(({ customer, facts }) => [
    'value' in customer ? customer.value : customer.id,
    facts.sourceId,
    facts.outcome,
    iso(facts.occurredAt),
    iso(facts.outcomeAt),
  ])

/** What these tell has no time of its own: it stands in the campaign, or in the webhook's arrival. */
const WITHOUT_TIME = [
  'api-reports-email-activity.json',
  'warehouse-campaign_recipient.csv',
  'warehouse-campaign_recipient_activity.csv',
  'hull-incoming-webhook-unsubscribe-abuse.json',
]

describe.runIf(folder !== null)('files of Mailchimp', () => {
  it('are all read, and only what has no time is refused', async () => {
    for (const file of readdirSync(folder ?? '')) {
      const reports = await read(file)
      expect(reports.length, file).toBeGreaterThan(0)
      if (!WITHOUT_TIME.includes(file)) expect(rejectionsIn(reports), file).toEqual([])
    }
  })

  it('tell what readers did with a campaign, once its sending is known', async () => {
    const campaign = JSON.stringify({ campaigns: [{ id: 'aycl4', send_time: '2016-10-06T14:00:00+00:00' }] })
    const reports = await reportsOf(mailchimp, campaign + textOf('api-reports-email-activity.json'))
    expect(rejectionsIn(reports)).toEqual([])
    const told = toldOf(reports)
    expect(told).toHaveLength(6)
    expect(told.slice(0, 2)).toEqual([
      [
        'reader1@example.com',
        'aycl4:8017c20b2e5bb7651acf0f757ee9e8d6',
        'SENT',
        '2016-10-06T14:00:00.000Z',
        '2016-10-06T14:00:00.000Z',
      ],
      [
        'reader2@example.com',
        'aycl4:66450fbaba11349fa1afcc9386a7b0e5',
        'SEEN',
        '2016-10-06T14:00:00.000Z',
        '2016-10-06T14:27:40.000Z',
      ],
    ])
  })

  it('tell what one member did', async () => {
    const member = 'mailchimp:62eeb292278cc15f5817cb78f7790b08'
    const mail = '42694e9e57:62eeb292278cc15f5817cb78f7790b08'
    expect(toldOf(await read('hull-lists-members-activity.json'))).toEqual([
      [member, mail, 'SEEN', '2015-09-15T19:05:51.000Z', '2015-09-15T19:15:47.000Z'],
      [member, mail, 'SENT', '2015-09-15T19:05:51.000Z', '2015-09-15T19:05:51.000Z'],
    ])
  })

  it('tell a transactional mail', async () => {
    const id = 'abcdef012345789abcdef012345789'
    expect(toldOf(await read('mandrill-click_event.json'))).toEqual([
      ['recipient@example.com', id, 'ENGAGED', '2016-04-19T19:46:51.000Z', '2016-04-19T19:47:26.000Z'],
    ])
  })

  it('tell a whole campaign from its tables, in one archive', async () => {
    const tables = ['campaign', 'member', 'campaign_recipient', 'campaign_recipient_activity', 'unsubscribe', 'list']
    const archive = await packTar(
      tables.map((table) => {
        const body = textOf(`warehouse-${table}.csv`)
        return { header: { name: `${table}.csv`, size: Buffer.byteLength(body), type: 'file' }, body }
      }),
    )
    const reports = await reportsOf(mailchimp, archive)
    expect(rejectionsIn(reports)).toEqual([])
    expect(contactsIn(reports)).toHaveLength(27)
    expect(new Set(contactsIn(reports).map(({ facts }) => facts.sourceId)).size).toBe(10)
    expect(toldOf(reports)).toContainEqual([
      'mailchimp:37cc8cad6a75f018d69632984d8caf38',
      'c2b4c1c0d9:37cc8cad6a75f018d69632984d8caf38',
      'ENGAGED',
      '2019-11-27T16:59:27.000Z',
      '2019-12-02T14:39:42.000Z',
    ])
    expect(customersIn(reports)[0]).toMatchObject({ timeZone: 'America/Toronto', country: 'CA', language: 'en' })
  })
})

describe.runIf(folder !== null)('webhooks of Mailchimp', () => {
  it('tell a bounce', async () => {
    expect(contactsIn(await read('webhook-cleaned.form'))).toMatchObject([
      {
        facts: {
          channel: 'EMAIL',
          direction: 'OUTBOUND',
          outcome: 'BOUNCED',
          campaign: '4fjk2ma9xd',
          occurredAt: Date.UTC(2009, 2, 26, 22, 1),
        },
      },
    ])
  })

  it('tell who left, and who came', async () => {
    const reports = [...(await read('webhook-unsubscribe.form')), ...(await read('webhook-subscribe.form'))]
    const told = reports.flatMap((report) =>
      report.kind === 'CONSENT' ? [[report.event.status, iso(report.event.at), report.event.proof]] : [],
    )
    expect(told).toEqual([
      ['WITHDRAWN', '2009-03-26T21:40:57.000Z', 'cb398d21d2'],
      ['GRANTED', '2009-03-26T21:35:57.000Z', 'a6b5da1054'],
    ])
  })
})
