import { isSound, type ShownRate } from '../aggregate/rate.ts'
import { percent } from '../format/number.ts'
import { differenceOf, isClear } from '../statistics/difference.ts'
import { t } from '../words/t.ts'

/** Is the inbox getting worse? Silent unless the share of unwanted email has clearly changed. */
export function emailLead(now: ShownRate, before: ShownRate): string | null {
  if (!isSound(now) || !isSound(before) || !isClear(differenceOf(now, before))) return null
  const shares = { now: percent(now.value), before: percent(before.value) }
  return now.value > before.value
    ? t('Unwanted email has grown: {now} of what comes in is spam or graymail, up from {before}.', shares)
    : t('Unwanted email has shrunk: {now} of what comes in is spam or graymail, down from {before}.', shares)
}
