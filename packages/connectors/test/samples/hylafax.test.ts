import { describe, expect, it } from 'vitest'
import { hylafax } from '../../src/hylafax/hylafax.ts'
import { countsOf, linesOf, samplesOf } from './samples.ts'

const { isThere, names, read } = samplesOf(hylafax, 'fax-hylafax', { timeZone: 'Europe/Berlin' })

describe.runIf(isThere)('the sample of HylaFAX', () => {
  it('tells what a person reads there', async () => {
    expect(names).toEqual(['xferfaxlog'])
    const reports = await read('xferfaxlog')
    expect(countsOf(reports)).toEqual({ CONTACT: 3 })
    expect(linesOf(reports)).toEqual([
      '03/14/24 000000123 77 +15550100200 FAX OUTBOUND DELIVERED 2024-03-14T08:12:00.000Z 65',
      '03/14/24 000000124 78 +15550100201 FAX OUTBOUND NO_ANSWER 2024-03-14T08:30:00.000Z 31',
      '03/14/24 000000125 +15550100999 FAX INBOUND RECEIVED 2024-03-14T09:02:00.000Z 40',
    ])
  })
})
