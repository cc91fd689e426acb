import { CHANNEL_LABELS, familyOf } from '@wavelength/core'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import { axisOf } from '../charts/axis.ts'
import { IntervalPlot, type IntervalRow } from '../charts/interval-plot.tsx'
import { count, percent } from '../format/number.ts'
import { tooFew } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import { unansweredBehind } from './unanswered-behind.ts'
import type { ChannelResponses } from './unanswered-series.ts'

interface DotPlotProps {
  readonly channels: readonly ChannelResponses[]
  readonly overall: ShownRate
}

/** One dot per channel with its 95 % interval, and a line where all channels together stand. */
export function DotPlot({ channels, overall }: DotPlotProps) {
  return (
    <IntervalPlot
      caption={t('Unanswered share of settled attempts by channel, with 95% interval')}
      head={t('Channel')}
      figureHeads={[t('Rate'), t('Attempts')]}
      rows={channels.map(rowOf)}
      axis={axisOf(channels.flatMap(({ unanswered }) => (isShown(unanswered) ? [unanswered.high] : [])))}
      textOf={percent}
      reference={
        isShown(overall) ? { value: overall.value, label: t('all {share}', { share: percent(overall.value) }) } : null
      }
    />
  )
}

function rowOf({ channel, unanswered }: ChannelResponses): IntervalRow {
  const row = { label: word(CHANNEL_LABELS[channel]), family: familyOf(channel), behind: unansweredBehind({ channel }) }
  return withRate(row, unanswered)
}

/** A row of a rate: its dot, the rate and what it is of. */
export function withRate(row: Pick<IntervalRow, 'label' | 'family' | 'behind'>, rate: ShownRate): IntervalRow {
  if (!isShown(rate)) return { ...row, interval: null, figures: [tooFew(), t('under 10')] }
  const isFew = rate.kind === 'FEW'
  const attempts = `${count(rate.denominator)}${isFew ? ` (${t('few')})` : ''}`
  return { ...row, interval: rate, isFew, figures: [percent(rate.value), attempts] }
}
