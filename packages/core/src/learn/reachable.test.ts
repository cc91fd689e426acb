import { describe, expect, it } from 'vitest'
import { aLedger } from '../../test/a-ledger.ts'
import type { ContactPoint } from '../evidence/customer-record.ts'
import { contactPointOf, isReachable } from './reachable.ts'

const at = (channel: ContactPoint['channel'], address: string): ContactPoint => ({
  channel,
  address,
  label: null,
  status: 'GOOD',
  verified: false,
})

describe(isReachable.name, () => {
  it.each([
    ['SMS', 'PHONE', true],
    ['WHATSAPP', 'PHONE', true],
    ['PHONE', 'SMS', false],
    ['EMAIL', 'PHONE', false],
  ] as const)('by an address for %s, on %s: %s', (known, asked, answer) => {
    expect(isReachable(aLedger({ contactPoints: [at(known, '+4520123456')] }), asked)).toBe(answer)
  })
})

describe(contactPointOf.name, () => {
  it('calls the number that takes texts, unless there is one for calls', () => {
    const texts = at('SMS', '+4520123456')
    expect(contactPointOf(aLedger({ contactPoints: [texts] }), 'PHONE')).toEqual(texts)
    const calls = at('PHONE', '+4533123456')
    expect(contactPointOf(aLedger({ contactPoints: [texts, calls] }), 'PHONE')).toEqual(calls)
  })
})
