import { describe, expect, it } from 'vitest'
import { aContact } from '../../test/a-contact.ts'
import { aHistory } from '../../test/a-history.ts'
import { DEFAULT_PRIOR } from '../learn/default-prior.ts'
import { ledgerAt } from '../population/ledger-at.ts'
import { messageOf } from '../recommend/message.ts'
import { recommend } from '../recommend/recommend.ts'
import { replayedAttempts } from './replay.ts'

const DAY_MS = 86_400_000
const FIRST = Date.UTC(2026, 0, 5, 10)

/** Ten calls that are answered, then an email that is not, all two weeks apart. */
const CALLED = Array.from({ length: 10 }, (_, at) => callOn(at))
const MAILED = aContact({ sourceId: 'mail', occurredAt: FIRST + 140 * DAY_MS, purpose: 'OTHER' })
const HISTORY = aHistory([...CALLED, MAILED])

describe(replayedAttempts.name, () => {
  it('finds number one as it was recommended then, by what was known before', () => {
    const [replayed] = replayedAttempts(HISTORY, DEFAULT_PRIOR, ({ sourceId }) => sourceId === 'mail')
    const now = MAILED.occurredAt
    const question = { ledger: ledgerAt(HISTORY, DEFAULT_PRIOR, now), message: messageOf('OTHER'), now }
    const { first, options } = recommend({ ...question, prior: DEFAULT_PRIOR })
    expect(first?.channel).toBe('PHONE')
    expect(replayed?.choice).toMatchObject({ customer: 'customer', taken: 'EMAIL', answered: 0, wanted: { PHONE: 1 } })
    for (const { channel, answerProbability } of options)
      expect(replayed?.choice?.expected[channel]).toBeCloseTo(answerProbability.value, 9)
  })

  it('knows nothing of what came later', () => {
    const [alone] = replayedAttempts(aHistory([callOn(0)]), DEFAULT_PRIOR, () => true)
    const [beforeAll] = replayedAttempts(HISTORY, DEFAULT_PRIOR, () => true)
    expect(beforeAll?.choice).toEqual(alone?.choice)
    expect(beforeAll?.choice?.answered).toBe(1)
  })

  it('has no choice where nothing could have been recommended', () => {
    const unreachable = aHistory([callOn(0)], { reachable: [] })
    expect(replayedAttempts(unreachable, DEFAULT_PRIOR, () => true).map(({ choice }) => choice)).toEqual([null])
  })

  it('tells attempts apart by what they may have depended on', () => {
    const strata = replayedAttempts(HISTORY, DEFAULT_PRIOR, () => true).map(({ choice }) => choice?.stratum)
    expect(new Set(strata).size).toBe(2)
  })
})

function callOn(turn: number) {
  const occurredAt = FIRST + 14 * turn * DAY_MS
  const told = { channel: 'PHONE', outcome: 'ANSWERED', outcomeAt: occurredAt, purpose: 'OTHER' } as const
  return aContact({ sourceId: `call ${turn}`, occurredAt, ...told })
}
