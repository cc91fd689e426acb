import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  aLedger,
  anInboundContact,
  aPoint,
  aRecentContact,
  aStatement,
  aTally,
  DAY_MS,
  NOW,
} from '../../test/a-ledger.ts'
import { anyLedger } from '../../test/arbitrary-ledger.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import type { Ledger } from '../learn/ledger.ts'
import { isReachable } from '../learn/reachable.ts'
import { CHANNELS, type Channel } from '../model/channel.ts'
import { LEVELS, PURPOSES, type Purpose } from '../model/purpose.ts'
import { exclusion } from './exclusion.ts'
import { type Message, messageOf } from './message.ts'
import { rankCustomer } from './rank-customer.ts'
import { recommend } from './recommend.ts'
import type { Recommendation } from './recommendation.ts'

const anyMessage = fc
  .record({
    purpose: fc.constantFrom(...PURPOSES),
    urgency: fc.constantFrom(...LEVELS),
    complexity: fc.constantFrom(...LEVELS),
    marketing: fc.boolean(),
    automated: fc.boolean(),
    physicalItem: fc.boolean(),
    deadline: fc.option(fc.nat(5 * DAY_MS).map((ms) => NOW + ms)),
  })
  .map(({ purpose, ...overrides }) => messageOf(purpose, overrides))

const reachableByAll = aLedger({ contactPoints: CHANNELS.map((channel) => aPoint(channel)) })

describe(recommend.name, () => {
  it('answers for everybody who is reachable, about everything, unless every channel is excluded with a code', () => {
    fc.assert(
      fc.property(anyLedger, anyMessage, (ledger, message) => {
        const { first, options, excluded, noActionReason } = ask(ledger, message)
        expect([...options, ...excluded].map(({ channel }) => channel).toSorted()).toEqual(CHANNELS.toSorted())
        expect(first === null).toBe(options.length === 0)
        expect(first === null).toBe(noActionReason !== null)
        const isAnyReachable = CHANNELS.some((channel) => isReachable(ledger, channel))
        if (noActionReason !== null) {
          expect(noActionReason.code).toBe(isAnyReachable ? 'NOTHING_PERMITTED' : 'NOT_REACHABLE')
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives two different ways, windows that lie ahead, reasons that add up, and a plan that gains', () => {
    fc.assert(
      fc.property(anyLedger, anyMessage, (ledger, message) => {
        const { first, second, options, plan } = ask(ledger, message)
        if (second !== null) expect(second.channel).not.toBe(first?.channel)
        for (const option of options) {
          expect(option.notBefore).toBeGreaterThanOrEqual(NOW)
          expect(option.notAfter).toBeGreaterThan(option.notBefore)
          if (message.deadline !== null) expect(option.notAfter).toBeLessThanOrEqual(message.deadline)
          const sum = option.reasons.reduce((all, reason) => all + reason.effect, 0)
          expect(Math.abs(sum - option.logOdds)).toBeLessThan(1e-9)
          expect(option.waitHours).toBeGreaterThanOrEqual(ledger.stated?.waitHours ?? 0)
        }
        expect(plan[0]?.channel).toBe(first?.channel)
        expect(plan.map((step) => step.answeredByThen)).toEqual(
          plan.map((step) => step.answeredByThen).toSorted((a, b) => a - b),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('never proposes a call, a chat or a visit for marketing, nor what the customer asked to avoid', () => {
    fc.assert(
      fc.property(anyLedger, anyMessage, (ledger, message) => {
        const { options, plan } = ask(ledger, message)
        const proposed = [...options, ...plan].map(({ channel }) => channel)
        for (const channel of ledger.stated?.avoidChannels ?? []) expect(proposed).not.toContain(channel)
        if (message.marketing)
          for (const channel of ['PHONE', 'LIVE_CHAT', 'IN_PERSON']) expect(proposed).not.toContain(channel)
      }),
      { numRuns: 200 },
    )
  })

  it.each(PURPOSES)('has an answer for a customer without history: %s', (purpose) => {
    const { first, second, decidedBy } = ask(reachableByAll, messageOf(purpose))
    expect(first).not.toBeNull()
    expect(second).not.toBeNull()
    expect(['COHORT', 'RULE']).toContain(decidedBy)
  })

  it('phones whoever only ever answers the phone, about a matter of service', () => {
    const tallies = [
      aTally('PHONE', { attempts: 8, answered: 7 }),
      aTally('EMAIL', { attempts: 12, answered: 0 }),
      aTally('SMS', { attempts: 6, answered: 0 }),
    ]
    const ledger = { ...reachableByAll, tallies }
    for (const purpose of ['SUPPORT_REPLY', 'COMPLEX_MATTER'] as const) {
      expect(ask(ledger, messageOf(purpose))).toMatchObject({ first: { channel: 'PHONE' }, decidedBy: 'LEARNED' })
    }
  })

  it('stops phoning whoever never answers it', () => {
    const ledger = aLedger({
      contactPoints: [aPoint('PHONE'), aPoint('EMAIL')],
      tallies: [aTally('PHONE', { attempts: 6, answered: 0 }), aTally('EMAIL', { attempts: 3, answered: 2 })],
    })
    expect(ask(ledger, messageOf('COMPLEX_MATTER')).first?.channel).toBe('EMAIL')
  })

  it('follows what the customer said where nothing else is known', () => {
    const ledger = { ...reachableByAll, stated: aStatement({ channels: ['SMS'] }) }
    expect(ask(ledger, messageOf('REMINDER'))).toMatchObject({ first: { channel: 'SMS' } })
    const emailer = aLedger({
      contactPoints: [aPoint('EMAIL'), aPoint('WHATSAPP')],
      stated: aStatement({ channels: ['EMAIL'] }),
    })
    expect(ask(emailer, messageOf('COMPLEX_MATTER'))).toMatchObject({ first: { channel: 'EMAIL' } })
  })

  it('each channel can win', () => {
    for (const channel of CHANNELS) {
      const ledger = aLedger({
        contactPoints: [aPoint(channel), aPoint('EMAIL'), aPoint('SMS')],
        tallies: [
          aTally(channel, { attempts: 20, answered: 20, inbound: 30, at: NOW }),
          ...(['EMAIL', 'SMS'] as const)
            .filter((other) => other !== channel)
            .map((other) => aTally(other, { attempts: 20, answered: 0, at: NOW })),
        ],
        recent: [anInboundContact(channel, NOW - 60_000)],
      })
      expect(ask(ledger, messageOf('COMPLEX_MATTER')).first?.channel).toBe(channel)
    }
  })

  it('says that nobody can be reached, and that nothing is permitted, as two things', () => {
    expect(ask(aLedger(), messageOf('OTHER'))).toMatchObject({ first: null, noActionReason: { code: 'NOT_REACHABLE' } })
    const quiet = aLedger({ contactPoints: [aPoint('EMAIL')], stated: aStatement({ avoidChannels: ['EMAIL'] }) })
    expect(ask(quiet, messageOf('OTHER'))).toMatchObject({ first: null, noActionReason: { code: 'NOTHING_PERMITTED' } })
  })

  it('tells when something becomes permitted, where a rule ends by itself', () => {
    const closed = [{ ...exclusion('NOT_ALLOWED', {}), channel: 'EMAIL' as Channel, until: NOW + DAY_MS }]
    const question = {
      ledger: aLedger({ contactPoints: [aPoint('EMAIL')] }),
      message: messageOf('OTHER'),
      prior: DEFAULT_PRIOR,
    }
    expect(recommend({ ...question, now: NOW, closed })).toMatchObject({ first: null, nextPermittedAt: NOW + DAY_MS })
    expect(recommend({ ...question, now: NOW + DAY_MS, closed }).first?.channel).toBe('EMAIL')
  })

  it('says that a rule decided where only one way is open', () => {
    const ledger = aLedger({ contactPoints: [aPoint('PHONE'), aPoint('EMAIL')] })
    const { first, second, decidedBy } = ask(ledger, messageOf('PROMOTION'))
    expect([first?.channel, second, decidedBy]).toEqual(['EMAIL', null, 'RULE'])
    expect(first?.reasons.at(-1)).toMatchObject({
      code: 'ONLY_WAY_OPEN',
      source: 'RULE',
      effect: 0,
      facts: { closed: 1 },
    })
  })

  it('answers in kind before it is too late to', () => {
    const ledger = aLedger({
      contactPoints: [aPoint('EMAIL')],
      recent: [anInboundContact('LIVE_CHAT', NOW - DAY_MS / 2)],
      tallies: [aTally('LIVE_CHAT', { inbound: 1 })],
    })
    const chat = ask(ledger, messageOf('SUPPORT_REPLY')).options.find(({ channel }) => channel === 'LIVE_CHAT')
    expect(chat?.notAfter).toBeLessThanOrEqual(NOW + DAY_MS / 2)
  })

  it('does not let an urgent alert wait for a better day', () => {
    const { first } = ask(reachableByAll, messageOf('URGENT_ALERT'))
    expect(first?.notBefore).toBe(NOW)
  })

  it('never undercuts the wait that the customer asked for', () => {
    const ledger = { ...reachableByAll, stated: aStatement({ waitHours: 96 }) }
    expect(ask(ledger, messageOf('OTHER')).first?.waitHours).toBeGreaterThanOrEqual(96)
  })

  it('prefers an address that works', () => {
    const ledger = aLedger({
      contactPoints: [aPoint('EMAIL', { address: 'old', status: 'BOUNCING' }), aPoint('EMAIL', { address: 'new' })],
    })
    expect(ask(ledger, messageOf('OTHER')).first?.contactPoint?.address).toBe('new')
  })

  it('puts a line that fails behind one that works', () => {
    const contactPoints = [aPoint('SMS'), aPoint('WHATSAPP')]
    const failing = aLedger({ contactPoints, tallies: [aTally('SMS', { undelivered: 12 })] })
    expect(ask(aLedger({ contactPoints }), messageOf('REMINDER')).first?.channel).toBe('SMS')
    expect(ask(failing, messageOf('REMINDER')).first?.channel).toBe('WHATSAPP')
  })

  it('plans another way after the first, and follows up only while it is worth it', () => {
    const { plan } = ask(reachableByAll, messageOf('COMPLEX_MATTER'))
    expect(plan).toHaveLength(3)
    plan.slice(1).forEach((step, index) => {
      const before = plan[index]
      expect(step.channel).not.toBe(before?.channel)
      expect(step.notBefore).toBeGreaterThanOrEqual((before?.notBefore ?? 0) + (before?.waitHours ?? 0) * 3_600_000)
    })
  })

  it('repeats the only way there is', () => {
    const { plan } = ask(aLedger({ contactPoints: [aPoint('EMAIL')] }), messageOf('COMPLEX_MATTER'))
    expect(plan.map(({ channel }) => channel)).toEqual(['EMAIL', 'EMAIL', 'EMAIL'])
  })

  it('says after how many more unanswered attempts another way comes first, and is right', () => {
    const tallies = [
      aTally('EMAIL', { attempts: 4, answered: 2, at: NOW }),
      aTally('SMS', { attempts: 4, answered: 2, at: NOW }),
    ]
    const ledger = aLedger({ contactPoints: [aPoint('EMAIL'), aPoint('SMS')], tallies })
    const { first, wouldChangeIf } = ask(ledger, messageOf('REMINDER'))
    const change = wouldChangeIf().find(({ event }) => event === 'UNANSWERED')
    expect(change?.channel).toBe(first?.channel)
    const after = (count: number) => {
      const timeWindow = 1
      const more = aTally(first?.channel ?? 'EMAIL', { attempts: count, timeWindow, expected: 0.4, at: NOW })
      return ask({ ...ledger, tallies: [...tallies, more] }, messageOf('REMINDER')).first?.channel
    }
    expect(after((change?.count ?? 0) + 1)).toBe(change?.newFirst)
  })

  it('holds fresh attempts of the same matter against repeating them', () => {
    const contactPoints = [aPoint('SMS'), aPoint('WHATSAPP')]
    const recent = [aRecentContact('SMS', { at: NOW - 3_600_000, purpose: 'REMINDER' })]
    expect(ask(aLedger({ contactPoints, recent }), messageOf('REMINDER')).first?.channel).toBe('WHATSAPP')
  })

  it('ranks alike with and without reasons', () => {
    fc.assert(
      fc.property(anyLedger, anyMessage, (ledger, message) => {
        const question = { ledger, message, now: NOW, prior: DEFAULT_PRIOR }
        const ways = recommend(question).options.map(({ channel, score, notBefore, notAfter, answerProbability }) => {
          return { channel, score, notBefore, notAfter, probability: expect.closeTo(answerProbability.value, 12) }
        })
        expect(rankCustomer(question)).toEqual(ways)
      }),
      { numRuns: 50 },
    )
  })

  it('gives the same answer to the same question', () => {
    fc.assert(
      fc.property(anyLedger, anyMessage, (ledger, message) => {
        expect(told(ask(ledger, message))).toEqual(told(ask(ledger, message)))
      }),
      { numRuns: 30 },
    )
  })
})

function ask(ledger: Ledger, message: Message) {
  return recommend({ ledger, message, now: NOW, prior: DEFAULT_PRIOR })
}

function told({ wouldChangeIf, ...given }: Recommendation) {
  return { ...given, wouldChangeIf: wouldChangeIf() }
}

describe(messageOf.name, () => {
  it.each([
    ['PROMOTION', { marketing: true, urgency: 'LOW' }],
    ['URGENT_ALERT', { marketing: false, urgency: 'HIGH', forCustomersBenefit: true }],
  ] satisfies [Purpose, Partial<Message>][])('fills in what %s implies', (purpose, expected) => {
    expect(messageOf(purpose)).toMatchObject(expected)
  })
})
