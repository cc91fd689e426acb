import type { Channel } from '@wavelength/core'

export const stated = {
  channels: ['SMS', 'EMAIL'],
  avoidChannels: ['PHONE'],
  bestDays: ['TUESDAY', 'THURSDAY'],
  worstDays: ['MONDAY'],
  bestDayparts: ['AFTER_17'],
  worstDayparts: ['BEFORE_8'],
  waitBeforeNextAttempt: 'PT4H',
  paperless: true,
  statedAt: '2026-03-12T14:00:00Z',
  source: 'survey',
}

function belief(channel: Channel, rank: number, value: number, counts: readonly [number, number, number, number]) {
  const [inboundCount, attempts, answered, unanswered] = counts
  return {
    channel,
    rank,
    answerProbability: { value, low: value * 0.66, high: Math.min(0.98, value * 1.35) },
    inboundCount,
    attempts,
    answered,
    unanswered,
    declined: attempts - answered - unanswered,
    undelivered: 0,
    open: 0,
    lastContactAt: '2026-11-19T18:30:00Z',
    lastAnswerAt: answered > 0 ? '2026-11-17T23:12:00Z' : null,
    typicalReplyDelay: answered > 0 ? 'PT12M' : null,
    bestTimes: [
      {
        weekdays: ['TUESDAY', 'THURSDAY'],
        fromHour: 17,
        toHour: 20,
        answerProbability: { value: value * 1.1, low: value * 0.8, high: value },
      },
    ],
    worstTimes: [
      {
        weekdays: ['MONDAY'],
        fromHour: 6,
        toHour: 8,
        answerProbability: { value: value * 0.4, low: 0.01, high: value },
      },
    ],
  }
}

export const learned = {
  asOf: '2026-11-22T06:00:00Z',
  evidenceCount: 31,
  channels: [
    belief('SMS', 1, 0.71, [9, 9, 8, 1]),
    belief('EMAIL', 2, 0.38, [4, 11, 5, 6]),
    belief('LIVE_CHAT', 3, 0.3, [1, 0, 0, 0]),
    belief('PHONE', 4, 0.06, [0, 3, 0, 2]),
  ],
}
