import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { collected, customersIn, NOW } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import { A_MESSAGE } from './fixtures.ts'
import { SHE } from './read-composed.ts'
import { salesforce } from './salesforce.ts'

describe('outbound messages', () => {
  const delivered = (body: string) => {
    const delivery = { method: 'POST', url: 'https://shop.example/webhooks/salesforce', headers: {}, receivedAt: NOW }
    return salesforce.webhook === undefined
      ? []
      : collected<Report>(salesforce.webhook.read({ ...delivery, body: Buffer.from(body) }, {}))
  }

  it('tell the records that they carry, and keep nothing around them', async () => {
    const reports = await delivered(A_MESSAGE)
    expect(toldIn(reports)).toEqual(['CUSTOMER', `${SHE} VOICEMAIL`])
    expect(customersIn(reports)).toMatchObject([
      { name: 'Berg & Byg', identities: [{}, { value: 'ada@customer.example' }] },
    ])
    expect(reports.map(({ position }) => position)).toEqual([
      'salesforce message record 1',
      'salesforce message record 2',
    ])
    expect(JSON.stringify(reports)).not.toContain('session that is open')
  })

  it.each([
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${A_MESSAGE.slice(A_MESSAGE.indexOf('<soapenv'))}`],
    ['an entity that is not there', A_MESSAGE.replace('&amp;', '&a;')],
    ['a tag that is not closed', A_MESSAGE.replace('</sf:Id>', '')],
    ['no record', A_MESSAGE.replaceAll('sObject', 'object')],
    ['another language', '{"Id": 1}'],
    ['nothing', ''],
    ['tags without end', '<a>'.repeat(100_000)],
    [
      'records without end',
      A_MESSAGE.replace('<Notification>', '<Notification><sObject/></Notification><Notification>'.repeat(1_200)),
    ],
  ])('with %s are refused as a whole', async (_, body) => {
    expect(await delivered(body)).toMatchObject([{ kind: 'REJECTED', issue: { code: 'UNREADABLE' }, raw: null }])
  })

  it('are answered as Salesforce wants to hear it', () => {
    const { accepted } = salesforce.webhook ?? {}
    expect(accepted).toMatchObject({ status: 200, contentType: 'text/xml; charset=utf-8' })
    expect(accepted?.body).toContain(
      '<notificationsResponse xmlns="http://soap.sforce.com/2005/09/outbound"><Ack>true</Ack></notificationsResponse>',
    )
  })
})
