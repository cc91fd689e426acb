import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hubspot } from '../../src/hubspot/hubspot.ts'
import { verifyHubspot } from '../../src/hubspot/signature.ts'
import { collected, contactsIn, iso, NOW, rejectionsIn } from '../reports.ts'
import { countsOf, linesOf, samplesOf } from './samples.ts'

const { isThere, names, read, folder } = samplesOf(hubspot, 'hubspot', { phoneRegion: 'US' })

describe.runIf(isThere)('samples of HubSpot', () => {
  it('of its list of events tell one mail sent, and clicked; the open was a machine', async () => {
    const reports = await read('api-email-events-v1.json')
    expect(linesOf(reports)).toEqual([
      'sentById email@gmail.com EMAIL OUTBOUND ENGAGED 2019-08-29T12:26:57.162Z ',
      'sentById email@gmail.com EMAIL OUTBOUND SENT 2019-08-23T17:43:06.465Z ',
      'sentById email@gmail.com EMAIL OUTBOUND SENT 2019-08-29T12:26:57.162Z ',
    ])
    expect(iso(contactsIn(reports)[0]?.facts.outcomeAt)).toBe('2019-08-29T13:09:45.625Z')
    expect(countsOf(reports)).toEqual({ CONTACT: 3, SKIPPED: 1 })
  })

  it('of a warehouse are refused only where their publisher took the customers away', async () => {
    const counts: Record<string, object> = {}
    const refused = new Set<string>()
    for (const name of names.filter((each) => each.startsWith('warehouse'))) {
      const reports = await read(name)
      counts[name.slice('warehouse-'.length, -'_data.csv'.length)] = countsOf(reports)
      for (const { code, field } of rejectionsIn(reports)) refused.add(`${code} ${field.join('.')}`)
    }
    expect(counts).toEqual({
      email_event: { REJECTED: 97, SKIPPED: 3 },
      email_event_bounce: { SKIPPED: 100 },
      email_event_click: { SKIPPED: 100 },
      email_event_delivered: { SKIPPED: 100 },
      email_event_dropped: { SKIPPED: 100 },
      email_event_open: { SKIPPED: 100 },
      email_event_spam_report: { SKIPPED: 32 },
      email_event_status_change: { SKIPPED: 100 },
      engagement: { SKIPPED: 1 },
      engagement_call: { REJECTED: 1 },
      engagement_communication: { REJECTED: 1 },
      engagement_contact: { SKIPPED: 1 },
      engagement_email: { REJECTED: 1 },
      engagement_meeting: { REJECTED: 100 },
    })
    expect([...refused].sort()).toEqual([
      'BAD_IDENTITY customer.email',
      'REQUIRED associations.contacts',
      'REQUIRED hs_email_direction',
    ])
  })

  it('of a warehouse tell their events once an address stands where the publisher put a hash', async () => {
    const table = readFileSync(join(folder, 'warehouse-email_event_data.csv'), 'utf8')
    const bytes = new Blob([table.replaceAll(/,[\w+/]{22}==$/gm, ',ada@customer.example')]).stream()
    const reports = await collected(hubspot.read({ name: 'events.csv', bytes, now: NOW, options: {} }))
    expect(countsOf(reports)).toEqual({ CONTACT: 97, SKIPPED: 3 })
    const lines = linesOf(reports)
    expect(lines[0]).toBe(
      'c4337695-9d10-4bd1-89fe-d468407f28e3 ada@customer.example EMAIL OUTBOUND SEEN 2020-03-16T19:00:48.934Z ',
    )
    expect(lines.filter((line) => line.includes(' DELIVERED '))).toHaveLength(3)
  })

  it('of a notification are known, and about no contact', async () => {
    const reports = await read('webhook-receive-contact-deleted-webhook.json')
    expect(reports).toMatchObject([{ kind: 'SKIPPED', why: expect.stringContaining('was deleted') }])
  })
})

describe.runIf(isThere)('signatures that HubSpot publishes', () => {
  interface Vector {
    readonly version: string
    readonly clientSecret?: string
    readonly method?: string
    readonly url?: string
    readonly requestBody?: string
    readonly expected?: string
  }
  const vectors: readonly Vector[] = isThere
    ? JSON.parse(readFileSync(join(folder, 'signature-vectors.json'), 'utf8'))
    : []

  it('are genuine, and not for another body', () => {
    const published = vectors.filter(({ expected }) => expected !== undefined)
    const verdictsFor = (suffix: string) =>
      published.map(({ version, clientSecret = '', method = 'POST', url = 'https://a.example/', ...vector }) => {
        const headers = { 'x-hubspot-signature': vector.expected ?? '', 'x-hubspot-signature-version': version }
        const body = Buffer.from((vector.requestBody ?? '') + suffix)
        return verifyHubspot({ method, url, headers, body, receivedAt: NOW }, () => [clientSecret]).status
      })
    expect(verdictsFor('')).toEqual(['GENUINE', 'GENUINE', 'GENUINE'])
    expect(verdictsFor(' ')).toEqual(['REFUSED', 'REFUSED', 'REFUSED'])
  })
})
