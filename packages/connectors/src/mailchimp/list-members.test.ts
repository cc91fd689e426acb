import { describe, expect, it } from 'vitest'
import { customersIn, iso } from '../../test/reports.ts'
import { A_MEMBER, consentsIn, MEMBER, read } from './fixtures.ts'

describe('members of Mailchimp', () => {
  it('are customers, by address, phone and id', async () => {
    expect(customersIn(await read({ members: [A_MEMBER] }))).toEqual([
      {
        identities: [
          { kind: 'EXTERNAL_ID', value: `mailchimp:${MEMBER}` },
          { kind: 'EMAIL', value: 'ada@customer.example' },
          { kind: 'PHONE', value: '+12025550142' },
        ],
        name: 'Ada Lind',
        language: 'da',
        timeZone: 'Europe/Copenhagen',
        country: 'DK',
        contactPoints: [],
      },
    ])
  })

  it.each([
    ['subscribed', [['GRANTED', '2024-01-02T10:05:00.000Z']]],
    [
      'unsubscribed',
      [
        ['GRANTED', '2024-01-02T10:05:00.000Z'],
        ['WITHDRAWN', '2024-06-01T00:00:00.000Z'],
      ],
    ],
    ['cleaned', []],
    ['pending', []],
    ['transactional', []],
    ['archived', []],
  ])('who are %s have said %j', async (status, told) => {
    const reports = await read({ members: [{ ...A_MEMBER, status }] })
    expect(consentsIn(reports).map(({ status, at }) => [status, iso(at)])).toEqual(told)
    expect(customersIn(reports)[0]?.contactPoints.map(({ status }) => status)).toEqual(
      status === 'cleaned' ? ['BOUNCING'] : [],
    )
  })

  it('consented when they signed up, where no confirmation is told', async () => {
    const reports = await read({ members: [{ ...A_MEMBER, timestamp_opt: '' }] })
    expect(consentsIn(reports).map(({ at }) => iso(at))).toEqual(['2024-01-02T10:00:00.000Z'])
  })

  it('whose zone is an area code have no zone, and a form that nobody filled in tells no country', async () => {
    const merge_fields = { ADDRESS: { addr1: '', city: '', country: 'US' } }
    const location = { timezone: '212/332/646/917', country_code: '' }
    const [customer] = customersIn(await read({ members: [{ ...A_MEMBER, merge_fields, location }] }))
    expect(customer).toEqual({
      identities: [expect.anything(), expect.anything()],
      language: 'da',
      contactPoints: [],
    })
  })
})
