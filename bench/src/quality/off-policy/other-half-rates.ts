import { type Arm, armOf } from '@wavelength/core'
import type { BusinessChoice } from './business-log.ts'

const HALVES = { salt: 'other half', holdoutShare: 0.5 }
/** A channel seldom used has about the rate of all. */
const ASSUMED_CHOICES = 10

/** The rate of answers by channel among the customers of the other half, so that nobody's answer foretells itself. */
export function otherHalfRates(log: readonly BusinessChoice[]): (customer: string, channel: string) => number {
  const halves = Map.groupBy(log, ({ customer }) => armOf(customer, HALVES))
  const rates = {
    TREATMENT: ratesOf(halves.get('HOLDOUT') ?? []),
    HOLDOUT: ratesOf(halves.get('TREATMENT') ?? []),
  } satisfies Record<Arm, unknown>
  return (customer, channel) => rates[armOf(customer, HALVES)](channel)
}

function ratesOf(log: readonly BusinessChoice[]): (channel: string) => number {
  const ofAll = answers(log) / log.length
  const byChannel = Map.groupBy(log, ({ taken }) => taken)
  return (channel) => {
    const choices = byChannel.get(channel) ?? []
    return (answers(choices) + ASSUMED_CHOICES * ofAll) / (choices.length + ASSUMED_CHOICES)
  }
}

function answers(log: readonly BusinessChoice[]): number {
  return log.reduce((sum, { answered }) => sum + answered, 0)
}
