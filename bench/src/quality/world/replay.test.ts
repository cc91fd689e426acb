import { describe, expect, it } from 'vitest'
import { oraclePolicy } from './oracle-policy.ts'
import { makePerson, type Person } from './person.ts'
import { type Replay, replay, replayHabit } from './replay.ts'
import { testLife } from './test-life.ts'
import { makeWorld } from './world.ts'

const WORLD = makeWorld(9, { background: 0, test: 60, days: 540 })
const PEOPLE = Array.from({ length: 60 }, (_, index) => makePerson(WORLD, 'test', index))

function rateOf(replayed: (person: Person) => Replay): number {
  const all = PEOPLE.map(replayed)
  const sum = (value: (each: Replay) => number) => all.reduce((total, each) => total + value(each), 0)
  return sum(({ expected }) => expected) / sum(({ attempts }) => attempts)
}

describe(replay.name, () => {
  it('answers the oracle more than twice as often as habit', () => {
    const byOracle = rateOf((person) => replay(WORLD, person, oraclePolicy(WORLD, person)))
    expect(byOracle).toBeGreaterThan(2 * rateOf((person) => replayHabit(WORLD, person)))
  })

  it('refuses a way that is closed', () => {
    const person = PEOPLE.find(({ mattersPerDay, isReachable }) => mattersPerDay > 0.02 && isReachable[1] === 1)
    if (person === undefined) throw new Error('there is nobody to call')
    expect(() => replay(WORLD, person, () => ({ channel: 'phone', window: 27 }))).toThrow('phone is closed')
  })
})

describe(replayHabit.name, () => {
  it('lives the same life again', () => {
    PEOPLE.forEach((person, index) => {
      expect(replayHabit(WORLD, person).attempts).toBe(testLife(WORLD, index).life.attempts.length)
    })
  })
})
