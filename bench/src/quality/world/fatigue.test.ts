import { describe, expect, it } from 'vitest'
import { fatigueAt } from './fatigue.ts'

const NEXT = { day: 10, channel: 1, matter: 'now' }

describe(fatigueAt.name, () => {
  it('is none without earlier attempts', () => {
    expect(fatigueAt([], NEXT)).toEqual({ wear: -0, repetition: 0 })
  })

  it('does not know what comes later', () => {
    const later = [{ day: 10, channel: 1, matter: 'now' }]
    expect(fatigueAt(later, NEXT)).toEqual(fatigueAt([], NEXT))
  })

  it('wears more on the same channel, and less the longer ago', () => {
    const wearOf = (day: number, channel: number) => fatigueAt([{ day, channel, matter: 'then' }], NEXT).wear
    expect(wearOf(9, 1)).toBeLessThan(wearOf(9, 2))
    expect(wearOf(9, 2)).toBeLessThan(wearOf(1, 2))
  })

  it('costs extra to repeat oneself in the same matter', () => {
    const repetitionOf = (channel: number, matter: string) => fatigueAt([{ day: 9, channel, matter }], NEXT).repetition
    expect(repetitionOf(1, 'now')).toBeLessThan(repetitionOf(2, 'now'))
    expect(repetitionOf(2, 'now')).toBeLessThan(repetitionOf(1, 'then'))
  })
})
