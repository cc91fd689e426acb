import { beforeAll, describe, expect, it } from 'vitest'
import { readQuestionSet } from '../format/read-question-set.ts'
import { SET_CHANNELS } from '../question-set.ts'
import { publicData } from '../real/public-data.ts'
import { mean } from '../score/mean.ts'
import { type Likeness, likenessOf } from '../testing/likeness.ts'
import { questionSetOf } from './question-set-of.ts'
import { makeWorld } from './world.ts'

const FOLDER = publicData('question-set')
const SEEDS = [1, 2, 3]
const SIZE = { background: 1000, test: 0, days: 540 }

/** Worlds differ, and the open question set is a single one. */
const AS_MUCH = { atLeast: 2 / 3, atMost: 3 / 2 }

describe.runIf(FOLDER !== null)('the worlds, beside the open question set that others made', () => {
  let open: Likeness
  let worlds: readonly Likeness[]

  beforeAll(() => {
    open = likenessOf(readQuestionSet(FOLDER ?? '').train)
    worlds = SEEDS.map((seed) => likenessOf(questionSetOf(makeWorld(seed, SIZE)).train))
  })

  function expectAsMuch(figure: (likeness: Likeness) => number): void {
    const times = mean(worlds.map(figure)) / figure(open)
    expect(times).toBeGreaterThan(AS_MUCH.atLeast)
    expect(times).toBeLessThan(AS_MUCH.atMost)
  }

  it('have as many contacts, and as many of them answered', () => {
    expectAsMuch(({ attempts }) => attempts)
    expectAsMuch(({ inbound }) => inbound)
    expectAsMuch(({ answered }) => answered)
  })

  it.each(SET_CHANNELS)('use %s as often', (channel) => {
    expectAsMuch(({ shares }) => shares.get(channel) ?? 0)
  })

  it('have segments that lie as far apart', () => expectAsMuch(({ ofSegments }) => ofSegments))

  it('have purposes that lie as far apart', () => expectAsMuch(({ ofPurposes }) => ofPurposes))
})
