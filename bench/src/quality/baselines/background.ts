import {
  type DelayHours,
  SET_CHANNELS,
  type SetChannel,
  type SetCustomer,
  type TrainCustomer,
  WINDOWS_PER_WEEK,
} from '../question-set.ts'
import { type Outcome, outcomesOf } from './outcomes.ts'
import { Rates } from './rates.ts'
import { windowOf } from './window-of.ts'

/** Attempts at the wider group's rate that a smaller group starts with. */
const STRENGTH = 30
/** Fewer answers than this say nothing of a channel's delays. */
const FEWEST_ANSWERS = 40

/** What a simple system reads off the background customers: rates by channel, window and cohort, and delays by channel. */
export interface Background {
  rate(channel: SetChannel): number
  cohortRate(customer: SetCustomer, channel: SetChannel): number
  windowRate(channel: SetChannel, window: number): number
  delayHours(channel: SetChannel): DelayHours
  /** The outcomes of every background customer. */
  readonly customers: readonly { readonly customer: SetCustomer; readonly outcomes: readonly Outcome[] }[]
}

export function backgroundOf(train: readonly TrainCustomer[]): Background {
  const end = Math.max(...train.map(({ events }) => Date.parse(events.at(-1)?.at ?? '') || 0))
  const customers = train.map(({ customer, events }) => ({ customer, outcomes: outcomesOf(events, end) }))
  const rates = new Rates()
  for (const { customer, outcomes } of customers) {
    for (const outcome of outcomes) for (const key of keysOf(customer, outcome)) rates.add(key, outcome.answered)
  }
  const all = rates.towards(0.5, 2, 'all')
  const rate = (channel: SetChannel) => rates.towards(all, STRENGTH, channel)
  return {
    customers,
    rate,
    cohortRate: (customer, channel) => rates.towards(rate(channel), STRENGTH, cohortKey(customer, channel)),
    windowRate: (channel, window) => rates.towards(rate(channel), STRENGTH, windowKey(channel, window)),
    delayHours: delaysOf(customers.flatMap(({ outcomes }) => outcomes)),
  }
}

/** Of the windows that are open, the one in which the channel was answered most. */
export function bestWindow(background: Background, channel: SetChannel, open: readonly number[]): number {
  const rates = open.map((window) => background.windowRate(channel, window))
  return open[rates.indexOf(Math.max(...rates))] ?? 0
}

function keysOf(customer: SetCustomer, { attempt: { channel, at } }: Outcome): string[] {
  return ['all', channel, cohortKey(customer, channel), windowKey(channel, windowOf(at))]
}

function cohortKey({ ageBand, segment }: SetCustomer, channel: SetChannel): string {
  return `${channel} ${ageBand} ${segment}`
}

function windowKey(channel: SetChannel, window: number): string {
  return `${channel} ${window % WINDOWS_PER_WEEK}`
}

function delaysOf(outcomes: readonly Outcome[]): (channel: SetChannel) => DelayHours {
  const pooled = quantiles(delays(outcomes))
  const byChannel = new Map(
    SET_CHANNELS.map((channel) => {
      const own = delays(outcomes.filter(({ attempt }) => attempt.channel === channel))
      return [channel, own.length < FEWEST_ANSWERS ? pooled : quantiles(own)]
    }),
  )
  return (channel) => byChannel.get(channel) ?? pooled
}

function delays(outcomes: readonly Outcome[]): number[] {
  return outcomes.flatMap(({ delayHours }) => delayHours ?? []).sort((a, b) => a - b)
}

function quantiles(sorted: readonly number[]): DelayHours {
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] ?? DAY_HOURS
  return { q50: at(0.5), q80: at(0.8), q90: at(0.9) }
}

/** Told where nobody has ever answered. */
const DAY_HOURS = 24
