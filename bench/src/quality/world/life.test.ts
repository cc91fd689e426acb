import { describe, expect, it } from 'vitest'
import type { SetEvent } from '../question-set.ts'
import { at } from './at.ts'
import { windowAt } from './calendar.ts'
import { live, type MadeAttempt } from './life.ts'
import { channelAt, purposeAt } from './population.ts'
import { openWindows } from './quiet-hours.ts'
import { testLife } from './test-life.ts'
import { makeWorld } from './world.ts'

const PEOPLE = 400
const BINS = 10
/** A chi-square of 10 degrees of freedom is above it once in 1,000 times. */
const CHI_SQUARE_LIMIT = 29.6

const WORLD = makeWorld(11, { background: 0, test: PEOPLE, days: 540 })
const LIVES = Array.from({ length: PEOPLE }, (_, index) => testLife(WORLD, index))
const ATTEMPTS = LIVES.flatMap(({ life }) => life.attempts)

function isAnswered({ delayHours }: MadeAttempt): boolean {
  return delayHours !== null
}

describe(live.name, () => {
  it('answers as often as is truly likely, whatever the likelihood', () => {
    const sorted = ATTEMPTS.toSorted((a, b) => a.chance - b.chance)
    let chiSquare = 0
    for (let bin = 0; bin < BINS; bin++) {
      const group = sorted.slice((bin * sorted.length) / BINS, ((bin + 1) * sorted.length) / BINS)
      const expected = group.reduce((sum, { chance }) => sum + chance, 0)
      const variance = group.reduce((sum, { chance }) => sum + chance * (1 - chance), 0)
      chiSquare += (group.filter(isAnswered).length - expected) ** 2 / variance
    }
    expect(chiSquare).toBeLessThan(CHI_SQUARE_LIMIT)
  })

  it('keeps quiet hours', () => {
    for (const { channel, window, purpose, day } of ATTEMPTS) {
      expect(openWindows(channelAt(channel), purposeAt(purpose))).toContain(window)
      expect(windowAt(day)).toBe(window)
    }
  })

  it('uses only channels that reach the customer', () => {
    for (const { person, life } of LIVES) {
      const used = life.events.flatMap((event) => ('channel' in event ? [event.channel] : []))
      expect(person.customer.reachable).toEqual(expect.arrayContaining([...new Set(used)]))
    }
  })

  it('tells events in order of time, and no answer later than 21 days', () => {
    for (const { life } of LIVES) {
      const instants = life.events.map((event) => event.at)
      expect(instants).toEqual(instants.toSorted())
    }
    expect(Math.max(...ATTEMPTS.map(({ delayHours }) => delayHours ?? 0))).toBeLessThan(21 * 24)
  })

  it('makes about 31 attempts, and far more with some', () => {
    const counts = LIVES.map(({ life }) => life.attempts.length).sort((a, b) => a - b)
    const mean = ATTEMPTS.length / PEOPLE
    expect(mean).toBeGreaterThan(25)
    expect(mean).toBeLessThan(40)
    expect(at(counts, PEOPLE * 0.95)).toBeGreaterThan(2.2 * mean)
  })

  it('lets three in ten say how they want to be reached, and hides the age of some', () => {
    const share = (count: number) => count / PEOPLE
    const hasStated = (events: readonly SetEvent[]) => events.some(({ type }) => type === 'stated')
    expect(share(LIVES.filter(({ life }) => hasStated(life.events)).length)).toBeCloseTo(0.3, 1)
    const hidden = share(LIVES.filter(({ person }) => person.customer.ageBand === null).length)
    expect(hidden).toBeGreaterThan(0.2)
    expect(hidden).toBeLessThan(0.55)
  })
})
