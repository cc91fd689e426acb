import { describe, expect, it } from 'vitest'
import { SET_CHANNELS } from '../question-set.ts'
import { drawDelay, SPEED_SPREAD } from './delay.ts'
import { hoursUntil, shareAnsweredBy, speedFrom, UNKNOWN_SPEED } from './delay-outlook.ts'
import { Random } from './random.ts'

const DRAWS = 4000
const CHANNELS = SET_CHANNELS.map((name, channel) => ({ name, channel }))

describe(hoursUntil.name, () => {
  it.each(CHANNELS)('holds in the promised share of the answers on $name', ({ name, channel }) => {
    const random = new Random('delays', name)
    const delays = Array.from({ length: DRAWS }, () => drawDelay(random, channel, SPEED_SPREAD * random.normal()))
    for (const share of [0.5, 0.8, 0.9]) {
      const hours = hoursUntil(channel, share, UNKNOWN_SPEED)
      expect(delays.filter((delay) => delay <= hours).length / DRAWS).toBeCloseTo(share, 1)
      expect(shareAnsweredBy(channel, hours)).toBeCloseTo(share, 6)
    }
  })
})

describe(speedFrom.name, () => {
  it('is unknown before any answer', () => {
    expect(speedFrom([])).toEqual(UNKNOWN_SPEED)
  })

  it('comes close to the true speed with many answers', () => {
    const random = new Random('speed')
    const answers = Array.from({ length: 200 }, () => ({ channel: 0, delayHours: drawDelay(random, 0, 0.8) }))
    expect(speedFrom(answers).mean).toBeCloseTo(0.8, 0)
  })

  it('learns nothing from an answer at once', () => {
    expect(speedFrom([{ channel: SET_CHANNELS.indexOf('phone'), delayHours: 0.05 }])).toEqual(UNKNOWN_SPEED)
  })
})
