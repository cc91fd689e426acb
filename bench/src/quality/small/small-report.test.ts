import { describe, expect, it } from 'vitest'
import { holds, SMALL_REFERENCES, SMALL_WORLDS } from './small-bars.ts'
import { smallReport } from './small-report.ts'

/** Three worlds learned from and asked about, on a busy machine. */
const TIMEOUT_MS = 240_000

describe(smallReport.name, () => {
  it(
    'finds the product as good as it was, beyond what chance explains',
    () => {
      const { text, lost } = smallReport(SMALL_WORLDS)
      expect(lost, text).toEqual([])
    },
    TIMEOUT_MS,
  )
})

describe(holds.name, () => {
  it.each([
    ['recovered', 0.4, false],
    ['recovered', 0.6, true],
    ['excessLogLoss', 0.08, false],
    ['excessLogLoss', 0.01, true],
    ['missingOrNotAllowed', 1, false],
  ] as const)('%s of %d: %s', (figure, value, expected) => {
    expect(holds(SMALL_REFERENCES[figure], value)).toBe(expected)
  })
})
