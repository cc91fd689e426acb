import { CHANNEL_LABELS, familyOf } from '@wavelength/core'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import { count, percent } from '../format/number.ts'
import { IntervalPlot, type IntervalRow } from '../panel/interval-plot.tsx'
import { TOO_FEW } from '../panel/table.ts'
import { axisOf } from './axis.ts'
import type { ChannelResponses } from './unanswered-series.ts'

interface DotPlotProps {
  readonly channels: readonly ChannelResponses[]
  readonly overall: ShownRate
}

/** One dot per channel with its 95 % interval, and a line where all channels together stand. */
export function DotPlot({ channels, overall }: DotPlotProps) {
  return (
    <IntervalPlot
      caption="Unanswered share of settled attempts by channel, with 95% interval"
      head="Channel"
      figureHeads={['Rate', 'Attempts']}
      rows={channels.map(rowOf)}
      axis={axisOf(channels.flatMap(({ unanswered }) => (isShown(unanswered) ? [unanswered.high] : [])))}
      textOf={percent}
      reference={isShown(overall) ? { value: overall.value, label: `all ${percent(overall.value)}` } : null}
    />
  )
}

function rowOf({ channel, unanswered }: ChannelResponses): IntervalRow {
  const row = { label: CHANNEL_LABELS[channel], family: familyOf(channel) }
  if (!isShown(unanswered)) return { ...row, interval: null, figures: [TOO_FEW, 'under 10'] }
  const isFew = unanswered.kind === 'FEW'
  const attempts = `${count(unanswered.denominator)}${isFew ? ' (few)' : ''}`
  return { ...row, interval: unanswered, isFew, figures: [percent(unanswered.value), attempts] }
}
