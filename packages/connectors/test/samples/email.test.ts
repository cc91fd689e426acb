import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { email } from '../../src/email/email.ts'
import { bytesOf, collected, contactsIn, iso, rejectionsIn } from '../reports.ts'
import { sharedFolder } from '../shared.ts'

const folder = sharedFolder('connectors/samples/email')
/** The samples reach into this year. */
const READ_AT = Date.UTC(2026, 10, 22)

function readSample(name: string, ...ownAddresses: string[]): Promise<Report[]> {
  const bytes = bytesOf(readFileSync(join(folder ?? '', name)))
  return collected(email.read({ name, bytes, now: READ_AT, options: { ownAddresses } }))
}

function linesOf(reports: readonly Report[]): string[] {
  const contacts = contactsIn(reports).map(({ customer, facts }) =>
    [
      facts.direction,
      facts.outcome,
      iso(facts.occurredAt),
      iso(facts.outcomeAt),
      'value' in customer ? customer.value : '',
      facts.sourceId,
      facts.mailClass,
      facts.automated,
    ].join(' '),
  )
  const consents = reports.flatMap((report) =>
    report.kind === 'CONSENT' && 'value' in report.event.customer
      ? [[report.event.status, iso(report.event.at), report.event.customer.value, report.event.proof].join(' ')]
      : [],
  )
  return [...contacts, ...consents]
}

describe.runIf(folder !== null)('mails as they came', () => {
  it('are all read, and none is refused', async () => {
    const files = readdirSync(folder ?? '')
    const reports = await Promise.all(files.map((file) => readSample(file)))
    expect(files).toHaveLength(53)
    expect(reports.flatMap(rejectionsIn)).toEqual([])
    expect(reports.filter((told) => !told.some(({ kind }) => kind === 'CONTACT' || kind === 'CONSENT'))).toEqual([])
  })

  it.each([
    [
      'arf-14.eml',
      'example.jp',
      [
        'OUTBOUND DECLINED 2017-04-29T23:34:45.000Z 2017-04-29T23:34:45.000Z kijitora@y.example.com 2222222222222222-00000000-eeee-eeee-ffff-222222222222-111111@email.amazonses.com UNKNOWN ',
        'WITHDRAWN 2017-04-29T23:34:45.000Z kijitora@y.example.com 2222222222222222-00000000-eeee-eeee-ffff-222222222222-111111@email.amazonses.com',
      ],
    ],
    [
      'arf-12.eml',
      'example.net',
      ['WITHDRAWN 2006-04-09T23:34:45.000Z user@example.com 0000000000000000000000000@example.net'],
    ],
    [
      'lhost-amazonses-01.eml',
      'example.jp',
      [
        'OUTBOUND BOUNCED 2011-08-31T03:44:03.000Z 2011-08-31T03:44:07.000Z shironeko@example.co.jp 000001321defbd2a-788e31c8-2be1-422f-a8d4-cf7765cc9ed7-000000@email.amazonses.com UNKNOWN ',
      ],
    ],
    [
      'rfc3464-10.eml',
      'example.com',
      [
        'OUTBOUND BOUNCED 2014-07-18T04:34:45.000Z 2014-07-18T06:34:45.000Z kijitora@example.jp c15e793e1c6acf9fbc39d1547bbd98b4@example.com UNKNOWN ',
      ],
    ],
    [
      'rfc3464-07.eml',
      'example.org',
      [
        'INBOUND RECEIVED 2004-04-29T23:34:45.000Z 2004-04-29T23:34:45.000Z bosscat@example.com 0000000000000000@mx54.exmaple.com GRAYMAIL true',
      ],
    ],
    [
      'rfc3834-02.eml',
      'example.com',
      [
        'INBOUND RECEIVED 2013-07-17T23:34:45.000Z 2013-07-17T23:34:45.000Z nekonyaan@example.org fb1b2d9ea3df46d9839a6dcb99410ebb@neko.nyaan.example.net UNKNOWN true',
      ],
    ],
    [
      'gmail-takeout-shape.mbox',
      'owner@example.com',
      [
        'INBOUND RECEIVED 2026-01-01T00:00:00.000Z 2026-01-01T00:00:00.000Z takeout@gmail.test takeout-1@example.com GRAYMAIL ',
        'INBOUND RECEIVED 2026-01-01T00:10:00.000Z 2026-01-01T00:10:00.000Z bench-1@example.com bench-1@example.com SPAM ',
      ],
    ],
    [
      'outlook-scl5-junk.eml',
      'recipient@example.com',
      [
        'INBOUND RECEIVED 2017-03-09T05:15:07.000Z 2017-03-09T05:15:07.000Z bradesco@infoemail.com.br 20170309051507.50EC243CFB@ip-172-31-47-246.us-west-2.compute.internal SPAM ',
      ],
    ],
    [
      'is-not-bounce-01.eml',
      'example.jp',
      [
        'INBOUND RECEIVED 2013-07-15T20:16:38.000Z 2013-07-15T20:16:38.000Z shironeko@example.com 51e458a6.21eb420a.5f83.4ce2@mx.example.com UNKNOWN ',
      ],
    ],
  ])('%s tells what a reader sees in it', async (name, own, expected) => {
    expect(linesOf(await readSample(name, own))).toEqual(expected)
  })

  it('of which one complains for seven withdraw the consent of each', async () => {
    const lines = linesOf(await readSample('arf-16.eml', 'example.jp'))
    expect(lines).toHaveLength(7)
    expect(lines[0]).toBe(
      'WITHDRAWN 2015-04-29T14:34:45.000Z kijitora@example.com ffffffffffffffffffffffff0000000@example.jp',
    )
  })

  it('that strike out who complained tell of nobody', async () => {
    expect(linesOf(await readSample('arf-01.eml', 'example.ed.jp'))).toEqual([
      'INBOUND RECEIVED 2009-04-29T00:00:00.000Z 2009-04-29T00:00:00.000Z kijitora@example.co.jp 000000000000000.000000000000@x34.mx.example.net UNKNOWN true',
    ])
  })
})
