import { describe, expect, it } from 'vitest'
import { anInboundContact, aRecentContact, DAY_MS, NOW } from '../../test/a-ledger.ts'
import { fatigueWeight, pressureOn } from './fatigue.ts'
import type { RecentContact } from './ledger.ts'
import { reachingAttempts } from './recent-contact.ts'

const NEXT = { channel: 'EMAIL', matterKey: null, purpose: 'OTHER', at: NOW } as const
const NO_PRESSURE = { fatigue: 0, fatigueOnChannel: 0, unansweredOnChannel: 0, unansweredElsewhere: 0 }

describe(pressureOn.name, () => {
  it('counts earlier attempts, the older the less, and this channel apart', () => {
    const recent = [
      aRecentContact('PHONE', { at: NOW - 10 * DAY_MS, matterKey: 'key-1' }),
      aRecentContact('EMAIL', { at: NOW - 5 * DAY_MS, matterKey: 'key-1' }),
    ]
    const pressure = pressureOn(recent, NEXT)
    expect(pressure.fatigue).toBeCloseTo(Math.exp(-1) + Math.exp(-0.5))
    expect(pressure.fatigueOnChannel).toBeCloseTo(fatigueWeight(5 * DAY_MS))
  })

  it('leaves out what is beyond thirty days, and what comes only later', () => {
    for (const at of [NOW - 31 * DAY_MS, NOW + 1]) {
      expect(pressureOn([aRecentContact('EMAIL', { at })], NEXT)).toEqual(NO_PRESSURE)
    }
  })

  it('weighs less on an attempt that waits', () => {
    const recent = [aRecentContact('EMAIL', { at: NOW - DAY_MS })]
    const inAWeek = pressureOn(recent, { ...NEXT, at: NOW + 7 * DAY_MS })
    expect(inAWeek.fatigue).toBeCloseTo(fatigueWeight(8 * DAY_MS))
  })

  it('counts unanswered attempts of the same matter here and elsewhere, up to three', () => {
    const about = (matterKey: string, told: Partial<RecentContact> = {}) => ({ matterKey, ...told })
    const recent = [
      ...Array.from({ length: 5 }, () => aRecentContact('EMAIL', about('invoice-7'))),
      aRecentContact('PHONE', about('invoice-7')),
      aRecentContact('PHONE', about('invoice-8')),
      aRecentContact('SMS', about('invoice-7', { resolution: 'ANSWERED', answeredAt: NOW - 1 })),
    ]
    expect(pressureOn(recent, { ...NEXT, matterKey: 'invoice-7' })).toMatchObject({
      unansweredOnChannel: 3,
      unansweredElsewhere: 1,
    })
  })

  it('takes a matter without a key for over when its attempt no longer waits for an answer', () => {
    const texted = (daysAgo: number) => [aRecentContact('SMS', { at: NOW - daysAgo * DAY_MS })]
    expect(pressureOn(texted(2), NEXT).unansweredElsewhere).toBe(1)
    expect(pressureOn(texted(4), NEXT).unansweredElsewhere).toBe(0)
  })

  it('does not take a key that is spelled like a purpose for that purpose', () => {
    const named = [aRecentContact('SMS', { matterKey: 'OTHER' })]
    expect(pressureOn(named, NEXT).unansweredElsewhere).toBe(0)
    expect(pressureOn(named, { ...NEXT, matterKey: 'OTHER' }).unansweredElsewhere).toBe(1)
  })
})

describe(reachingAttempts.name, () => {
  it.each([
    ['undelivered', aRecentContact('EMAIL', { outcome: 'BOUNCED', resolution: 'UNDELIVERED' })],
    ['from the customer', anInboundContact('EMAIL', NOW - DAY_MS)],
  ])('leaves out what is %s', (_, contact) => {
    const ledger = { recent: [contact, aRecentContact('PHONE')] }
    expect(reachingAttempts(ledger).map(({ channel }) => channel)).toEqual(['PHONE'])
  })
})
