import { IntervalPlot, type IntervalRow } from '../charts/interval-plot.tsx'
import { percent } from '../format/number.ts'
import { signedPoints, tickPoints } from '../format/points.ts'
import { t } from '../words/t.ts'
import styles from './estimate-plots.module.css'
import type { Estimate } from './experiment-query.ts'
import { differenceAxis, shareAxis } from './interval-axis.ts'
import { unbroken } from './verdict.ts'

interface EstimatePlotsProps {
  readonly caption: string
  readonly head: string
  readonly figureHeads: readonly string[]
  readonly rows: readonly IntervalRow[]
  readonly difference: Estimate | null
  readonly differenceLabel: string
  readonly isEstimated?: boolean
  /** The finding, where it does not stand at the top of the page already. */
  readonly sentence: string | null
}

/** Shares answered on one axis; below, on another, how far they differ and whether that may be nothing. */
export function EstimatePlots(props: EstimatePlotsProps) {
  const { caption, head, figureHeads, rows, difference, isEstimated = false, sentence } = props
  return (
    <div className={styles.plots}>
      {sentence !== null && <p className={styles.sentence}>{unbroken(sentence)}</p>}
      <IntervalPlot
        caption={caption}
        head={head}
        figureHeads={figureHeads}
        rows={rows}
        axis={shareAxis(rows.map(({ interval }) => interval))}
        textOf={percent}
        isEstimated={isEstimated}
        hasLongLabels
      />
      {difference && <DifferencePlot difference={difference} label={props.differenceLabel} isEstimated={isEstimated} />}
    </div>
  )
}

interface DifferencePlotProps {
  readonly difference: Estimate
  readonly label: string
  readonly isEstimated: boolean
}

function DifferencePlot({ difference, label, isEstimated }: DifferencePlotProps) {
  const { value, low, high } = difference
  const row = {
    label,
    interval: difference,
    isHeadline: true,
    figures: [signedPoints(value), t('{low} to {high}', { low: signedPoints(low), high: signedPoints(high) })],
  }
  return (
    <IntervalPlot
      caption={t('Difference in percentage points, with 95% interval')}
      head={t('Difference')}
      figureHeads={[t('Points'), t('95% interval')]}
      rows={[row]}
      axis={differenceAxis(difference)}
      textOf={tickPoints}
      reference={{ value: 0, label: t('no effect') }}
      isEstimated={isEstimated}
      hasLongLabels
    />
  )
}
