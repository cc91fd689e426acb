import { isShown, type ShownRate } from '../aggregate/rate.ts'
import { count, precisePercent } from '../format/number.ts'
import { dayText } from '../format/time.ts'
import { tooFew } from '../panel/table.ts'
import styles from './email-chart.module.css'
import type { EmailPoint } from './email-series.ts'

interface EmailTipProps {
  readonly active?: boolean
  readonly payload?: readonly { readonly payload: EmailPoint }[]
}

/** What one bar says, also read aloud as the arrow keys walk along. */
export function EmailTip({ active, payload }: EmailTipProps) {
  const point = payload?.[0]?.payload
  if (!active || !point) return null
  return (
    <div role="status" className={styles.tip}>
      <p className={styles.tipTitle}>
        From {dayText(point.day)}
        {point.isPartial && ', not complete'}
      </p>
      <p>{count(point.emails)} emails</p>
      <p>Spam or graymail {written(point.unwanted)}</p>
      <p>Spam {written(point.spam)}</p>
    </div>
  )
}

function written(rate: ShownRate): string {
  if (rate.kind === 'WITHHELD') return tooFew()
  return isShown(rate) ? precisePercent(rate.value) : 'not classified'
}
