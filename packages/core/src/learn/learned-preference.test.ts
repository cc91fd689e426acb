import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aLedger, aPoint, aRecentContact, aTally, DAY_MS, NOW } from '../../test/a-ledger.ts'
import { anyLedger } from '../../test/arbitrary-ledger.ts'
import { CHANNELS, type Channel } from '../model/channel.ts'
import { LEVELS, PURPOSE_GROUPS } from '../model/purpose.ts'
import { messageOf } from '../recommend/message.ts'
import { recommend } from '../recommend/recommend.ts'
import { DEFAULT_TASTE, type Taste } from '../recommend/taste.ts'
import { covering } from './covering.ts'
import { DEFAULT_PRIOR } from './default-prior.ts'
import { learnedPreference } from './learned-preference.ts'

const ONLY_ANSWERS: Taste = {
  ...DEFAULT_TASTE,
  cost: covering(CHANNELS, () => 0),
  dayByGroup: covering(PURPOSE_GROUPS, () => 0),
  dayByUrgency: covering(LEVELS, () => 0),
  fit: {
    ...DEFAULT_TASTE.fit,
    withoutDetail: covering(LEVELS, () => 0),
    informal: covering(LEVELS, () => 0),
    interrupting: covering(LEVELS, () => 0),
    interruptingForUs: 0,
  },
}

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

  it('puts a line that fails behind one that delivers', () => {
    const contactPoints = [aPoint('SMS'), aPoint('WHATSAPP')]
    const tallies = [aTally('WHATSAPP', { undelivered: 12 })]
    const { channels } = learnedPreference(aLedger({ contactPoints, tallies }), DEFAULT_PRIOR, NOW)
    expect(channels.map(({ channel }) => channel)).toEqual(['SMS', 'WHATSAPP'])
  })

  it('ranks like a recommendation, where the message weighs nothing and nobody was written to lately', () => {
    fc.assert(
      fc.property(anyLedger, (known) => {
        const ledger = { ...known, recent: [] }
        const { channels } = learnedPreference(ledger, DEFAULT_PRIOR, NOW)
        const question = { ledger, message: messageOf('OTHER'), now: NOW, prior: DEFAULT_PRIOR, taste: ONLY_ANSWERS }
        for (const { channel, answerProbability } of recommend(question).options) {
          const believed = channels.find((each) => each.channel === channel)
          if (believed !== undefined) expect(answerProbability).toEqual(believed.answerProbability)
        }
        const recommended = recommend(question).options.map(({ channel }) => channel)
        const isRanked = (channel: Channel) => channels.some((each) => each.channel === channel)
        const isOpen = ({ channel }: { channel: Channel }) => recommended.includes(channel)
        expect(channels.filter(isOpen).map(({ channel }) => channel)).toEqual(recommended.filter(isRanked))
      }),
    )
  })

  it('is empty for somebody of whom nothing is known', () => {
    expect(learnedPreference(aLedger(), DEFAULT_PRIOR, NOW).channels).toEqual([])
  })
})
