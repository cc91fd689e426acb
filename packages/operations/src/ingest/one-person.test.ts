import { parseCustomer, type Report } from '@wavelength/core'
import { describe, expect, it } from 'vitest'
import { identitiesByPerson } from './one-person.ts'

function record(raw: object): Report {
  const parsed = parseCustomer(raw)
  if (parsed.status === 'rejected') throw new Error(parsed.issue.message)
  return { kind: 'CUSTOMER', position: 'index 0', customer: parsed.value, raw }
}

const valuesOf = (...records: object[]) =>
  identitiesByPerson(records.map(record)).map((identities) => identities.map(({ value }) => value).sort())

describe(identitiesByPerson, () => {
  const first = { externalId: '1', email: 'a@b.example' }
  const second = { email: 'a@b.example', phone: '+4520123456' }
  const third = { phone: '+4520123456', externalId: '3' }

  it('finds one person through records that tell parts, in any order', () => {
    const everything = [['+4520123456', '1', '3', 'a@b.example']]
    expect(valuesOf(first, second, third)).toEqual(everything)
    expect(valuesOf(third, first, second)).toEqual(everything)
    expect(valuesOf(first, third, second)).toEqual(everything)
  })

  it('leaves apart who shares nothing, and says nothing of those with one name', () => {
    expect(valuesOf(first, third, { externalId: '9' })).toEqual([
      ['1', 'a@b.example'],
      ['+4520123456', '3'],
    ])
  })
})
