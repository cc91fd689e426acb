import { describe, expect, it } from 'vitest'
import { QUESTION_KINDS, SET_CHANNELS } from '../question-set.ts'
import { at } from './at.ts'
import { type Question, questionsOf } from './questions.ts'
import { testLife } from './test-life.ts'
import { makeWorld } from './world.ts'

const PEOPLE = 60
const WORLD = makeWorld(5, { background: 0, test: PEOPLE, days: 540 })
const ASKED = Array.from({ length: PEOPLE }, (_, index) => {
  const { person, life } = testLife(WORLD, index)
  return questionsOf(WORLD, person, life).map((question) => ({ ...question, life }))
}).flat()

function ofKind(kind: string): readonly Question[] {
  return ASKED.filter(({ query }) => query.kind === kind)
}

describe(questionsOf.name, () => {
  it.each([
    ['cold0', 0],
    ['cold1', 1],
    ['cold3', 3],
    ['cold10', 10],
    ['cold30', 30],
  ])('asks %s after exactly %i contacts', (kind, contacts) => {
    expect(ofKind(kind).length).toBeGreaterThan(10)
    for (const { query } of ofKind(kind)) {
      expect(query.history.filter(({ type }) => type === 'attempt' || type === 'inbound')).toHaveLength(contacts)
    }
  })

  it('asks everyone on day 450', () => {
    expect(ofKind('main').map(({ query }) => query.asOf)).toEqual(Array(PEOPLE).fill('2025-03-26T00:00:00.000Z'))
  })

  it('shows all that happened until then and nothing that came later', () => {
    for (const { query, life } of ASKED) {
      expect(query.history).toEqual(life.events.filter((event) => event.at <= query.asOf))
    }
  })

  it('probes with the next attempt that was really made', () => {
    for (const { query, truth, life } of ASKED) {
      const next = life.events.find((event) => event.type === 'attempt' && event.at > query.asOf)
      expect(query.probe?.at).toBe(next?.at)
      expect(truth.probe === null).toBe(query.probe === null)
    }
  })

  it('knows the truth of every way that is open and of no other', () => {
    for (const { query, truth } of ASKED) {
      const open = SET_CHANNELS.flatMap((channel) =>
        Array.from({ length: 28 }, (_, window) => query.allowedWindows[channel]?.includes(window) ?? false),
      )
      expect(truth.P.map((chance) => chance >= 0)).toEqual(open)
      expect(Math.max(...truth.P)).toBe(at(truth.best, at(truth.order, 0)))
    }
  })

  it('has questions of every kind', () => {
    expect(new Set(ASKED.map(({ query }) => query.kind))).toEqual(new Set(QUESTION_KINDS))
  })
})

describe('a world without effects of time', () => {
  it('makes every window of a channel the same', () => {
    const world = makeWorld(5, { background: 0, test: 1, days: 540 }, { timeEffects: false })
    const { person, life } = testLife(world, 0)
    for (const { truth } of questionsOf(world, person, life)) {
      const email = truth.P.slice(0, 28)
      expect(Math.max(...email) - Math.min(...email)).toBe(0)
    }
  })
})
