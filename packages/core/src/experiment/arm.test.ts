import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { armOf } from './arm.ts'
import { hashShare, joinedParts, mixedHash } from './mixed-hash.ts'

const IDS = Array.from({ length: 20_000 }, (_, at) => `C-${at + 1}`)

describe(armOf.name, () => {
  it('gives a customer the arm of today for ever: a changed hash would move people between the arms', () => {
    const split = { salt: 'spring', holdoutShare: 0.5 }
    const held = IDS.slice(0, 12).filter((id) => armOf(id, split) === 'HOLDOUT')
    expect(held).toEqual(['C-3', 'C-6', 'C-7', 'C-8'])
  })

  it('keeps everyone in the holdout when the holdout grows', () => {
    const smaller = IDS.filter((id) => armOf(id, { salt: 'spring', holdoutShare: 0.1 }) === 'HOLDOUT')
    expect(smaller.every((id) => armOf(id, { salt: 'spring', holdoutShare: 0.2 }) === 'HOLDOUT')).toBe(true)
  })

  it.each([0, 0.05, 0.1, 0.5, 1])('holds out a share of %d', (holdoutShare) => {
    const held = IDS.filter((id) => armOf(id, { salt: 'spring', holdoutShare }) === 'HOLDOUT').length
    const chance = Math.sqrt(IDS.length * holdoutShare * (1 - holdoutShare))
    expect(Math.abs(held - IDS.length * holdoutShare)).toBeLessThanOrEqual(4 * chance)
  })

  it('divides anew with another salt: the arms of two experiments tell nothing about each other', () => {
    const inBoth = IDS.filter((id) =>
      ['spring', 'autumn'].every((salt) => armOf(id, { salt, holdoutShare: 0.5 }) === 'HOLDOUT'),
    ).length
    expect(Math.abs(inBoth - IDS.length / 4)).toBeLessThan(4 * Math.sqrt((IDS.length * 3) / 16))
  })

  it.each([-0.1, 1.1, Number.NaN])('refuses a share of %d', (holdoutShare) => {
    expect(() => armOf('C-1', { salt: 'spring', holdoutShare })).toThrow(RangeError)
  })
})

describe(mixedHash.name, () => {
  it('is MurmurHash3: the vectors that are told of it come out', () => {
    expect(mixedHash('', 0)).toBe(0)
    expect(mixedHash('', 1)).toBe(0x514e28b7)
    expect(mixedHash('', 0xffffffff)).toBe(0x81f16f39)
    expect(mixedHash('\0')).toBe(0x2362f9de)
  })

  it('fills 100 cells evenly with ids that differ in the last digits only', () => {
    const cells = Array.from({ length: 100 }, () => 0)
    for (const id of IDS) {
      const cell = Math.floor(100 * hashShare(id))
      cells[cell] = (cells[cell] ?? 0) + 1
    }
    const chiSquare = cells.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0)
    expect(chiSquare).toBeGreaterThan(58)
    expect(chiSquare).toBeLessThan(149)
  })

  it('changes half of its bits with one digit', () => {
    const changed = IDS.map((id) => bitsOf(mixedHash(`${id}0`) ^ mixedHash(`${id}1`)))
    expect(changed.reduce((sum, bits) => sum + bits, 0) / changed.length).toBeCloseTo(16, 0)
  })
})

describe(joinedParts.name, () => {
  it('never makes one text of two lists', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (one, other) => {
        expect(joinedParts(one) === joinedParts(other)).toBe(JSON.stringify(one) === JSON.stringify(other))
      }),
    )
    expect(joinedParts(['a', 'bc'])).not.toBe(joinedParts(['ab', 'c']))
  })
})

function bitsOf(value: number): number {
  return (value >>> 0).toString(2).replaceAll('0', '').length
}
