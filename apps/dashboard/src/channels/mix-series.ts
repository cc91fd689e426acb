import { CHANNEL_FAMILIES, type ChannelFamily, type Direction, FAMILY_LABELS } from '@wavelength/core'
import { isShown, isSound, type Rate, rateFrom, rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { endOf, type Interval, type TimePoint, timePointAt } from '../charts/interval.ts'
import type { SmallLine } from '../charts/small-lines.tsx'
import type { Period } from '../filters/period.ts'
import { percent } from '../format/number.ts'
import { dayText, monthText } from '../format/time.ts'
import { MEANT_FOR_US } from '../overview/channel-share-query.ts'
import type { View } from '../report/view.ts'
import { differenceOf, isClear, type Share, sureness } from '../statistics/difference.ts'
import { t, word } from '../words/t.ts'

/** One stretch of time: how its contacts divide among the families. */
export interface MixPoint extends TimePoint {
  /** In full, for a sentence: "Oct 2026", "the week of 9 Nov 2026". */
  readonly when: string
  readonly range: Period
  /** Null when too few to show. */
  readonly contacts: number | null
  readonly shares: ReadonlyMap<ChannelFamily, ShownRate>
}

/** More points than this tell no more than fewer do. */
const MOST_POINTS = 400

export function toMixPoints(aggregate: Aggregate, view: View, interval: Interval): MixPoint[] {
  const byStart = new Map<string, Map<ChannelFamily, ShownRate>>()
  for (const row of aggregate.rows) {
    const family = keyIn(row, 'CHANNEL_FAMILY', CHANNEL_FAMILIES)
    if (row.start === null || family === null) continue
    const shares = byStart.get(row.start) ?? new Map<ChannelFamily, ShownRate>()
    byStart.set(row.start, shares.set(family, rateOf(measured(row, 'CHANNEL_SHARE'))))
  }
  return [...byStart].slice(-MOST_POINTS).map(([start, shares]) => pointOf(timePointAt(start, view, interval), shares))

  function pointOf(point: TimePoint, shares: ReadonlyMap<ChannelFamily, ShownRate>): MixPoint {
    const shown = [...shares.values()].find(isShown)
    const range = daysOf(point.day, interval, view.period)
    return { ...point, when: whenText(point.day, interval), range, contacts: shown?.denominator ?? null, shares }
  }
}

function whenText(day: string, interval: Interval): string {
  if (interval === 'MONTH') return monthText(day)
  return interval === 'WEEK' ? t('the week of {day}', { day: dayText(day) }) : dayText(day)
}

/** The days of a stretch that lie in the period. */
function daysOf(day: string, interval: Interval, period: Period): Period {
  const end = endOf(day, interval)
  const [startsEarly, endsLate] = [day < period.from, end > period.to]
  return { from: startsEarly ? period.from : day, to: endsLate ? period.to : end }
}

/** No row for a family means that nothing came over it. */
export function shareAt({ contacts, shares }: MixPoint, family: ChannelFamily): ShownRate {
  return shares.get(family) ?? (contacts === null ? { kind: 'WITHHELD' } : rateFrom(0, contacts))
}

export function familiesInMix(points: readonly MixPoint[]): ChannelFamily[] {
  return CHANNEL_FAMILIES.filter((family) => points.some(({ shares }) => shares.has(family)))
}

export function mixLines(points: readonly MixPoint[], direction: Direction): SmallLine[] {
  return familiesInMix(points).map((family) => ({
    key: family,
    family,
    label: word(FAMILY_LABELS[family]),
    points: points.map((point) => ({
      label: point.when,
      isPartial: point.isPartial,
      rate: shareAt(point, family),
      tick: point.label,
      behind: mixBehind(point, family, direction),
    })),
  }))
}

/** Those who had such contacts in these days. */
export function mixBehind({ when, range }: MixPoint, family: ChannelFamily, direction: Direction): Behind {
  return {
    title: t('Contacts: {family}, {when}', { family: word(FAMILY_LABELS[family]), when }),
    measure: 'CONTACTS',
    narrowed: { directions: [direction], mailClasses: MEANT_FOR_US, families: [family] },
    range,
  }
}

interface Move {
  readonly family: ChannelFamily
  readonly before: Rate
  readonly now: Rate
  readonly difference: Share
}

/** "Text rose from 18% to 24% of contacts between Dec 2025 and Oct 2026": of whole stretches, the surest move. */
export function mixFinding(points: readonly MixPoint[]): string | null {
  const whole = points.filter(({ isPartial }) => !isPartial)
  const [first, last] = [whole[0], whole.at(-1)]
  if (!first || !last || first === last) return null
  const surest = familiesInMix(points)
    .flatMap((family) => moveOf(family, first, last))
    .sort((one, other) => sureness(other.difference) - sureness(one.difference))[0]
  return surest ? moveText(surest, first.when, last.when) : null
}

function moveOf(family: ChannelFamily, first: MixPoint, last: MixPoint): Move[] {
  const [before, now] = [shareAt(first, family), shareAt(last, family)]
  if (!isSound(before) || !isSound(now)) return []
  const difference = differenceOf(now, before)
  return isClear(difference) ? [{ family, before, now, difference }] : []
}

function moveText({ family, before, now, difference }: Move, from: string, to: string): string {
  const said = {
    family: word(FAMILY_LABELS[family]),
    before: percent(before.value),
    now: percent(now.value),
    from,
    to,
  }
  return difference.value > 0
    ? t('{family} rose from {before} to {now} of contacts between {from} and {to}', said)
    : t('{family} fell from {before} to {now} of contacts between {from} and {to}', said)
}
