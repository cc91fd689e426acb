import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyTimeline } from '../../test/arbitrary-timeline.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import { expectedAnswer } from '../learn/expected-answer.ts'
import { pressureOn } from '../learn/fatigue.ts'
import { reachingAttempts, recentContactOf } from '../learn/recent-contact.ts'
import { attemptOf } from './attribution.ts'
import { derive } from './derive.ts'
import { earlierAttempts, featuresOf } from './features-of-attempt.ts'
import { purposeOf } from './interaction.ts'
import { matterKeyOf } from './matter.ts'

const TRAITS = { birthDate: null, birthYear: 1990, segment: null, timeZone: null }

describe(featuresOf.name, () => {
  it('learns from an attempt under the pressure that a recommendation of it would have reckoned with', () => {
    fc.assert(
      fc.property(anyTimeline, (timeline) => {
        const derived = derive({ traits: TRAITS, zone: 'UTC', prior: DEFAULT_PRIOR }, [], timeline)
        derived.sort((a, b) => a.occurredAt - b.occurredAt)
        for (const [index, attempt] of derived.entries()) {
          if (!attempt.isAttempt) continue
          const before = derived.slice(0, index)
          const { occurredAt: at, channel } = attempt
          const next = { at, channel, purpose: purposeOf(attempt), matterKey: matterKeyOf(attempt) }
          const reckoned = pressureOn(reachingAttempts({ recent: before.map(recentContactOf) }), next)
          const attempts = before
            .filter((each) => each.isAttempt)
            .map((each) => ({ ...attemptOf(each), answeredAt: each.answeredAt }))
          const learned = featuresOf(attempt, earlierAttempts(attempt, attempts), null)
          expect(learned).toMatchObject(reckoned)
          expect(attempt.expected).toBe(expectedAnswer(DEFAULT_PRIOR, learned))
          expect(attempt.attemptNumber).toBe(1 + reckoned.unansweredOnChannel + reckoned.unansweredElsewhere)
          expect(attempt.previousChannel !== null).toBe((attempt.attemptNumber ?? 0) > 1)
        }
      }),
    )
  })
})
