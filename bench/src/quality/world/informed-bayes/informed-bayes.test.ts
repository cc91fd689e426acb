import { describe, expect, it } from 'vitest'
import { type Method, SET_CHANNELS, WINDOWS_PER_WEEK } from '../../question-set.ts'
import { at } from '../at.ts'
import { oracle } from '../oracle.ts'
import { questionSetOf } from '../question-set-of.ts'
import { makeWorld } from '../world.ts'
import { informedBayes } from './informed-bayes.ts'

const WORLD = makeWorld(22, { background: 0, test: 80, days: 540 })
const { queries, truth } = questionSetOf(WORLD)
const ASKED = queries
  .map((query, place) => ({ query, truth: at(truth, place) }))
  .filter(({ query }) => query.kind === 'main')

function chosenBy(method: Method) {
  const answer = method.learn([])
  return ASKED.map(({ query, truth: { P, rand } }) => {
    const { ranked, probe } = answer(query)
    const { channel, window, p } = at(ranked, 0)
    return { told: p, true: at(P, SET_CHANNELS.indexOf(channel) * WINDOWS_PER_WEEK + window), rand, ranked, probe }
  })
}

function meanOf<T>(list: readonly T[], value: (each: T) => number): number {
  return list.reduce((sum, each) => sum + value(each), 0) / list.length
}

describe(informedBayes.name, () => {
  const informed = chosenBy(informedBayes(WORLD, { warmUp: 40, kept: 60, between: 1 }))

  it('recovers most of what the oracle gains over chance', () => {
    const best = meanOf(chosenBy(oracle(WORLD)), (choice) => choice.true - choice.rand)
    const share = meanOf(informed, (choice) => choice.true - choice.rand) / best
    expect(share).toBeGreaterThan(0.6)
    expect(share).toBeLessThan(1)
  })

  it('tells about the probability that is true of its own choices', () => {
    const told = meanOf(informed, (choice) => choice.told)
    expect(Math.abs(told - meanOf(informed, (choice) => choice.true))).toBeLessThan(0.08)
  })

  it('names two different channels that are open', () => {
    informed.forEach(({ ranked }, place) => {
      const { allowedWindows } = at(ASKED, place).query
      expect(new Set(ranked.map(({ channel }) => channel)).size).toBe(Math.min(2, Object.keys(allowedWindows).length))
      for (const { channel, window } of ranked) expect(allowedWindows[channel]).toContain(window)
    })
  })

  it('answers every probe', () => {
    informed.forEach(({ probe }, place) => {
      expect(probe === null).toBe(at(ASKED, place).query.probe === null)
      if (probe === null) return
      expect(probe.delayHours.q50).toBeLessThan(probe.delayHours.q80)
      expect(probe.delayHours.q80).toBeLessThan(probe.delayHours.q90)
    })
  })
})
