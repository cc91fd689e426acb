import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freeswitch } from '../../src/freeswitch/freeswitch.ts'
import { bytesOf, collected, NOW, rejectionsIn } from '../reports.ts'
import { countsOf, linesOf, samplesOf } from './samples.ts'

const TEMPLATE = 'cdr_csv-template-example.txt'
const options = { timeZone: 'Europe/Copenhagen' }
const { isThere, names, read, folder } = samplesOf(freeswitch, 'phone-freeswitch', options)

/** The template as FreeSWITCH fills it in; what is not told is left empty. */
function filled(values: Readonly<Record<string, string>>): string {
  return readFileSync(join(folder, TEMPLATE), 'utf8').replace(/\$\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

describe.runIf(isThere)('the template of FreeSWITCH', () => {
  it('has the columns in the order in which rows are read', async () => {
    const call = {
      caller_id_number: '1016',
      destination_number: '+12025550142',
      context: 'default',
      start_stamp: '2025-01-07 09:15:00',
      answer_stamp: '2025-01-07 09:15:09',
      end_stamp: '2025-01-07 09:16:00',
      billsec: '51',
      hangup_cause: 'NORMAL_CLEARING',
      uuid: 'a-1',
    }
    const rows = [
      call,
      { ...call, uuid: 'a-2', hangup_cause: 'USER_BUSY', answer_stamp: '', billsec: '0' },
      { ...call, uuid: 'a-3', context: 'public', caller_id_number: '+12025550143', destination_number: '5000' },
    ]
    const bytes = bytesOf(rows.map(filled).join(''))
    const reports = await collected(freeswitch.read({ name: 'Master.csv', bytes, now: NOW, options }))
    expect(linesOf(reports)).toEqual([
      'a-1 +12025550142 PHONE OUTBOUND ANSWERED 2025-01-07T08:15:00.000Z 51',
      'a-2 +12025550142 PHONE OUTBOUND BUSY 2025-01-07T08:15:00.000Z 0',
      'a-3 +12025550143 PHONE INBOUND RECEIVED 2025-01-07T08:15:00.000Z 51',
    ])
  })

  it('is no call itself', async () => {
    expect(names).toEqual([TEMPLATE])
    const reports = await read(TEMPLATE)
    expect([countsOf(reports), rejectionsIn(reports)]).toEqual([{ SKIPPED: 1 }, []])
  })
})
