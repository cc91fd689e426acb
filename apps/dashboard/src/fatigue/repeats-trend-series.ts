import { CHANNEL_FAMILIES, type ChannelFamily, FAMILY_LABELS } from '@wavelength/core'
import { isSound, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { MOST_BARS, type TimePoint, timePointAt } from '../charts/interval.ts'
import { percent } from '../format/number.ts'
import { countCell, numberColumn, type Table, textCell, textColumn } from '../panel/table.ts'
import type { View } from '../report/view.ts'
import { differenceOf, isClear } from '../statistics/difference.ts'
import { t, word } from '../words/t.ts'

export interface FamilyRepeats {
  readonly family: ChannelFamily
  /** One for each point. */
  readonly repeats: readonly number[]
  readonly total: number
}

export interface RepeatsOverTime {
  readonly points: readonly TimePoint[]
  readonly families: readonly FamilyRepeats[]
}

/** Families over which something was said again. */
export function toRepeatsOverTime(aggregate: Aggregate, view: View): RepeatsOverTime {
  const starts = [...new Set(aggregate.rows.flatMap(({ start }) => start ?? []))].sort().slice(-MOST_BARS)
  const families = CHANNEL_FAMILIES.map((family) => {
    const rows = aggregate.rows.filter((row) => keyIn(row, 'CHANNEL_FAMILY', CHANNEL_FAMILIES) === family)
    const at = new Map(rows.map((row) => [row.start, measured(row, 'REPEATS').value ?? 0]))
    const repeats = starts.map((start) => at.get(start) ?? 0)
    return { family, repeats, total: repeats.reduce((sum, each) => sum + each, 0) }
  }).filter(({ total }) => total > 0)
  return { points: starts.map((start) => timePointAt(start, view)), families }
}

/** "9% of messages had been said elsewhere, up from 6%"; without comparison unless the two clearly differ. */
export function repeatShareFinding(now: ShownRate, before: ShownRate): string | null {
  if (!isSound(now) || now.numerator === 0) return null
  const share = percent(now.value)
  const hasChanged = isSound(before) && isClear(differenceOf(now, before))
  if (!hasChanged) return t('{share} of messages had gone out over another channel within 48 hours', { share })
  const told = { share, before: percent(before.value) }
  return now.value > before.value
    ? t('{share} of messages had gone out over another channel within 48 hours, up from {before}', told)
    : t('{share} of messages had gone out over another channel within 48 hours, down from {before}', told)
}

export function familyBehind({ family }: FamilyRepeats): Behind {
  const title = t('Repeated messages: {group}', { group: word(FAMILY_LABELS[family]) })
  return { title, measure: 'REPEATS', narrowed: { families: [family] } }
}

export function repeatsOverTimeTable({ points, families }: RepeatsOverTime, firstHead: string): Table {
  const whole = [
    textCell(t('Whole period')),
    ...families.map((each) => countCell(each.total, familyBehind(each))),
    textCell(''),
  ]
  const rows = points.map((point, at) => [
    textCell(point.day),
    ...families.map(({ repeats }) => countCell(repeats[at] ?? 0)),
    textCell(point.isPartial ? t('no') : t('yes')),
  ])
  return {
    caption: t('Repeated messages by family of channels over time'),
    columns: [
      textColumn(firstHead),
      ...families.map(({ family }) => numberColumn(word(FAMILY_LABELS[family]))),
      textColumn(t('Complete')),
    ],
    rows: families.length === 0 ? [] : [whole, ...rows],
  }
}
