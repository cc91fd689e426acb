import { describe, expect, it } from 'vitest'
import { smsBackup } from '../../src/sms-backup/sms-backup.ts'
import { countsOf, linesOf, samplesOf } from './samples.ts'

const { isThere, names, read } = samplesOf(smsBackup, 'sms-backup', { phoneRegion: 'DE' })

const withoutId = (lines: readonly string[]) => lines.map((line) => line.replace(/^[0-9a-f]{64} /, ''))

describe.runIf(isThere)('samples of SMS Backup & Restore', () => {
  it('are read without a refusal', async () => {
    expect(names.toSorted()).toEqual(['calls.xml', 'sms.xml'])
    expect(countsOf(await read('calls.xml'))).toEqual({ CUSTOMER: 2, CONTACT: 3, SKIPPED: 1 })
    expect(countsOf(await read('sms.xml'))).toEqual({ CONTACT: 3 })
  })

  it('tell the calls that a person reads there', async () => {
    expect(withoutId(linesOf(await read('calls.xml')))).toEqual([
      '+4969910203040 PHONE OUTBOUND NO_ANSWER 2017-04-27T17:27:56.076Z 0',
      '+3133221115 PHONE INBOUND RECEIVED 2017-04-28T13:58:07.228Z 0',
      '+495551234567 PHONE INBOUND RECEIVED 2021-01-01T00:00:00.000Z 120',
    ])
  })

  it('tell the texts that a person reads there', async () => {
    expect(withoutId(linesOf(await read('sms.xml')))).toEqual([
      '+15551234567 SMS INBOUND RECEIVED 2023-11-14T22:13:20.000Z ',
      '+15551234567 SMS OUTBOUND SENT 2023-11-14T22:13:21.000Z ',
      '+15550000001 SMS INBOUND RECEIVED 2024-01-15T11:30:45.000Z ',
    ])
  })
})
