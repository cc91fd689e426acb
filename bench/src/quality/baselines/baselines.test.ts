import { describe, expect, it } from 'vitest'
import type { Method, Query, TrainCustomer } from '../question-set.ts'
import { aCustomer, aQuery } from '../testing/a-query.ts'
import { attempts } from '../testing/an-attempt.ts'
import { alwaysEmail } from './always-email.ts'
import { BASELINES } from './baselines.ts'
import { betaBinomial } from './beta-binomial.ts'
import { cohortBest } from './cohort-best.ts'
import { globalBest } from './global-best.ts'
import { lastUsed } from './last-used.ts'
import { mostFrequentInbound } from './most-frequent-inbound.ts'
import { rawRate } from './raw-rate.ts'
import { sixMonthRatio } from './six-month-ratio.ts'
import { statedElseCohort } from './stated-else-cohort.ts'

const MONDAY_AFTERNOON = '2024-02-05T14:00:00.000Z'
const MONDAY_MORNING = '2024-02-05T09:00:00.000Z'
const LATER = '2024-05-28T10:00:00.000Z'

/** Over all, phone is answered most (50 %), then sms (40 %), then email (20 %); by people over 64 email is (90 %). */
const TRAIN: TrainCustomer[] = [
  background('young', '25-34', [
    ...attempts({ channel: 'phone', at: MONDAY_AFTERNOON }, { made: 80, answered: 60 }),
    ...attempts({ channel: 'phone', at: MONDAY_MORNING }, { made: 80, answered: 20 }).map(renamed),
    ...attempts({ channel: 'sms' }, { made: 100, answered: 40 }),
    ...attempts({ channel: 'email' }, { made: 400, answered: 10 }),
  ]),
  background('old', '65+', attempts({ channel: 'email' }, { made: 100, answered: 90 })),
  background('latest', null, [{ type: 'inbound', at: '2026-01-01T00:00:00.000Z', channel: 'chat' }]),
]

const OPEN = { email: [1, 2], phone: [1, 2], sms: [1, 2] }

function background(id: string, ageBand: '25-34' | '65+' | null, events: TrainCustomer['events']): TrainCustomer {
  return { customer: aCustomer({ id, ageBand }), events }
}

function renamed(event: TrainCustomer['events'][number]): TrainCustomer['events'][number] {
  if (event.type === 'attempt') return { ...event, id: `morning-${event.id}` }
  return event.type === 'answer' ? { ...event, attempt: `morning-${event.attempt}` } : event
}

function channelsOf(method: Method, filled: Partial<Query>): string[] {
  const query = aQuery({ allowedWindows: OPEN, ...filled })
  return method
    .learn(TRAIN)(query)
    .ranked.map(({ channel }) => channel)
}

describe('a baseline', () => {
  const probe = { at: LATER, channel: 'email', purpose: 'service', matter: 'm9', attemptNo: 1 } as const

  it.each(BASELINES)('$name answers every question in full', (method) => {
    const query = aQuery({ allowedWindows: OPEN, probe })
    const { id, ranked, probe: told } = method.learn(TRAIN)(query)
    expect(id).toBe('q1')
    expect(new Set(ranked.map(({ channel }) => channel)).size).toBe(2)
    expect(ranked.every(({ window }) => OPEN.email.includes(window))).toBe(true)
    expect(told?.p).toBeGreaterThan(0)
    expect(told?.p).toBeLessThan(1)
    expect(told?.delayHours.q90).toBeGreaterThanOrEqual(told?.delayHours.q50 ?? Number.NaN)
  })

  it('takes the window in which the channel was answered most, of those that are open', () => {
    const windows = [{ phone: [1, 2] }, { phone: [1] }].map((allowedWindows) =>
      globalBest
        .learn(TRAIN)(aQuery({ allowedWindows }))
        .ranked.map(({ window }) => window),
    )
    expect(windows).toEqual([[2], [1]])
  })
})

describe('who is asked first', () => {
  const inbound = (channel: 'email' | 'sms', at: string) => ({ type: 'inbound', channel, at }) as const
  const stated = { type: 'stated', at: LATER, bestDaypart: null, worstDaypart: null } as const
  const cases: [string, Method, Partial<Query>, string[]][] = [
    ['the channel answered most', globalBest, {}, ['phone', 'sms']],
    ['the channel of the cohort', cohortBest, { customer: aCustomer({ ageBand: '65+' }) }, ['email', 'phone']],
    ['email, whatever', alwaysEmail, {}, ['email', 'phone']],
    ['the channel they come by most', mostFrequentInbound, { history: [inbound('sms', LATER)] }, ['sms', 'phone']],
    [
      'the channel they last came by',
      lastUsed,
      {
        history: [
          inbound('sms', LATER),
          inbound('email', LATER),
          ...attempts({ channel: 'phone' }, { made: 1, answered: 0 }),
        ],
      },
      ['email', 'phone'],
    ],
    [
      'the channel last tried with those who never came',
      lastUsed,
      { history: attempts({ channel: 'email' }, { made: 1, answered: 0 }) },
      ['email', 'phone'],
    ],
    [
      'what they said',
      statedElseCohort,
      { history: [{ ...stated, bestChannel: 'email', worstChannel: null }] },
      ['email', 'phone'],
    ],
    [
      'not what they refused',
      statedElseCohort,
      { history: [{ ...stated, bestChannel: null, worstChannel: 'phone' }] },
      ['sms', 'email'],
    ],
    [
      'what they answered, however seldom it was tried',
      rawRate,
      { history: attempts({ channel: 'email' }, { made: 1, answered: 1 }) },
      ['email', 'phone'],
    ],
    [
      'the cohort, after one answer on a channel that others do not answer',
      betaBinomial,
      { history: attempts({ channel: 'email' }, { made: 1, answered: 1 }) },
      ['phone', 'sms'],
    ],
    [
      'what they answered again and again',
      betaBinomial,
      { history: attempts({ channel: 'email' }, { made: 60, answered: 58 }) },
      ['email', 'phone'],
    ],
    [
      'nothing of what is older than six months',
      sixMonthRatio,
      { history: attempts({ channel: 'email' }, { made: 1, answered: 1 }), asOf: '2024-12-01T00:00:00.000Z' },
      ['phone', 'sms'],
    ],
  ]

  it.each(cases)('%s', (_, method, query, expected) => {
    expect(channelsOf(method, query)).toEqual(expected)
  })
})

describe('an attempt that may still be answered', () => {
  it('says nothing yet', () => {
    const history = attempts({ channel: 'phone', at: LATER }, { made: 9, answered: 0 })
    expect(channelsOf(rawRate, { history })).toEqual(['phone', 'sms'])
    expect(channelsOf(rawRate, { history, asOf: '2024-07-01T00:00:00.000Z' })).toEqual(['sms', 'email'])
  })
})
