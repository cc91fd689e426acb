import { describe, expect, it } from 'vitest'
import { customersIn, reportsOf } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import { A_CONTACT } from './fixtures.ts'
import { hubspot } from './hubspot.ts'
import { read } from './read-composed.ts'

describe('contacts', () => {
  it('join the id with the address and the number', async () => {
    const reports = await read([A_CONTACT])
    expect(customersIn(reports)).toEqual([
      {
        identities: [
          { kind: 'EXTERNAL_ID', value: 'hubspot:501' },
          { kind: 'EMAIL', value: 'ada@customer.example' },
        ],
        name: 'Ada Berg',
        language: 'da',
        timeZone: 'Europe/Copenhagen',
        contactPoints: [],
      },
      {
        identities: [
          { kind: 'EXTERNAL_ID', value: 'hubspot:501' },
          { kind: 'PHONE', value: '+12025550142' },
        ],
        contactPoints: [],
      },
    ])
    expect(toldIn(reports)).toEqual(['CUSTOMER', 'CUSTOMER', 'EMAIL MARKETING WITHDRAWN'])
  })

  it('of an export are the same, and grant nothing by not opting out', async () => {
    const table =
      'Record ID,First Name,Last Name,Email,Phone Number,Unsubscribed from all email\n501,Ada,,ada@customer.example,020 55 01,false\n'
    expect(customersIn(await reportsOf(hubspot, table))).toMatchObject([{ name: 'Ada' }])
    expect(toldIn(await reportsOf(hubspot, table))).toEqual(['CUSTOMER'])
  })
})
