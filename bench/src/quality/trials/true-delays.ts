import type { DelayCurve } from '@wavelength/core'
import { hoursUntil } from '../world/delay-outlook.ts'
import type { Made } from './made-attempts.ts'

const STEPS = 100

/** Hours in which the answer comes, each as likely as the others, shortest first; worked out once per person and channel. */
export function trueDelays(): (made: Made) => readonly number[] {
  const known = new Map<string, readonly number[]>()
  return ({ person, attempt: { channel } }) => {
    const key = `${person.name} ${channel}`
    const delays = known.get(key) ?? evenShares().map((share) => hoursOf(channel, share, person.speed))
    known.set(key, delays)
    return delays
  }
}

export function hoursOf(channel: number, share: number, speed: number): number {
  return hoursUntil(channel, share, { mean: speed, variance: 0 })
}

export function curveOf(delays: readonly number[]): DelayCurve {
  return { center: 0, residuals: delays.map(Math.log), inHorizon: 1 }
}

function evenShares(): number[] {
  return Array.from({ length: STEPS }, (_, step) => (step + 0.5) / STEPS)
}
