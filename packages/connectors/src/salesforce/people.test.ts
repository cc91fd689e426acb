import { describe, expect, it } from 'vitest'
import { customersIn } from '../../test/reports.ts'
import { A_LEAD, A_PERSON, ADA } from './fixtures.ts'
import { read, SHE, told } from './read-composed.ts'

describe('contacts and leads', () => {
  it('join the id with the address and the number, each of which may be refused alone', async () => {
    const reports = await read([A_PERSON], { phoneRegion: 'US' })
    expect(customersIn(reports)).toEqual([
      {
        identities: [
          { kind: 'EXTERNAL_ID', value: SHE },
          { kind: 'EMAIL', value: 'ada@customer.example' },
        ],
        name: 'Ada Berg',
        birthDate: '1971-06-30',
        country: 'DK',
        contactPoints: [
          { channel: 'PHONE', address: '+12025550100', label: 'Phone', status: 'GOOD', verified: false },
          { channel: 'PHONE', address: '+12025550142', label: 'MobilePhone', status: 'GOOD', verified: false },
          { channel: 'FAX', address: '+12025550199', label: 'Fax', status: 'GOOD', verified: false },
        ],
      },
      {
        identities: [
          { kind: 'EXTERNAL_ID', value: SHE },
          { kind: 'PHONE', value: '+12025550142' },
        ],
        contactPoints: [],
      },
    ])
    const [optOut] = reports.filter(({ kind }) => kind === 'CONSENT')
    expect(optOut).toMatchObject({ event: { channel: 'EMAIL', status: 'WITHDRAWN', at: Date.UTC(2025, 2, 1, 10) } })
  })

  it('want no calls and no faxes where they say so', async () => {
    const person = { ...A_PERSON, HasOptedOutOfEmail: false, DoNotCall: true, HasOptedOutOfFax: 'true' }
    expect((await told(person)).slice(2)).toEqual(['PHONE MARKETING WITHDRAWN', 'FAX MARKETING WITHDRAWN'])
    expect((await told({ ...person, LastModifiedDate: null })).at(-1)).toMatch(/^skipped: an opt-out without a time/)
  })

  it('whose mail comes back have an address that bounces', async () => {
    const [person] = customersIn(await read([{ ...A_PERSON, EmailBouncedDate: '2025-01-01T00:00:00.000+0000' }]))
    expect(person?.contactPoints[0]).toMatchObject({ channel: 'EMAIL', status: 'BOUNCING' })
  })

  it('that were converted are told to be one by the address of both', async () => {
    const lead = {
      ...A_PERSON,
      attributes: { type: 'Lead' },
      Id: A_LEAD,
      MobilePhone: null,
      Phone: null,
      HasOptedOutOfEmail: false,
    }
    const both = customersIn(await read([{ ...lead, ConvertedContactId: ADA }]))
    expect(both.map(({ identities }) => identities.map(({ value }) => value))).toEqual([
      [`salesforce:${A_LEAD}`, 'ada@customer.example'],
      [SHE, 'ada@customer.example'],
    ])
  })
})
