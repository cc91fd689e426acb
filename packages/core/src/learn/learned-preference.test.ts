import { describe, expect, it } from 'vitest'
import { aLedger, aPoint, aRecentContact, aTally, DAY_MS, NOW } from '../../test/a-ledger.ts'
import { DEFAULT_PRIOR } from './default-prior.ts'
import { learnedPreference } from './learned-preference.ts'

describe(learnedPreference.name, () => {
  it('ranks every channel with an address or a history', () => {
    const ledger = aLedger({
      contactPoints: [aPoint('EMAIL')],
      tallies: [aTally('PHONE', { attempts: 8, answered: 0 }), aTally('WHATSAPP', { inbound: 5 })],
    })
    const { channels, evidenceCount } = learnedPreference(ledger, DEFAULT_PRIOR, NOW)
    expect(channels.map(({ channel, rank }) => [rank, channel])).toEqual([
      [1, 'WHATSAPP'],
      [2, 'EMAIL'],
      [3, 'PHONE'],
    ])
    expect(evidenceCount).toBe(13)
  })

  it('counts what is open apart from what went unanswered', () => {
    const ledger = aLedger({
      tallies: [aTally('EMAIL', { attempts: 6, answered: 2, undelivered: 1 })],
      recent: [aRecentContact('EMAIL', { at: NOW - DAY_MS }), aRecentContact('EMAIL', { at: NOW - 9 * DAY_MS })],
    })
    const [email] = learnedPreference(ledger, DEFAULT_PRIOR, NOW).channels
    expect(email).toMatchObject({ attempts: 6, answered: 2, open: 1, unanswered: 3, undelivered: 1 })
  })

  it('tells a reply delay only where there were answers', () => {
    const tallies = [
      aTally('EMAIL', { attempts: 9, answered: 6, delayCount: 6, delaySum: -6 }),
      aTally('SMS', { attempts: 2 }),
    ]
    const { channels } = learnedPreference(aLedger({ tallies }), DEFAULT_PRIOR, NOW)
    expect(channels.find(({ channel }) => channel === 'EMAIL')?.typicalReplyHours).toBeLessThan(4)
    expect(channels.find(({ channel }) => channel === 'SMS')?.typicalReplyHours).toBeNull()
  })

  it('is empty for somebody of whom nothing is known', () => {
    expect(learnedPreference(aLedger(), DEFAULT_PRIOR, NOW).channels).toEqual([])
  })
})
