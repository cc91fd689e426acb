import { describe, expect, it } from 'vitest'
import { customersIn, rejectionsIn } from '../../test/reports.ts'
import { readingOf, reasonsIn } from '../../test/vendor.ts'
import { A_USER, AN_AGENT } from './fixtures.ts'
import { zendesk } from './zendesk.ts'

const { page } = readingOf(zendesk, { phoneRegion: 'US' })

describe('users of Zendesk', () => {
  it('are customers, but for colleagues', async () => {
    const reports = await page({ users: [A_USER, AN_AGENT, { ...AN_AGENT, role: 'admin' }] })
    expect(customersIn(reports)).toMatchObject([
      {
        identities: [
          { kind: 'EXTERNAL_ID', value: 'zendesk:101' },
          { kind: 'EMAIL', value: 'ada@customer.example' },
          { kind: 'PHONE', value: '+12025550142' },
        ],
        name: 'Ada Berg',
        language: 'en-US',
        timeZone: 'America/Los_Angeles',
      },
    ])
    expect(reasonsIn(reports)).toEqual(['a colleague', 'a colleague'])
  })

  it('who share their number are not named by it', async () => {
    const [shared] = customersIn(await page({ users: [{ ...A_USER, shared_phone_number: true }] }))
    expect(shared?.identities.map(({ kind }) => kind)).toEqual(['EXTERNAL_ID', 'EMAIL'])
  })

  it('with a zone that is not known are told without it', async () => {
    const reports = await page({
      users: [
        { ...A_USER, time_zone: 'Atlantis' },
        { ...A_USER, time_zone: null },
      ],
    })
    expect(customersIn(reports).map(({ timeZone }) => timeZone)).toEqual([undefined, undefined])
    expect(rejectionsIn(reports)).toMatchObject([{ code: 'BAD_TIME_ZONE', field: ['time_zone'] }])
    const own = customersIn(await page({ users: [{ ...A_USER, iana_time_zone: 'Europe/Copenhagen' }] }))
    expect(own).toMatchObject([{ timeZone: 'Europe/Copenhagen' }])
  })

  it('of a role that is not known are refused by its name', async () => {
    expect(rejectionsIn(await page({ users: [{ ...A_USER, role: 'deity' }] }))).toMatchObject([{ field: ['role'] }])
  })
})
