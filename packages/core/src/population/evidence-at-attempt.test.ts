import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aHistory } from '../../test/a-history.ts'
import { aStatement } from '../../test/a-ledger.ts'
import { anyTimeline } from '../../test/arbitrary-timeline.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import { timeMean } from '../learn/evidence-rows.ts'
import { priorMean } from '../learn/prior-mean.ts'
import { CHANNEL_TRAITS } from '../model/channel.ts'
import { evidenceAtAttempts, MOVING_EVIDENCE } from './evidence-at-attempt.ts'
import { HistoryWalk } from './history-walk.ts'
import { studiedAttempts } from './studied-attempts.ts'

describe(evidenceAtAttempts.name, () => {
  it('is, times the slopes, exactly what moves a forecast', () => {
    fc.assert(
      fc.property(anyTimeline, (contacts) => {
        const statements = [
          aStatement({
            statedAt: Date.UTC(2026, 6, 1),
            channels: ['SMS'],
            avoidChannels: ['PHONE'],
            bestDayparts: ['AFTER_17'],
          }),
        ]
        const history = aHistory(contacts, { statements })
        const attempts = studiedAttempts(history)
        const walk = new HistoryWalk(history, DEFAULT_PRIOR)
        evidenceAtAttempts(history, attempts, DEFAULT_PRIOR).forEach((evidence, index) => {
          const attempt = attempts[index]
          if (attempt === undefined) throw new Error('evidence of no attempt')
          const { channel, timeWindow, ageBand } = attempt.features
          const at = attempt.interaction.occurredAt
          const mean = priorMean(walk.ledgerAt(at), DEFAULT_PRIOR, ageBand, at)
          const moved = mean.inbound[channel] + mean.stated[channel]
          const then = CHANNEL_TRAITS[channel].timeSensitivity * timeMean(mean, timeWindow)
          const told = MOVING_EVIDENCE.reduce((sum, kind) => sum + DEFAULT_PRIOR.slopes[kind] * evidence[kind], 0)
          expect(told).toBeCloseTo(moved + then, 4)
        })
      }),
    )
  })
})
