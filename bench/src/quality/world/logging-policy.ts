import { SET_CHANNELS, type SetChannel } from '../question-set.ts'
import { at } from './at.ts'
import { DAYPARTS, dayOf } from './calendar.ts'
import { CHANNEL_CHARACTER, type ChannelCharacter } from './channel-character.ts'
import type { Person } from './person.ts'
import type { Decision, LoggedChoice } from './policy.ts'
import type { AllowedWindows } from './quiet-hours.ts'
import type { Random } from './random.ts'
import { TRAIT } from './traits.ts'

/** Shares of the decisions made by chance, in kind after an inbound contact, and by repeating the last channel. */
const BY_CHANCE = 0.06
const IN_KIND = 0.35
const REPEATED = 0.62
/** For so many days the business answers on the channel on which the customer came. */
const IN_KIND_DAYS = 30

/** Weights of a window early, in the morning, in the afternoon, in the evening. */
const WORKDAY_WEIGHTS = [0.05, 1, 0.75, 0.08]
const WEEKEND_WEIGHT = 0.05
const WORKDAY_WINDOWS = 5 * DAYPARTS

/** Where phone calls are kept for hard cases: their share of calls, and what is left of calls to all others. */
const CALLS_TO_HARD_CASES = 0.5
const CALLS_TO_OTHERS = 0.1

/** Shares over channel x window, as what they multiply to. */
export interface LoggingShares {
  readonly channels: Float64Array
  windowsOf(channel: number): readonly { readonly window: number; readonly share: number }[]
}

/** Decides as businesses do by habit: without having learned anything about the person's answers. */
export function loggingPolicy(isConfounded: boolean) {
  return (decision: Decision, person: Person, random: Random): LoggedChoice => {
    const { channels, windowsOf } = loggingShares(decision, person, isConfounded)
    const channel = random.place(channels)
    const windows = windowsOf(channel)
    const { window, share } = at(windows, random.place(windows.map((each) => each.share)))
    const channelPropensity = at(channels, channel)
    return { channel, window, channelPropensity, propensity: channelPropensity * share }
  }
}

export function loggingShares(decision: Decision, person: Person, isConfounded: boolean): LoggingShares {
  const usual = usualShares(decision, person)
  return {
    channels: isConfounded ? withCallsToHardCases(usual, isHardCase(person)) : usual,
    windowsOf: (channel) => officeHours(decision.allowedWindows, at(SET_CHANNELS, channel)),
  }
}

/** A case is hard when the customer answers less than most on any channel. */
export function isHardCase({ traits }: Person): boolean {
  return (traits.normals[TRAIT.general] ?? 0) < 0
}

function usualShares(decision: Decision, person: Person): Float64Array {
  const open = SET_CHANNELS.map((_, k) => person.isReachable[k] ?? 0)
  const habit = normalised(open.map((isOpen, k) => isOpen * at(habitOf(k), person.traits.segment)))
  const favoured = decision.attemptNo > 1 ? lastInMatter(decision) : lastInbound(decision)
  const byHabit = mixed(normalised(open), habit, BY_CHANCE)
  if (favoured === null || !person.customer.reachable.includes(favoured)) return byHabit
  return mixed(only(favoured), byHabit, decision.attemptNo > 1 ? REPEATED : IN_KIND)
}

function lastInMatter({ history, matter }: Decision): SetChannel | null {
  const last = history.findLast((event) => event.type === 'attempt' && event.matter === matter)
  return last?.type === 'attempt' ? last.channel : null
}

function lastInbound({ history, asOf }: Decision): SetChannel | null {
  const last = history.findLast((event) => event.type === 'inbound')
  return last?.type === 'inbound' && dayOf(last.at) > dayOf(asOf) - IN_KIND_DAYS ? last.channel : null
}

function habitOf(channel: number): readonly number[] {
  const character: ChannelCharacter = CHANNEL_CHARACTER[at(SET_CHANNELS, channel)]
  return character.habit
}

function withCallsToHardCases(shares: Float64Array, isHard: boolean): Float64Array {
  const phone = SET_CHANNELS.indexOf('phone')
  const calls = at(shares, phone)
  if (calls === 0 || calls === 1) return shares
  const wanted = isHard ? Math.max(calls, CALLS_TO_HARD_CASES) : calls * CALLS_TO_OTHERS
  return shares.map((share, k) => (k === phone ? wanted : (share * (1 - wanted)) / (1 - calls)))
}

function officeHours(allowed: AllowedWindows, channel: SetChannel) {
  const windows = allowed[channel] ?? []
  const shares = normalised(
    windows.map((window) => (window < WORKDAY_WINDOWS ? at(WORKDAY_WEIGHTS, window % DAYPARTS) : WEEKEND_WEIGHT)),
  )
  return windows.map((window, place) => ({ window, share: at(shares, place) }))
}

function only(channel: SetChannel): Float64Array {
  return Float64Array.from(SET_CHANNELS, (each) => Number(each === channel))
}

function mixed(one: Float64Array, other: Float64Array, shareOfOne: number): Float64Array {
  return one.map((share, k) => shareOfOne * share + (1 - shareOfOne) * at(other, k))
}

function normalised(weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return Float64Array.from(weights, (weight) => weight / total)
}
