import { describe, expect, it } from 'vitest'
import { ics } from '../../src/ics/ics.ts'
import { rejectionsIn } from '../reports.ts'
import { linesOf, samplesOf } from './samples.ts'

const samplesWith = (...ownAddresses: string[]) => samplesOf(ics, 'ics', { ownAddresses, timeZone: 'UTC' })
const { isThere, names, read } = samplesWith('nobody.example')

describe.runIf(isThere)('samples of calendars', () => {
  it('are all read, and only what is broken or of another calendar is refused', async () => {
    const refused = []
    for (const name of names) refused.push(...rejectionsIn(await read(name)))
    expect(names).toHaveLength(19)
    expect(refused.map(({ position, code, message }) => [position, code, message])).toEqual([
      ['rfc_7529.ics line 11', 'UNREADABLE', expect.stringContaining('BYMONTH')],
    ])
  })

  it.each([
    ['wdb-event.ics', 'a meeting of others, without us'],
    ['reply-partstat-mixed.ics', 'a meeting of others, without us'],
    ['issue_27_multiple_periods_in_freebusy_one_freebusy.ics', 'when somebody is free, which is no meeting'],
    ['alarm_google_future.ics', 'a meeting of nobody but ourselves'],
  ])('%s is about no contact: %s', async (name, why) => {
    expect(await read(name)).toMatchObject([{ kind: 'SKIPPED', why }])
  })

  it('tell a series of Zimbra with whom it was, and not what was taken out', async () => {
    const lines = linesOf(await samplesWith('mozilla.com').read('icaljs-recur_instances.ics'))
    const others = ['calmozilla1@gmail.com', 'james@lightsofapollo.com', 'iam.revelation@gmail.com']
    const ofFirst = lines.filter((line) => line.includes(' calmozilla1@gmail.com '))
    expect(others.map((other) => lines.filter((line) => line.includes(` ${other} `)).length > 100)).toEqual([
      true,
      true,
      true,
    ])
    expect(ofFirst[0]).toBe(
      '623c13c0-6c2b-45d6-a12b-c33ad61c4868/2012-10-02T17:00:00.000Z calmozilla1@gmail.com IN_PERSON OUTBOUND ENGAGED 2012-10-02T17:00:00.000Z ',
    )
    expect(ofFirst.filter((line) => /T10|2013-04-02|2012-12-04|2013-02-05/.test(line))).toEqual([])
    expect(ofFirst.filter((line) => / 2023-11-2[35]T09:00:00/.test(line))).toHaveLength(2)
    expect(lines.find((line) => line.includes(' james@lightsofapollo.com '))).toContain(' IN_PERSON OUTBOUND SENT ')
  })
})
