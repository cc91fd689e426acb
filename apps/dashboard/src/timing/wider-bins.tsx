import { counted, t } from '../words/t.ts'
import styles from './stretch-list.module.css'
import type { Bins } from './week-panel.tsx'
import type { Week } from './week-series.ts'

interface WiderBinsProps {
  readonly week: Week
  readonly bins: Bins
  readonly onBins: (bins: Bins) => void
}

/** What stands in hours with few attempts may be told of wider stretches. */
export function WiderBins({ week, bins, onBins }: WiderBinsProps) {
  const withheld = week.cells.filter(({ rate }) => rate.kind === 'WITHHELD').length
  if (withheld === 0) return null
  if (bins === 'part')
    return <p className={styles.none}>{t('Where there are fewer than 10 attempts, a longer period shows more.')}</p>
  return (
    <p className={styles.wider}>
      {counted(withheld, '{n} hour has fewer than 10 attempts.', '{n} hours have fewer than 10 attempts.')}{' '}
      <button type="button" onClick={() => onBins('part')}>
        {t('Join the hours to parts of the day')}
      </button>
    </p>
  )
}
