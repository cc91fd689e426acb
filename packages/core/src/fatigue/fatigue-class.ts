import { CONTACTS_IN_WEEK, type ContactsInWeek, contactsInWeekOf } from '../metrics/contacts-in-week.ts'

/** Do we contact a customer too seldom, as much as they bear, or too often? */
export const FATIGUE_CLASSES = ['UNDER_CONTACTED', 'IN_RANGE', 'OVER_CONTACTED'] as const
export type FatigueClass = (typeof FATIGUE_CLASSES)[number]

/** How many contacts a customer had from us in the last seven days. */
export const CONTACTS_LAST_WEEK = ['NONE', ...CONTACTS_IN_WEEK] as const
export type ContactsLastWeek = 'NONE' | ContactsInWeek

/** Four whole weeks, so that every weekday counts as often; attempts tire for about as long. */
export const FATIGUE_DAYS = 28

/**
 * More than seven calls in seven days are presumed to harass: the one number that a law puts on it, for debt
 * collectors in the United States (Regulation F, 12 CFR 1006.14(b)(2), in force since 30 November 2021). Where answers
 * fall earlier, as the answer rate by contacts in a week tells, ask with fewer.
 */
export const OVER_CONTACTED_FROM = 8

/** Whom nobody has contacted for four weeks is not being looked after. Our judgement, 2026-11. */
export const UNDER_CONTACTED_BELOW = 1

export interface FatigueThresholds {
  /** Over-contacted: with so many contacts in some seven days, or more. */
  readonly overContactedFrom: number
  /** Under-contacted: with fewer contacts in four weeks. */
  readonly underContactedBelow: number
}

export const DEFAULT_THRESHOLDS: FatigueThresholds = {
  overContactedFrom: OVER_CONTACTED_FROM,
  underContactedBelow: UNDER_CONTACTED_BELOW,
}

/** What went out to a customer in four weeks; what never arrived tires nobody and does not count. */
export interface ContactLoad {
  readonly contacts: number
  /** The most in seven days that end with one of them. */
  readonly mostInWeek: number
  /** Is an address known that is not blocked? */
  readonly hasAddress: boolean
}

/** Null for whom nobody can contact more: whether those who can be contacted permit it is another question. */
export function fatigueClassOf(load: ContactLoad, thresholds: FatigueThresholds): FatigueClass | null {
  if (load.mostInWeek >= thresholds.overContactedFrom) return 'OVER_CONTACTED'
  if (load.contacts >= thresholds.underContactedBelow) return 'IN_RANGE'
  return load.hasAddress ? 'UNDER_CONTACTED' : null
}

export function contactsLastWeekOf(contacts: number): ContactsLastWeek {
  return contacts === 0 ? 'NONE' : contactsInWeekOf(contacts)
}

const MOST = 100

/** What is wrong with the thresholds; null when nothing is. */
export function thresholdsFault(thresholds: FatigueThresholds): string | null {
  for (const [name, least] of [
    ['overContactedFrom', 2],
    ['underContactedBelow', 1],
  ] as const) {
    const value = thresholds[name]
    if (!Number.isInteger(value) || value < least || value > MOST)
      return `${name} must be a whole number from ${least} to ${MOST}`
  }
  return null
}
