import { beforeAll, describe, expect, it } from 'vitest'
import { BASELINES } from '../baselines/baselines.ts'
import { readQuestionSet } from '../format/read-question-set.ts'
import { type Answer, type QuestionSet, SET_CHANNELS, type Truth } from '../question-set.ts'
import { publicData } from '../real/public-data.ts'
import { score } from '../score/score.ts'

const FOLDER = publicData('question-set')

describe.runIf(FOLDER !== null)('the open question set', () => {
  let set: QuestionSet

  beforeAll(() => {
    set = readQuestionSet(FOLDER ?? '')
  })

  it('has the questions it is said to have', () => {
    expect(set.train).toHaveLength(3000)
    const { choices, forecasts } = score(set, [])
    expect(choices.map(({ kind, questions }) => [kind, questions])).toEqual([
      ['main', 60],
      ['cold0', 60],
      ['cold1', 60],
      ['cold3', 60],
      ['cold10', 59],
      ['cold30', 39],
    ])
    expect(forecasts).toMatchObject({ probes: 36, answered: 7 })
  })

  it('gives the truth full marks', () => {
    const { choices } = score(set, set.truth.map(truly))
    for (const { recovered, top1, missing, notAllowed } of choices) {
      expect([recovered.value, top1.value, missing, notAllowed]).toEqual([1, 1, 0, 0])
    }
  })

  it.each(BASELINES)('is answered in full by $name', (method) => {
    const answer = method.learn(set.train)
    const { choices, forecasts } = score(set, set.queries.map(answer))
    expect(choices.every(({ missing, notAllowed }) => missing === 0 && notAllowed === 0)).toBe(true)
    expect(choices.every(({ recovered }) => recovered.value < 0.6)).toBe(true)
    expect(forecasts.missing).toBe(0)
  })
})

function truly({ id, order, best, bw }: Truth): Answer {
  const ranked = order.slice(0, 2).flatMap((place) => {
    const channel = SET_CHANNELS[place]
    return channel === undefined ? [] : { channel, window: bw[place] ?? 0, p: best[place] ?? 0 }
  })
  return { id, ranked, probe: null }
}
