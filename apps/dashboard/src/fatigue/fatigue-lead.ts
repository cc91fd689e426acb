import { isSound, type ShownRate } from '../aggregate/rate.ts'
import { percent } from '../format/number.ts'
import { t } from '../words/t.ts'
import type { FatigueAnswer } from './fatigue-query.ts'

/** Fewer are counted, but nothing is concluded from them. */
const SOUND = 30

/** How many hear from us too often, and how often it is the same; silent about few. */
export function fatigueLead({ customers: all, classes }: FatigueAnswer, repeated: ShownRate): string | null {
  const tooOften = classes.find(({ fatigueClass }) => fatigueClass === 'OVER_CONTACTED')?.customers ?? null
  if (tooOften === null || all === null || all < SOUND) return null
  const over = percent(tooOften / all)
  if (!isSound(repeated)) return tooOften === 0 ? null : t('{over} of customers hear from us too often.', { over })
  const share = percent(repeated.value)
  if (tooOften === 0)
    return t('Nobody hears from us too often; {share} of our messages repeat what another channel said.', { share })
  return t(
    '{over} of customers hear from us too often, and {share} of our messages repeat what another channel said.',
    {
      over,
      share,
    },
  )
}
