import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { aHistory } from '../../test/a-history.ts'
import { DAY_MS } from '../../test/a-ledger.ts'
import { anyTimeline } from '../../test/arbitrary-timeline.ts'
import { contribution } from '../evidence/contribution.ts'
import { SumsByKey } from '../evidence/sum-up.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import type { TallyKey, TallySums } from '../learn/tally.ts'
import type { CustomerHistory } from './customer-history.ts'
import { HistoryWalk } from './history-walk.ts'
import { ledgerAt } from './ledger-at.ts'
import { withExpected } from './with-expected.ts'

const AT = Date.UTC(2026, 0, 5, 10)
const MAIL = aContact({
  sourceId: 'mail',
  occurredAt: AT,
  expectsReply: true,
  outcome: 'ANSWERED',
  outcomeAt: AT + 2 * DAY_MS,
})

function countedAnew({ interactions }: CustomerHistory) {
  const sums = new SumsByKey<TallyKey, TallySums>()
  for (const interaction of interactions) {
    const { tally } = contribution(interaction, { reportingZone: 'UTC', prior: DEFAULT_PRIOR })
    if (tally !== null) sums.add(tally.key, tally.sums)
  }
  return sums.cells().map(({ key, sums: counted }) => ({ ...key, ...counted }))
}

describe(HistoryWalk.name, () => {
  it('ends with the ledger that counts every contact', () => {
    fc.assert(
      fc.property(anyTimeline, (contacts) => {
        const history = withExpected(aHistory(contacts), DEFAULT_PRIOR)
        const walk = new HistoryWalk(history, DEFAULT_PRIOR)
        expect(walk.ledgerAt(Number.MAX_SAFE_INTEGER).tallies).toEqual(countedAnew(history))
        expect(walk.contactsSeen).toBe(contacts.length)
      }),
    )
  })

  it('knows of an attempt when it is made, and of its answer only when that has come', () => {
    const history = aHistory([MAIL])
    expect(ledgerAt(history, DEFAULT_PRIOR, AT).tallies).toEqual([])
    const waiting = ledgerAt(history, DEFAULT_PRIOR, AT + DAY_MS)
    expect(waiting.tallies).toMatchObject([{ attempts: 1, answered: 0, answerWeight: 0, delayCount: 0 }])
    expect(waiting.recent).toMatchObject([{ outcome: 'SENT', resolution: null, answeredAt: null }])
    const answered = ledgerAt(history, DEFAULT_PRIOR, AT + 3 * DAY_MS)
    expect(answered.tallies).toMatchObject([{ attempts: 1, answered: 1, delayCount: 1 }])
    expect(answered.recent).toMatchObject([{ resolution: 'ANSWERED' }])
  })

  it('forgets what is no longer recent, and goes by the newest statement of the time', () => {
    const saying = (statedAt: number) => ({ ...STATEMENT, statedAt })
    const history = aHistory([MAIL], { statements: [saying(AT), saying(AT + 50 * DAY_MS)] })
    expect(ledgerAt(history, DEFAULT_PRIOR, AT + 40 * DAY_MS)).toMatchObject({ recent: [], stated: { statedAt: AT } })
    expect(ledgerAt(history, DEFAULT_PRIOR, AT).stated).toBeNull()
  })
})

const STATEMENT = {
  channels: ['EMAIL'],
  avoidChannels: [],
  bestDays: [],
  worstDays: [],
  bestDayparts: [],
  worstDayparts: [],
  waitHours: null,
  paperless: null,
  source: null,
} as const
