import { isShown, type ShownRate } from '../aggregate/rate.ts'
import { precisePercent } from '../format/number.ts'
import { dayText } from '../format/time.ts'
import { tooFew } from '../panel/table.ts'
import { counted, t } from '../words/t.ts'
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
  const day = dayText(point.day)
  return (
    <div role="status" className={styles.tip}>
      <p className={styles.tipTitle}>
        {point.isPartial ? t('From {day}, not complete', { day }) : t('From {day}', { day })}
      </p>
      <p>{counted(point.emails, '{n} email', '{n} emails')}</p>
      <p>{t('Spam or graymail {share}', { share: written(point.unwanted) })}</p>
      <p>{t('Spam {share}', { share: written(point.spam) })}</p>
    </div>
  )
}

function written(rate: ShownRate): string {
  if (rate.kind === 'WITHHELD') return tooFew()
  return isShown(rate) ? precisePercent(rate.value) : t('not classified')
}
