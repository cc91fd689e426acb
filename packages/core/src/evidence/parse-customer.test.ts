import { describe, expect, it } from 'vitest'
import { parseCustomer } from './parse-customer.ts'

describe(parseCustomer.name, () => {
  it('tells apart what was not told and what is told to be absent', () => {
    const parsed = parseCustomer({ externalId: 'c1', name: null })
    expect(parsed).toMatchObject({ status: 'parsed' })
    expect(parsed.status === 'parsed' && Object.keys(parsed.value).sort()).toEqual([
      'contactPoints',
      'identities',
      'name',
    ])
  })

  it('reads an age that was noted in a known year', () => {
    expect(parseCustomer({ externalId: 'c1', age: { years: 26, inYear: 1998 } })).toMatchObject({
      value: { birthYear: 1972 },
    })
  })

  it.each([
    [{}, ['NOT_ONE_IDENTITY', '']],
    [{ externalId: 'c1', timeZone: 'Mars/Olympus' }, ['BAD_TIME_ZONE', 'timeZone']],
    [{ externalId: 'c1', birthDate: '1999-02-29' }, ['BAD_DAY', 'birthDate']],
    [{ externalId: 'c1', birthYear: 1700 }, ['BAD_NUMBER', 'birthYear']],
    [{ externalId: 'c1', age: { years: 26 } }, ['REQUIRED', 'age.inYear']],
    [{ externalId: 'c1', contactPoints: [{ channel: 'EMAIL' }] }, ['REQUIRED', 'contactPoints.0.address']],
  ])('refuses %j with code and field', (raw, issue) => {
    const parsed = parseCustomer(raw)
    expect(parsed.status === 'rejected' && [parsed.issue.code, parsed.issue.field.join('.')]).toEqual(issue)
  })
})
