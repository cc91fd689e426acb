import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aLedger, aPoint, aStatement, aTally, DAY_MS, NOW } from '../../test/a-ledger.ts'
import { anyLedger } from '../../test/arbitrary-ledger.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import type { Ledger } from '../learn/ledger.ts'
import type { Channel } from '../model/channel.ts'
import { PURPOSES } from '../model/purpose.ts'
import { drawLot } from './explore.ts'
import { type Message, messageOf } from './message.ts'
import { judge } from './open-channels.ts'
import { recommend } from './recommend.ts'
import type { Exploration } from './recommendation.ts'
import { beliefOf, prospectsOf, rank } from './weigh.ts'

const ORDINARY: Message = messageOf('OTHER')
const anyExploration = fc.record({ share: fc.double({ min: 0, max: 0.5, noNaN: true }), seed: fc.string() })
const anyMessage = fc.constantFrom(...PURPOSES).map((purpose) => messageOf(purpose))
const wellKnown = aLedger({
  contactPoints: (['EMAIL', 'PHONE', 'SMS', 'WHATSAPP'] as const).map((channel) => aPoint(channel)),
})

describe(drawLot.name, () => {
  it('gives every way that is open its part of a chance that adds up to 1', () => {
    fc.assert(
      fc.property(anyLedger, anyMessage, anyExploration, (ledger, message, exploration) => {
        const { options } = ask(ledger, message, exploration)
        const sum = options.reduce((all, { propensity }) => all + propensity, 0)
        if (options.length > 0) expect(sum).toBeCloseTo(1, 12)
        const isLot = options.some(({ propensity }) => propensity > 0 && propensity < 1)
        const least = Math.min(0.01, exploration.share) / options.length
        if (isLot) expect(Math.min(...options.map(({ propensity }) => propensity))).toBeGreaterThanOrEqual(least)
        else expect(options.map(({ propensity }) => propensity)).toEqual(options.map((_, at) => (at === 0 ? 1 : 0)))
      }),
      { numRuns: 200 },
    )
  })

  it('opens nothing that is closed, and takes nothing away', () => {
    fc.assert(
      fc.property(anyLedger, anyMessage, anyExploration, (ledger, message, exploration) => {
        const sure = ask(ledger, message)
        const drawn = ask(ledger, message, exploration)
        const channels = (given: typeof sure) => given.options.map(({ channel }) => channel).toSorted()
        expect(channels(drawn)).toEqual(channels(sure))
        expect(drawn.excluded).toEqual(sure.excluded)
      }),
      { numRuns: 100 },
    )
  })

  it('draws from exactly the chances that it tells', () => {
    const question = { ledger: wellKnown, message: ORDINARY, now: NOW, prior: DEFAULT_PRIOR }
    const belief = beliefOf(question)
    const prospects = prospectsOf(question, belief, judge(question).open)
    const ranking = rank(belief, prospects)
    const drawn = new Map<Channel, number>()
    const told = new Map<Channel, { chances: number; variance: number }>()
    for (let person = 0; person < 4_000; person++) {
      const exploration = { share: 0.5, seed: `person ${person}` }
      const lot = drawLot({ ...question, exploration }, belief, prospects, ranking)
      const [first] = lot.ranking
      if (first !== undefined) drawn.set(first.channel, (drawn.get(first.channel) ?? 0) + 1)
      for (const [channel, chance] of lot.propensities) {
        const sums = told.get(channel) ?? { chances: 0, variance: 0 }
        told.set(channel, { chances: sums.chances + chance, variance: sums.variance + chance * (1 - chance) })
      }
    }
    expect(told.size).toBe(4)
    for (const [channel, { chances, variance }] of told) {
      expect(Math.abs((drawn.get(channel) ?? 0) - chances)).toBeLessThan(4 * Math.sqrt(variance))
    }
    expect(drawn.get(ranking[0]?.channel ?? 'FAX')).toBeLessThan(4_000)
  })

  it('draws the same when the same is asked, and anew for the next attempt and the next matter', () => {
    const explored = { share: 0.5, seed: 'C-1' }
    expect(ask(wellKnown, ORDINARY, explored).options).toEqual(ask(wellKnown, ORDINARY, explored).options)
    const matters = Array.from({ length: 60 }, (_, at) => messageOf('OTHER', { messageKey: `matter ${at}` }))
    const firsts = matters.map((message) => ask(wellKnown, message, explored).first?.channel)
    expect(new Set(firsts).size).toBeGreaterThan(1)
    const pasts = Array.from({ length: 60 }, (_, at) => aTally('EMAIL', { attempts: at, answered: at }))
    const laterOn = pasts.map((tally) => ask({ ...wellKnown, tallies: [tally] }, ORDINARY, explored).decidedBy)
    expect(new Set(laterOn.map((decidedBy) => decidedBy === 'EXPLORATION')).size).toBe(2)
  })

  it.each([
    ['an alert', wellKnown, messageOf('URGENT_ALERT')],
    ['a reminder', wellKnown, messageOf('REMINDER')],
    ['what is urgent', wellKnown, messageOf('OTHER', { urgency: 'HIGH' })],
    ['a formal notice', wellKnown, messageOf('FORMAL_NOTICE')],
    ['what is formal', wellKnown, messageOf('OTHER', { formality: 'HIGH' })],
    ['people who said not to use a way', { ...wellKnown, stated: aStatement({ avoidChannels: ['FAX'] }) }, ORDINARY],
    ['people who want no paper', { ...wellKnown, stated: aStatement({ paperless: true }) }, ORDINARY],
    ['people who took a consent back', { ...wellKnown, consents: [withdrawn('FAX')] }, ORDINARY],
  ])('leaves %s alone', (_, ledger, message) => {
    for (let person = 0; person < 40; person++) {
      const given = ask(ledger, message, { share: 0.5, seed: `person ${person}` })
      expect(given.first?.propensity).toBe(1)
      expect(given.decidedBy).not.toBe('EXPLORATION')
    }
  })

  it('says that a lot was drawn, and plans with what was drawn', () => {
    const best = ask(wellKnown, ORDINARY)
    const given = firstExplored(wellKnown, ORDINARY)
    expect(given.decidedBy).toBe('EXPLORATION')
    expect(given.second?.channel).toBe(best.first?.channel)
    expect(given.plan[0]?.channel).toBe(given.first?.channel)
    expect(given.first?.reasons.at(-1)).toEqual({
      code: 'EXPLORATION',
      source: 'RULE',
      effect: 0,
      facts: { instead: best.first?.channel, propensity: given.first?.propensity },
    })
    expect(given.options.slice(1).flatMap(({ reasons }) => reasons.map(({ code }) => code))).not.toContain(
      'EXPLORATION',
    )
    expect(given.wouldChangeIf()).toEqual([])
  })

  it('tries rather what is little known than what is known to be worse', () => {
    const second = ask(wellKnown, ORDINARY).second?.channel ?? 'FAX'
    const inVain = aTally(second, { attempts: 60, answered: 3, expected: 0.3 })
    const propensityOf = (ledger: Ledger) =>
      ask(ledger, ORDINARY, { share: 0.5, seed: 'C-1' }).options.find(({ channel }) => channel === second)?.propensity
    expect(propensityOf(wellKnown)).toBeGreaterThan(0.05)
    expect(propensityOf({ ...wellKnown, tallies: [inVain] })).toBeLessThan(0.01)
  })
})

function ask(ledger: Ledger, message: Message, exploration?: Exploration) {
  const question = { ledger, message, now: NOW, prior: DEFAULT_PRIOR }
  return recommend(exploration === undefined ? question : { ...question, exploration })
}

function firstExplored(ledger: Ledger, message: Message) {
  for (let person = 0; person < 200; person++) {
    const given = ask(ledger, message, { share: 0.5, seed: `person ${person}` })
    if (given.decidedBy === 'EXPLORATION') return given
  }
  throw new Error('nobody was explored with')
}

function withdrawn(channel: Channel) {
  return { channel, purposeClass: 'MARKETING', status: 'WITHDRAWN', at: NOW - DAY_MS } as const
}
