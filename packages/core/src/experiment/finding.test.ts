import { describe, expect, it } from 'vitest'
import { findingOf } from './finding.ts'

describe(findingOf.name, () => {
  it.each([
    [{ low: 0.01, high: 0.05 }, 'BETTER'],
    [{ low: -0.05, high: -0.01 }, 'WORSE'],
    [{ low: -0.01, high: 0.05 }, 'NO_EVIDENCE'],
    [{ low: 0, high: 0 }, 'NO_EVIDENCE'],
    [{ low: 1e-17, high: 3e-17 }, 'NO_EVIDENCE'],
    [null, 'TOO_LITTLE'],
  ] as const)('%o is %s', (bounds, finding) => {
    expect(findingOf(bounds === null ? null : { ...bounds, value: 0.02, standardError: 0.01 })).toBe(finding)
  })
})
