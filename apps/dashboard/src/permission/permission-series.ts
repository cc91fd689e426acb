import {
  CHANNEL_LABELS,
  type Channel,
  type ChannelFamily,
  FAMILY_LABELS,
  type PermissionState,
  type PurposeClass,
} from '@wavelength/core'
import type { ShownRate } from '../aggregate/rate.ts'
import { inSentence } from '../format/in-sentence.ts'
import { percent } from '../format/number.ts'
import { isClear, leadWithin } from '../statistics/difference.ts'
import { t, word } from '../words/t.ts'
import type { PermissionAnswer, PermissionGroup } from './permission-query.ts'
import { REASON_NOUNS, reasonsFor, STANDING_OF, type Standing } from './standing.ts'

/** Where customers stand on one channel, on a family, or on all channels together. */
export interface PermissionLine {
  readonly key: string
  readonly label: string
  readonly channel: Channel | null
  /** Null: all channels together, on the most open of which a customer counts. */
  readonly family: ChannelFamily | null
  /** Null: withheld, as are counts. */
  readonly customers: number | null
  readonly counts: ReadonlyMap<PermissionState, number | null>
}

/** All channels together first, then each. */
export function toPermissionLines(
  { permissions, anywhere }: PermissionAnswer,
  purposeClass: PurposeClass,
): PermissionLine[] {
  return [...anywhere.groups, ...permissions.groups]
    .filter((group) => group.purposeClass === purposeClass && group.customers !== 0)
    .map(lineOf)
}

export function lineOf({ channel, family, customers, states }: PermissionGroup): PermissionLine {
  const counts = new Map(states.map((each) => [each.state, each.customers]))
  return { key: channel ?? family ?? 'ANY', label: labelOf(channel, family), channel, family, customers, counts }
}

function labelOf(channel: PermissionGroup['channel'], family: PermissionGroup['family']): string {
  if (channel) return word(CHANNEL_LABELS[channel])
  return family ? word(FAMILY_LABELS[family]) : t('Any channel')
}

/** How many are in one of these states; null when it may not be told. */
function customersIn({ counts }: PermissionLine, isWanted: (state: PermissionState) => boolean): number | null {
  let sum = 0
  for (const [state, customers] of counts) {
    if (!isWanted(state)) continue
    if (customers === null) return null
    sum += customers
  }
  return sum
}

function standingRate(line: PermissionLine, standing: Standing): ShownRate {
  return shareOf(line, (state) => STANDING_OF[state] === standing)
}

/** Everybody was counted, so there is no interval; of fewer than 30 a share is read with care. */
export function shareOf(line: PermissionLine, isWanted: (state: PermissionState) => boolean): ShownRate {
  const [numerator, denominator] = [customersIn(line, isWanted), line.customers]
  if (numerator === null || denominator === null) return { kind: 'WITHHELD' }
  if (denominator === 0) return { kind: 'NONE' }
  const value = numerator / denominator
  return { kind: isFew(line) ? 'FEW' : 'OK', value, low: value, high: value, numerator, denominator }
}

/** They are shown, but nothing is concluded from them. */
export function isFew({ customers }: PermissionLine): boolean {
  return customers !== null && customers < SOUND
}

const SOUND = 30

/** The sentence of the page: how many may be contacted anywhere at all; silent about few. */
export function permissionLead(lines: readonly PermissionLine[], purposeClass: PurposeClass): string | null {
  const anywhere = lines.find(({ family }) => family === null)
  if (!anywhere) return null
  const [may, ask] = [standingRate(anywhere, 'MAY'), standingRate(anywhere, 'MUST_ASK')]
  if (may.kind !== 'OK' || ask.kind !== 'OK') return null
  const told = { share: percent(may.value), n: may.denominator, ask: percent(ask.value) }
  return purposeClass === 'MARKETING'
    ? t('{share} of {n} customers may get marketing on at least one channel; {ask} must be asked first.', told)
    : t('{share} of {n} customers consented to necessary messages on some channel; {ask} have not objected.', told)
}

/**
 * The most open channel and the next; silent unless one is clearly ahead. The same customers stand behind both, so the
 * variance of two separate parts of one whole is the most that their difference can have.
 */
export function permissionFinding(lines: readonly PermissionLine[], purposeClass: PurposeClass): string | null {
  const open = lines.flatMap((line) => {
    const rate = standingRate(line, 'MAY')
    return line.family !== null && rate.kind === 'OK' ? [{ label: line.label, rate }] : []
  })
  open.sort((one, other) => other.rate.value - one.rate.value)
  const [most, next] = open
  if (!most || !next) return null
  if (!isClear(leadWithin(most.rate.numerator, next.rate.numerator, most.rate.denominator))) return null
  const ofMost = { most: inSentence(most.label), share: percent(most.rate.value) }
  if (next.rate.numerator === 0) return isEachTold(lines) ? aloneText(ofMost, purposeClass) : null
  const told = { ...ofMost, next: inSentence(next.label), other: percent(next.rate.value) }
  return purposeClass === 'MARKETING'
    ? t('Most open to marketing: {most}, for {share} of customers; next: {next}, for {other}', told)
    : t('Most consent to necessary messages: {most}, from {share} of customers; next: {next}, from {other}', told)
}

/** Of a channel that is withheld nobody knows that it is open to none. */
function isEachTold(lines: readonly PermissionLine[]): boolean {
  return lines.every((line) => standingRate(line, 'MAY').kind === 'OK')
}

function aloneText(told: { readonly most: string; readonly share: string }, purposeClass: PurposeClass): string {
  return purposeClass === 'MARKETING'
    ? t('Only {most} is open to marketing, for {share} of customers', told)
    : t('Only {most} has consent to necessary messages, from {share} of customers', told)
}

/** What keeps most customers from being contacted on any channel; silent unless it is clearly ahead of the next. */
export function reasonsFinding(lines: readonly PermissionLine[], purposeClass: PurposeClass): string | null {
  const anywhere = lines.find(({ family }) => family === null)
  if (!anywhere) return null
  const stopped = reasonsFor(purposeClass).flatMap((reason) => {
    const rate = shareOf(anywhere, (state) => state === reason)
    return rate.kind === 'OK' ? [{ reason, rate }] : []
  })
  stopped.sort((one, other) => other.rate.numerator - one.rate.numerator)
  const [first, second] = stopped
  if (!first || !second) return null
  if (!isClear(leadWithin(first.rate.numerator, second.rate.numerator, first.rate.denominator))) return null
  const told = { reason: word(REASON_NOUNS[first.reason]), share: percent(first.rate.value) }
  return t('{reason} is what stops us most: {share} of customers, on every channel', told)
}
