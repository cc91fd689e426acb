import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aLedger, aPoint, aTally, NOW, OF_UNKNOWN_AGE, someFeatures } from '../../test/a-ledger.ts'
import { anyLedger } from '../../test/arbitrary-ledger.ts'
import { CHANNELS } from '../model/channel.ts'
import { AGE_BANDS } from '../model/cohort.ts'
import { messageOf } from '../recommend/message.ts'
import { recommend } from '../recommend/recommend.ts'
import { covering } from './covering.ts'
import { DEFAULT_PRIOR } from './default-prior.ts'
import { expectedLogOdds } from './expected-answer.ts'
import type { Ledger } from './ledger.ts'
import { TIME_WINDOWS } from './time-window.ts'
import { versionWithAge, withoutAge } from './without-age.ts'

const AGELESS = withoutAge(DEFAULT_PRIOR)

describe(withoutAge.name, () => {
  it('answers alike whatever the age, known or not', () => {
    fc.assert(
      fc.property(anyLedger, fc.integer({ min: 1930, max: 2010 }), (ledger, birthYear) => {
        const aged = { ...ledger, traits: { ...OF_UNKNOWN_AGE, birthYear } }
        expect(chances(aged)).toEqual(chances({ ...ledger, traits: OF_UNKNOWN_AGE }))
      }),
      { numRuns: 60 },
    )
  })

  it('gives no age as a reason, not even where the channels used would betray it', () => {
    const ledger = aLedger({
      traits: OF_UNKNOWN_AGE,
      tallies: [aTally('INSTAGRAM', { inbound: 12 })],
      contactPoints: CHANNELS.map((channel) => aPoint(channel)),
    })
    expect(reasonsWith(ledger, DEFAULT_PRIOR)).toContain('AGE_INFERRED')
    expect(reasonsWith(ledger, AGELESS).filter((code) => code.startsWith('AGE'))).toEqual([])
  })

  it('keeps what all ages have in common', () => {
    const shared = {
      ...DEFAULT_PRIOR,
      answers: {
        ...AGELESS.answers,
        channelOfBand: covering(AGE_BANDS, () => covering(CHANNELS, () => 0.4)),
        timeOfBand: covering(AGE_BANDS, () => TIME_WINDOWS.map((window) => window / 10)),
      },
    }
    for (const channel of CHANNELS) {
      for (const timeWindow of TIME_WINDOWS) {
        const features = someFeatures({ channel, timeWindow })
        expect(expectedLogOdds(withoutAge(shared), features)).toBeCloseTo(expectedLogOdds(shared, features))
      }
    }
  })

  it('has a version of its own that tells what it came from', () => {
    expect(AGELESS.version).not.toBe(DEFAULT_PRIOR.version)
    expect(versionWithAge(AGELESS.version)).toBe(DEFAULT_PRIOR.version)
    expect(versionWithAge(DEFAULT_PRIOR.version)).toBe(DEFAULT_PRIOR.version)
  })
})

function chances(ledger: Ledger) {
  const { options } = recommend({ ledger, message: messageOf('OTHER'), now: NOW, prior: AGELESS })
  return options.map(({ channel, answerProbability, score }) => [
    channel,
    answerProbability.value.toFixed(9),
    score.toFixed(9),
  ])
}

function reasonsWith(ledger: Ledger, prior: typeof DEFAULT_PRIOR) {
  const { options } = recommend({ ledger, message: messageOf('OTHER'), now: NOW, prior })
  return options.flatMap(({ reasons }) => reasons.map(({ code }) => code))
}
