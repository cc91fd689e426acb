import { describe, expect, it } from 'vitest'
import { probesOf } from './probes-of.ts'
import { makeWorld } from './world.ts'

const WORLD = makeWorld(4, { background: 0, test: 30, days: 540 })
const END_OF_HISTORY = '2025-03-26T00:00:00.000Z'

describe(probesOf.name, () => {
  it('gives every test customer with each attempt from day 450 on', () => {
    const probed = [...probesOf(WORLD)]
    expect(probed).toHaveLength(30)
    for (const { events, attempts } of probed) {
      const made = events.flatMap((event) => (event.type === 'attempt' && event.at >= END_OF_HISTORY ? [event.id] : []))
      expect(attempts.map(({ id }) => id)).toEqual(made)
    }
  })

  it('tells what came of each', () => {
    for (const { events, attempts } of probesOf(WORLD)) {
      const answered = new Set(events.flatMap((event) => (event.type === 'answer' ? [event.attempt] : [])))
      for (const { id, isAnswered, p } of attempts) {
        expect(isAnswered).toBe(answered.has(id))
        expect(p).toBeGreaterThan(0)
        expect(p).toBeLessThan(1)
      }
    }
  })
})
