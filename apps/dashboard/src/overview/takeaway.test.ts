import { AGE_BANDS, CHANNELS } from '@wavelength/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aShare } from '../../test/builders.ts'
import { takeawayOf } from './takeaway.ts'
import type { CohortResponses } from './unanswered-series.ts'

function aCell(
  channel: CohortResponses['channel'],
  unanswered: number,
  attempts: number,
  ageBand: CohortResponses['ageBand'] = 'AGE_18_24',
) {
  const kind = attempts < 30 ? ('FEW' as const) : ('OK' as const)
  return {
    channel,
    ageBand,
    unanswered: { kind, ...aShare(unanswered, attempts) },
    answered: { kind, ...aShare(attempts - unanswered, attempts) },
  }
}

const attempts = fc.integer({ min: 1, max: 400 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
const anyCell = fc
  .tuple(fc.constantFrom(...CHANNELS), fc.constantFrom(...AGE_BANDS), attempts)
  .map(([channel, ageBand, [unanswered, n]]) => aCell(channel, unanswered, n, ageBand))
const anyCells = fc.uniqueArray(anyCell, { maxLength: 20, selector: ({ channel, ageBand }) => `${channel} ${ageBand}` })

describe(takeawayOf, () => {
  test('names the cohort and the two channels that differ most surely', () => {
    const cells = [aCell('PHONE', 346, 427), aCell('SMS', 40, 400), aCell('EMAIL', 150, 400)]
    expect(takeawayOf(cells)).toMatch(/^18–24s leave 81% of attempts by phone unanswered, but only 10% by .*\.$/)
  })

  test('prefers a sure difference to a large one', () => {
    const cells = [
      aCell('FAX', 30, 30),
      aCell('LETTER', 12, 30),
      aCell('PHONE', 900, 1800, 'AGE_35_44'),
      aCell('SMS', 90, 1800, 'AGE_35_44'),
    ]
    expect(takeawayOf(cells)).toContain('35–44s')
  })

  test('is silent when the interval of the difference covers 0', () => {
    expect(takeawayOf([aCell('PHONE', 20, 50), aCell('SMS', 16, 50)])).toBeNull()
  })

  test('is silent about fewer than 30 attempts', () => {
    expect(takeawayOf([aCell('PHONE', 29, 29), aCell('SMS', 0, 29)])).toBeNull()
  })

  test('never speaks without a clear difference between two sound rates', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const sound = cells.filter(({ unanswered }) => unanswered.denominator >= 30)
        const isClearPair = sound.some((one) =>
          sound.some((other) => one.ageBand === other.ageBand && lowOfDifference(one, other) > 0),
        )
        if (!isClearPair) expect(takeawayOf(cells)).toBeNull()
      }),
    )
  })
})

/** Newcombe's lower limit, written out once more as the independent check. */
function lowOfDifference(one: ReturnType<typeof aCell>, other: ReturnType<typeof aCell>): number {
  const [p, q] = [one.unanswered, other.unanswered]
  return p.value - q.value - Math.sqrt((p.value - p.low) ** 2 + (q.high - q.value) ** 2)
}
