import { CONTACTS_IN_WEEK } from '@wavelength/core'
import { aShare } from '../builders.ts'
import { CUSTOMERS_IN_ALL } from './facts.ts'

const LAST_WEEK = [
  ['NONE', 0.41, 0.44],
  ['ONE', 0.27, 0.26],
  ['TWO', 0.15, 0.14],
  ['THREE_TO_FOUR', 0.1, 0.1],
  ['FIVE_TO_SEVEN', 0.05, 0.045],
  ['EIGHT_OR_MORE', 0.02, 0.015],
] as const

const CLASSES = [
  ['UNDER_CONTACTED', 0.22, 0.24],
  ['IN_RANGE', 0.62, 0.625],
  ['OVER_CONTACTED', 0.084, 0.06],
] as const

/** Contacts of a level, and opt-outs after them. */
const OPT_OUTS = [
  [9_326, 11],
  [5_890, 8],
  [5_154, 12],
  [3_190, 28],
  [22, 1],
] as const

/** Answers as the API would, from invented counts. */
export function fatigue({ filter }: { filter?: { readonly segments?: readonly string[] } }) {
  const all = filter?.segments ? 310 : CUSTOMERS_IN_ALL
  const of = (share: number) => Math.round(all * share)
  return {
    asOf: '2026-11-22T06:00:00Z',
    customers: all,
    overContactedFrom: 8,
    underContactedBelow: 1,
    lastWeek: LAST_WEEK.map(([contacts, now, before]) => ({ contacts, customers: of(now), previous: of(before) })),
    classes: CLASSES.map(([fatigueClass, now, before]) => ({
      fatigueClass,
      customers: of(now),
      previous: of(before),
    })),
    withoutAddress: { customers: of(0.076), previous: of(0.075) },
    optOuts: CONTACTS_IN_WEEK.map((contactsInWeek, at) => ({ contactsInWeek, ...optOutsOf(OPT_OUTS[at] ?? [0, 0]) })),
    optOutsFrom: '2026-10-19',
    optOutsTo: '2026-11-16',
    warnings: [],
  }
}

function optOutsOf([contacts, optOuts]: readonly [number, number]) {
  const { value, low, high, numerator, denominator } = aShare(optOuts, contacts)
  const perThousand = { value: value * 1_000, low: low * 1_000, high: high * 1_000 }
  return { ...perThousand, numerator, denominator, sample: contacts < 30 ? 'FEW' : 'OK', previous: null }
}
