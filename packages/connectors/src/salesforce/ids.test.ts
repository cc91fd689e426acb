import { describe, expect, it } from 'vitest'
import { fullId } from './ids.ts'

describe(fullId, () => {
  it.each([
    ['0035g00000AbCdE', '0035g00000AbCdEAAV'],
    ['0035g00000AbCdEAAV', '0035g00000AbCdEAAV'],
    ['0035g00000abcdeAAV', null],
    ['0035g00000AbCd', null],
    ['0035g00000AbCdE!AV', null],
  ])('of %s is %s', (id, full) => {
    expect(fullId(id)).toBe(full)
  })
})
