import { describe, expect, it } from 'vitest'
import { uuidV5 } from '../uuid-v5.ts'
import { isHeldOut } from './split.ts'

const NAMESPACE = '1b671a64-40d5-491e-99b0-da01ff1f3341'

describe(isHeldOut, () => {
  it('keeps one in ten aside, and the same ones at every call', () => {
    const ids = Array.from({ length: 5_000 }, (_, number) => uuidV5(NAMESPACE, String(number)))
    const aside = ids.filter(isHeldOut)
    expect(aside.length).toBeGreaterThan(420)
    expect(aside.length).toBeLessThan(580)
    expect(ids.filter(isHeldOut)).toEqual(aside)
  })
})
