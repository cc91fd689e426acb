import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { aLedger, aRecentContact, aTally, DAY_MS, NOW } from '../../test/a-ledger.ts'
import { anyTimeline } from '../../test/arbitrary-timeline.ts'
import { contribution } from '../evidence/contribution.ts'
import { derive } from '../evidence/derive.ts'
import { type IdentifiedContact, isUndelivered } from '../evidence/interaction.ts'
import { joinFacts } from '../evidence/join-facts.ts'
import { SumsByKey } from '../evidence/sum-up.ts'
import type { Outcome } from '../model/contact.ts'
import { believe } from './believe.ts'
import { DEFAULT_PRIOR } from './default-prior.ts'
import { evidenceRows } from './evidence-rows.ts'
import { answerCredit, type SignalTrust } from './signal-trust.ts'
import type { TallyKey, TallySums } from './tally.ts'

const { trust } = DEFAULT_PRIOR
const TRAITS = { birthDate: null, birthYear: 1990, segment: null, timeZone: null }
const HOUR_MS = 3_600_000

const after = (outcome: Outcome, delayMs: number) => {
  const contact = aContact({})
  return { ...contact, outcome, outcomeAt: contact.occurredAt + delayMs, answeredAt: null, answeredBy: null }
}

const answered = (delayMs: number, answeredBy: string | null) => ({
  ...after('ENGAGED', HOUR_MS),
  answeredAt: aContact({}).occurredAt + delayMs,
  answeredBy,
})

describe(answerCredit.name, () => {
  it.each([
    ['a reply', answered(DAY_MS, 'id-r'), trust.reply],
    ['an answer that the source reported', answered(DAY_MS, null), trust.reportedAnswer],
    ['a click after hours', after('ENGAGED', 2 * HOUR_MS), trust.engagement],
    ['a click within seconds', after('ENGAGED', 3_000), 0],
    ['an open', after('SEEN', 2 * HOUR_MS), 0],
    ['silence', after('DELIVERED', 0), 0],
    ['a refusal', after('DECLINED', HOUR_MS), 0],
    ['an answer after the learning horizon, for the click before it', answered(22 * DAY_MS, 'id-r'), trust.engagement],
  ])('credits %s', (_, attempt, credit) => {
    expect(answerCredit(attempt, trust)).toBe(credit)
  })

  it('lets a deployment trust otherwise', () => {
    const trusting: SignalTrust = { ...trust, opening: 0.1, swiftSeconds: 1 }
    expect(answerCredit(after('SEEN', 0), trusting)).toBe(0.1)
    expect(answerCredit(after('ENGAGED', 3_000), trusting)).toBe(trust.engagement)
  })
})

describe('machines', () => {
  it('change no ledger, whatever they open, however fast they follow links', () => {
    fc.assert(
      fc.property(anyTimeline, fc.infiniteStream(fc.boolean()), aMachineSign, (timeline, chosen, sign) => {
        const touched = timeline.map((contact) => (chosen.next().value ? withSign(contact, sign) : contact))
        expect(ledgerOf(touched)).toEqual(ledgerOf(timeline))
      }),
    )
  })

  it('change no ledger by what they send back, though it names the mail that set it off', () => {
    fc.assert(
      fc.property(anyTimeline, fc.infiniteStream(fc.boolean()), (timeline, chosen) => {
        const outOfOffice = timeline
          .filter(({ direction }) => direction === 'OUTBOUND' && chosen.next().value)
          .map(autoReplyTo)
        expect(ledgerOf([...timeline, ...outOfOffice])).toEqual(ledgerOf(timeline))
      }),
    )
  })
})

const aMachineSign = fc.record({
  outcome: fc.constantFrom<Outcome>('SEEN', 'ENGAGED'),
  secondsLater: fc.nat(trust.swiftSeconds),
})

/** A mail that bounced was opened by nobody; the report of an opening would say that it arrived after all. */
function withSign(contact: IdentifiedContact, { outcome, secondsLater }: { outcome: Outcome; secondsLater: number }) {
  if (contact.direction === 'INBOUND' || isUndelivered(contact)) return contact
  const outcomeAt = contact.occurredAt + secondsLater * 1_000
  return { ...joinFacts(contact, { ...contact, outcome, outcomeAt }), id: contact.id }
}

function autoReplyTo({ sourceId, occurredAt }: IdentifiedContact): IdentifiedContact {
  return aContact({
    sourceId: `auto-${sourceId}`,
    direction: 'INBOUND',
    occurredAt: occurredAt + 20_000,
    automated: true,
    inReplyTo: [sourceId],
  })
}

function ledgerOf(timeline: readonly IdentifiedContact[]) {
  const sums = new SumsByKey<TallyKey, TallySums>()
  for (const each of derive({ traits: TRAITS, zone: 'UTC', prior: DEFAULT_PRIOR }, [], timeline)) {
    const { tally } = contribution(each, { reportingZone: 'UTC', prior: DEFAULT_PRIOR })
    if (tally !== null) sums.add(tally.key, tally.sums)
  }
  return sums.cells()
}

describe(evidenceRows.name, () => {
  it('never credits an open attempt with more than its own weight', () => {
    for (const at of [NOW, NOW - HOUR_MS, NOW - 5 * DAY_MS]) {
      const [row] = rowsOf({ at, outcome: 'ENGAGED', outcomeAt: at + HOUR_MS }, trust.engagement)
      expect(row?.answers).toBeLessThanOrEqual((row?.attempts ?? 0) + 1e-9)
    }
  })

  it('holds the rest of a clicked attempt open, and all of an opened one', () => {
    const sent = rowsOf({ at: NOW }, 0)
    const seen = rowsOf({ at: NOW, outcome: 'SEEN' }, 0)
    const [clicked] = rowsOf({ at: NOW, outcome: 'ENGAGED', outcomeAt: NOW + HOUR_MS }, trust.engagement)
    expect([sent, seen]).toEqual([[], []])
    expect(clicked?.attempts).toBeCloseTo(trust.engagement, 5)
    expect(clicked?.answers).toBeCloseTo(trust.engagement, 5)
  })
})

function rowsOf(told: Parameters<typeof aRecentContact>[1] & { at: number }, credit: number) {
  const tally = aTally('EMAIL', { attempts: 1, answered: credit, at: told.at })
  const ledger = aLedger({ recent: [aRecentContact('EMAIL', told)], tallies: [tally] })
  const { mean, pace } = believe(ledger, DEFAULT_PRIOR, NOW)
  return evidenceRows({ ledger, prior: DEFAULT_PRIOR, mean, pace, now: NOW })
}
