import { isSound, type ShownRate } from '../aggregate/rate.ts'
import type { MeasureValue } from '../aggregate/rows.ts'
import { span } from '../format/duration.ts'
import { shortCount } from '../format/number.ts'
import { pointsText } from '../format/points.ts'
import { differenceOf, isClear } from '../statistics/difference.ts'
import { t } from '../words/t.ts'

/** How a figure moved since the period before, and whether that is to be welcomed. */
export interface Change {
  readonly direction: 'UP' | 'DOWN' | 'NONE'
  readonly tone: 'GOOD' | 'BAD' | 'NEUTRAL'
  readonly text: string
}

type Better = 'LESS' | 'MORE' | 'NEITHER'

function noChange(text: string): Change {
  return { direction: 'NONE', tone: 'NEUTRAL', text }
}

/** In points, never in per cent of per cent; grey when chance alone explains it. */
export function rateChange(now: ShownRate, before: ShownRate, better: Better): Change | null {
  if (!isSound(now) || !isSound(before)) return null
  const difference = differenceOf(now, before)
  const points = Math.abs(difference.value * 100)
  if (!isClear(difference) || points < 0.05) return noChange(t('no clear change'))
  return moved(difference.value, better, pointsText(difference.value))
}

export function countChange(now: MeasureValue, before: MeasureValue): Change | null {
  if (now.value === null || before.value === null) return null
  if (before.value === 0) return now.value === 0 ? null : noChange(t('new in this period'))
  return now.value === before.value
    ? noChange(t('no change'))
    : moved(now.value - before.value, 'NEITHER', shortCount(Math.abs(now.value - before.value)))
}

/** A median has no difference interval here: it is welcomed or not only when the two intervals lie apart. */
export function delayChange(now: MeasureValue, before: MeasureValue): Change | null {
  if (now.value === null || before.value === null) return null
  if (Math.abs(now.value - before.value) < 60 || overlap(now, before)) return noChange(t('no clear change'))
  const hasIntervals = now.low !== null && before.low !== null
  return moved(now.value - before.value, hasIntervals ? 'LESS' : 'NEITHER', span(Math.abs(now.value - before.value)))
}

function overlap(one: MeasureValue, other: MeasureValue): boolean {
  if (one.low === null || one.high === null || other.low === null || other.high === null) return false
  return one.low <= other.high && other.low <= one.high
}

function moved(difference: number, better: Better, text: string): Change {
  const direction = difference > 0 ? 'UP' : 'DOWN'
  if (better === 'NEITHER') return { direction, tone: 'NEUTRAL', text }
  const isGood = (better === 'LESS') === (direction === 'DOWN')
  return { direction, tone: isGood ? 'GOOD' : 'BAD', text }
}
