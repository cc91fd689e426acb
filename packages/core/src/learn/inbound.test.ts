import { describe, expect, it } from 'vitest'
import { CHANNELS, type Channel } from '../model/channel.ts'
import { covering } from './covering.ts'
import { DEFAULT_PRIOR } from './default-prior.ts'
import { channelLift, channelShares, timeLift } from './inbound.ts'
import { TIME_WINDOWS } from './time-window.ts'

const HABITS = DEFAULT_PRIOR.cohorts.UNKNOWN
const WORTH = { channels: 1, times: 7 }

function counts(told: Partial<Record<Channel, number>>): Record<Channel, number> {
  return covering(CHANNELS, (channel) => told[channel] ?? 0)
}

describe(channelLift.name, () => {
  it('is none where nobody has made contact', () => {
    expect(channelLift(counts({}), HABITS, WORTH)).toEqual(counts({}))
  })

  it('is none where there were as many contacts as expected, however many that is', () => {
    for (const contacts of [1, 10, 1000]) {
      const lift = channelLift(
        covering(CHANNELS, (channel) => contacts * HABITS.inboundChannels[channel]),
        HABITS,
        WORTH,
      )
      for (const channel of CHANNELS) expect(lift[channel]).toBeCloseTo(0, 12)
    }
  })

  it('falls where contacts were to be expected and none came, and hardly where none were', () => {
    const { EMAIL, FAX } = channelLift(counts({ PHONE: 12 }), HABITS, WORTH)
    expect(EMAIL).toBeLessThan(-1)
    expect(FAX).toBeGreaterThan(-0.1)
    expect(FAX).toBeLessThan(0)
  })

  it('is smaller the more a cohort is worth, which keeps one contact from looking like a passion', () => {
    const liftOf = (channels: number) => channelLift(counts({ FAX: 1 }), HABITS, { ...WORTH, channels }).FAX
    expect(liftOf(1)).toBeLessThan(Math.log(2))
    expect(liftOf(10)).toBeLessThan(liftOf(1))
  })
})

describe(channelShares.name, () => {
  it('are those of the cohort where nobody has made contact', () => {
    const shares = channelShares(counts({}), HABITS, WORTH)
    for (const channel of CHANNELS) expect(shares[channel]).toBeCloseTo(HABITS.inboundChannels[channel], 12)
  })

  it('come to what the customer does, and add up to 1', () => {
    const shares = channelShares(counts({ FAX: 5000 }), HABITS, WORTH)
    expect(shares.FAX).toBeGreaterThan(0.95)
    expect(CHANNELS.reduce((sum, channel) => sum + shares[channel], 0)).toBeCloseTo(1, 12)
  })
})

describe(timeLift.name, () => {
  const prior = { inboundTimes: HABITS.inboundTimes, habitsWorth: WORTH }
  const none = TIME_WINDOWS.map(() => 0)

  it('is that of the cohort where nobody has made contact', () => {
    const evenings = HABITS.inboundTimes.map((share, timeWindow) => (timeWindow % 4 === 3 ? 2 * share : share))
    const [early, morning, afternoon, evening] = timeLift(none, { ...HABITS, inboundTimes: evenings }, prior)
    expect((evening ?? 0) - (morning ?? 0)).toBeCloseTo(Math.log(2), 12)
    expect(early).toBeCloseTo(morning ?? 1, 12)
    expect(afternoon).toBeCloseTo(morning ?? 1, 12)
  })

  it('learns of Sunday evenings from all evenings and all of the weekend', () => {
    const onWorkdays = none.with(3, 10)
    const onWeekends = none.with(5, 10)
    const [evening = 0, both = 0] = [onWorkdays, onWorkdays.map((count, at) => count + (onWeekends[at] ?? 0))].map(
      (counted) => timeLift(counted, HABITS, prior)[7],
    )
    expect(evening).toBeGreaterThan(0)
    expect(both).toBeGreaterThan(evening)
  })
})
