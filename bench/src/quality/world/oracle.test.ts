import { describe, expect, it } from 'vitest'
import { at } from './at.ts'
import { oracle } from './oracle.ts'
import { questionSetOf } from './question-set-of.ts'
import { makeWorld } from './world.ts'

const WORLD = makeWorld(2, { background: 0, test: 10, days: 540 })
const { queries, truth } = questionSetOf(WORLD)

describe(oracle.name, () => {
  it('always ranks the truly best way first, and probes with the truth', () => {
    const answer = oracle(WORLD).learn([])
    queries.forEach((query, place) => {
      const { best, probe } = at(truth, place)
      expect(at(answer(query).ranked, 0).p).toBe(Math.max(...best))
      expect(answer(query).probe?.p).toBe(probe?.p)
    })
  })

  it('knows nothing of other worlds', () => {
    const stranger = { ...at(queries, 0), id: 'q1' }
    expect(() => oracle(WORLD).learn([])(stranger)).toThrow('no question of this world')
  })
})
