import { describe, expect, it } from 'vitest'
import { makePerson } from './person.ts'
import { questionSetOf } from './question-set-of.ts'
import { testLife } from './test-life.ts'
import { makeWorld } from './world.ts'

const SMALL = { background: 5, test: 5, days: 540 }

describe(makeWorld.name, () => {
  it('is the same for the same seed', () => {
    expect(questionSetOf(makeWorld(7, SMALL))).toEqual(questionSetOf(makeWorld(7, SMALL)))
  })

  it('is another for another seed', () => {
    expect(questionSetOf(makeWorld(7, SMALL))).not.toEqual(questionSetOf(makeWorld(8, SMALL)))
  })

  it('makes each person the same however many others there are', () => {
    const alone = makeWorld(7, { background: 0, test: 3, days: 540 })
    expect(testLife(alone, 2)).toEqual(testLife(makeWorld(7, SMALL), 2))
  })

  it('shares no one between the background and the test', () => {
    const world = makeWorld(7, SMALL)
    expect(makePerson(world, 'background', 0).traits).not.toEqual(makePerson(world, 'test', 0).traits)
  })
})
