import { describe, expect, it } from 'vitest'
import { anInboundContact, aRecentContact, DAY_MS, NOW } from '../../test/a-ledger.ts'
import { fatigueWeight, pressureOn } from './fatigue.ts'

const NEXT = { channel: 'EMAIL', matter: 'OTHER', at: NOW } as const

describe(pressureOn.name, () => {
  it('counts earlier attempts, the older the less, and this channel apart', () => {
    const recent = [
      aRecentContact('PHONE', { at: NOW - 10 * DAY_MS, matter: 'key-1' }),
      aRecentContact('EMAIL', { at: NOW - 5 * DAY_MS, matter: 'key-1' }),
    ]
    const pressure = pressureOn(recent, NEXT)
    expect(pressure.fatigue).toBeCloseTo(Math.exp(-1) + Math.exp(-0.5))
    expect(pressure.fatigueOnChannel).toBeCloseTo(fatigueWeight(5 * DAY_MS))
  })

  it.each([
    ['beyond thirty days', aRecentContact('EMAIL', { at: NOW - 31 * DAY_MS })],
    ['undelivered', aRecentContact('EMAIL', { resolution: 'UNDELIVERED' })],
    ['from the customer', anInboundContact('EMAIL', NOW - DAY_MS)],
  ])('leaves out what is %s', (_, contact) => {
    expect(pressureOn([contact], NEXT)).toEqual({
      fatigue: 0,
      fatigueOnChannel: 0,
      unansweredOnChannel: 0,
      unansweredElsewhere: 0,
    })
  })

  it('counts unanswered attempts of the same matter here and elsewhere, up to three', () => {
    const recent = [
      ...Array.from({ length: 5 }, () => aRecentContact('EMAIL', { matter: 'invoice-7' })),
      aRecentContact('PHONE', { matter: 'invoice-7' }),
      aRecentContact('PHONE', { matter: 'invoice-8' }),
      aRecentContact('SMS', { matter: 'invoice-7', resolution: 'ANSWERED', answeredAt: NOW - 1 }),
    ]
    expect(pressureOn(recent, { ...NEXT, matter: 'invoice-7' })).toMatchObject({
      unansweredOnChannel: 3,
      unansweredElsewhere: 1,
    })
  })

  it('takes a matter without a key for over when its attempt no longer waits for an answer', () => {
    const texted = (daysAgo: number) => [aRecentContact('SMS', { at: NOW - daysAgo * DAY_MS })]
    expect(pressureOn(texted(2), NEXT).unansweredElsewhere).toBe(1)
    expect(pressureOn(texted(4), NEXT).unansweredElsewhere).toBe(0)
  })
})
