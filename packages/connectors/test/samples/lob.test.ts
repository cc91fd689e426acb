import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { lob } from '../../src/lob/lob.ts'
import { bytesOf, collected, contactsIn, customersIn, iso, NOW, rejectionsIn } from '../reports.ts'
import { sharedFolder } from '../shared.ts'

const folder = sharedFolder('connectors/samples/lob')

function sampleOf(name: string): Buffer {
  return readFileSync(join(folder ?? '', name))
}

function linesOf(reports: readonly Report[]): string[] {
  return contactsIn(reports).map(({ customer, facts }) =>
    [
      facts.sourceId,
      'value' in customer ? customer.value : '',
      facts.channel,
      facts.direction,
      facts.outcome,
      iso(facts.occurredAt),
      iso(facts.outcomeAt),
      facts.purpose,
    ].join(' '),
  )
}

describe.runIf(folder !== null)('samples of Lob', () => {
  it('of its list of letters tell each letter and what was heard of it', async () => {
    const name = 'api-all_letters.json'
    const reports = await collected(lob.read({ name, bytes: bytesOf(sampleOf(name)), now: NOW, options: {} }))
    expect(rejectionsIn(reports)).toEqual([])
    expect(linesOf(reports).slice(0, 3)).toEqual([
      'ltr_5ba44b462c79f07c harry@lob.com LETTER OUTBOUND SENT 2019-08-08T17:09:14.514Z 2019-08-08T17:09:14.514Z PROMOTION',
      'ltr_5ba44b462c79f07c harry@lob.com LETTER OUTBOUND DELIVERED 2019-08-08T17:09:14.514Z 2019-10-08T19:41:00.000Z PROMOTION',
      expect.stringMatching(/^ltr_da8267c6a6545cd6 lob:adr_210a8d4b0b76d77b LETTER OUTBOUND SENT /),
    ])
  })

  it('of its webhook tell the postcard, in a file as in a delivery', async () => {
    const body = sampleOf('webhook-postcard.created.json')
    const delivery = { method: 'POST', url: 'https://shop.example/webhooks/lob', headers: {}, body, receivedAt: NOW }
    const delivered = lob.webhook === undefined ? [] : await collected(lob.webhook.read(delivery, {}))
    const inFile = await collected(lob.read({ name: 'events.json', bytes: bytesOf(body), now: NOW, options: {} }))
    for (const reports of [delivered, inFile])
      expect(linesOf(reports)).toEqual([
        'psc_d2d10a2e9cba991c lob:adr_8e783523dd7f0e70 LETTER OUTBOUND SENT 2016-12-04T10:56:51.843Z 2016-12-04T10:56:51.843Z ',
      ])
    expect(customersIn(delivered)).toMatchObject([
      { country: 'US', region: 'CA', contactPoints: [{ channel: 'LETTER' }] },
    ])
  })
})
