import { describe, expect, it } from 'vitest'
import { changeOfLife } from './change-of-life.ts'
import { likingAt } from './log-odds.ts'
import { makePerson } from './person.ts'
import { makeWorld } from './world.ts'

const WORLD = makeWorld(6, { background: 0, test: 600, days: 540 })
const PEOPLE = Array.from({ length: 600 }, (_, index) => makePerson(WORLD, 'test', index))

describe(changeOfLife.name, () => {
  it('comes to a third of the people', () => {
    expect(PEOPLE.filter((person) => changeOfLife(person) !== null).length / 600).toBeCloseTo(1 / 3, 1)
  })

  it('makes another person of them overnight, and of nobody else', () => {
    for (const person of PEOPLE) {
      const day = changeOfLife(person)
      const eve = day ?? 200
      const moved = Math.abs(likingAt(person.ways, 0, eve + 0.01) - likingAt(person.ways, 0, eve))
      if (day === null) expect(moved).toBeLessThan(0.001)
      else expect(moved).toBeGreaterThan(0.0001)
    }
  })
})
