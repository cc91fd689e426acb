import { describe, expect, it } from 'vitest'
import { asterisk } from '../../src/asterisk/asterisk.ts'
import { rejectionsIn } from '../reports.ts'
import { countsOf, linesOf, samplesOf } from './samples.ts'

const told = { timeZone: 'Europe/Kyiv', ownAddresses: ['+15550100093'] }
const { isThere, names, read } = samplesOf(asterisk, 'phone-asterisk', told)

describe.runIf(isThere)('the sample of Asterisk', () => {
  it('tells what a person reads there, once the own number is told', async () => {
    expect(names).toEqual(['Master.csv'])
    const reports = await read('Master.csv')
    expect(countsOf(reports)).toEqual({ CONTACT: 2, SKIPPED: 1 })
    expect(linesOf(reports)).toEqual([
      expect.stringMatching(
        /^[0-9a-f]{64} \+15550100356 \+15550100356 PHONE INBOUND RECEIVED 2018-06-30T14:59:35.000Z 15$/,
      ),
      '1530369902.8942 +15550100521 +15550100521 PHONE OUTBOUND ANSWERED 2018-06-30T11:45:02.000Z 83',
    ])
    expect(reports[2]).toMatchObject({
      position: 'Master.csv line 3',
      why: expect.stringContaining('neither party is a phone number'),
    })
  })

  it('is refused only where nothing tells who called whom', async () => {
    const { read: readBlind } = samplesOf(asterisk, 'phone-asterisk', { timeZone: 'Europe/Kyiv' })
    const reports = await readBlind('Master.csv')
    expect(countsOf(reports)).toEqual({ REJECTED: 1, CONTACT: 1, SKIPPED: 1 })
    expect(rejectionsIn(reports)).toMatchObject([{ position: 'Master.csv line 1', field: ['dcontext'] }])
  })
})
