import type { AgeBand, Channel } from '@wavelength/core'
import { describe, expect, test } from 'vitest'
import { aShare } from '../../test/builders.ts'
import { cohortFinding } from './cohort-finding.ts'

function aCell(channel: Channel, ageBand: AgeBand, unanswered: number, attempts: number) {
  const kind = attempts < 30 ? ('FEW' as const) : ('OK' as const)
  const rate = { kind, ...aShare(unanswered, attempts) }
  return { channel, ageBand, unanswered: rate, answered: rate }
}

describe(cohortFinding, () => {
  test('names the channel that divides the ages most surely', () => {
    const cells = [
      aCell('PHONE', 'AGE_18_24', 346, 427),
      aCell('PHONE', 'AGE_65_74', 84, 400),
      aCell('EMAIL', 'AGE_18_24', 180, 400),
      aCell('EMAIL', 'AGE_65_74', 130, 400),
    ]
    expect(cohortFinding(cells)).toBe('By phone, 18–24s leave 81% of attempts unanswered, 65–74s only 21%')
  })

  test('never holds one channel against another', () => {
    expect(cohortFinding([aCell('PHONE', 'AGE_18_24', 380, 400), aCell('SMS', 'AGE_65_74', 20, 400)])).toBeNull()
  })

  test('says nothing of customers whose age is not known', () => {
    expect(cohortFinding([aCell('PHONE', 'UNKNOWN', 380, 400), aCell('PHONE', 'AGE_65_74', 20, 400)])).toBeNull()
  })
})
