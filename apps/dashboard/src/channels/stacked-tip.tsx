import { type ChannelFamily, FAMILY_LABELS } from '@wavelength/core'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import { count, precisePercent } from '../format/number.ts'
import { FamilyMark } from '../panel/family-mark.tsx'
import { tooFew } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import { type MixPoint, shareAt } from './mix-series.ts'
import styles from './stacked-chart.module.css'

interface Pointed {
  readonly point: MixPoint
  /** What happened in that time. */
  readonly notes: readonly string[]
}

interface StackedTipProps {
  readonly families: readonly ChannelFamily[]
  readonly active?: boolean
  readonly payload?: readonly { readonly payload: Pointed }[]
}

/** What one stretch of time says, also read aloud as the arrow keys walk along. */
export function StackedTip({ families, active, payload }: StackedTipProps) {
  const pointed = payload?.[0]?.payload
  if (!active || !pointed) return null
  const { point, notes } = pointed
  return (
    <div role="status" className={styles.tip}>
      <p className={styles.tipTitle}>
        {point.isPartial ? t('{when}, not complete', { when: point.when }) : point.when}
        {point.contacts !== null && `, ${t('{n} contacts', { n: count(point.contacts) })}`}
      </p>
      {notes.map((note) => (
        <p key={note} className={styles.tipNote}>
          {note}
        </p>
      ))}
      <ul className={styles.tipShares}>
        {families.map((family) => (
          <li key={family}>
            <span>
              <FamilyMark family={family} /> {word(FAMILY_LABELS[family])}
            </span>
            <span>{written(shareAt(point, family))}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function written(rate: ShownRate): string {
  return isShown(rate) ? precisePercent(rate.value) : tooFew()
}
