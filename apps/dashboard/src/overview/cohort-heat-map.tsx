import { AGE_BAND_LABELS, CHANNEL_LABELS } from '@wavelength/core'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import { ScrollArea } from '../panel/scroll-area.tsx'
import type { CohortGrid } from './cohort-grid.ts'
import styles from './cohort-heat-map.module.css'
import { heatStep } from './heat-step.ts'

/** Channels by cohorts; the number stands in every cell, the shade only helps the eye. */
export default function CohortHeatMap({ grid }: { grid: CohortGrid }) {
  return (
    <ScrollArea label="Unanswered share by channel and age cohort, in per cent">
      <table className={styles.map}>
        <caption className="visually-hidden">Unanswered share by channel and age cohort, in per cent</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Channel</span>
            </th>
            {grid.ageBands.map((ageBand) => (
              <th key={ageBand} scope="col">
                {AGE_BAND_LABELS[ageBand]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.channels.map((channel) => (
            <tr key={channel}>
              <th scope="row">{CHANNEL_LABELS[channel]}</th>
              {grid.ageBands.map((ageBand) => (
                <HeatCell key={ageBand} rate={grid.rateOf(channel, ageBand)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

function HeatCell({ rate }: { rate: ShownRate }) {
  if (rate.kind === 'NONE')
    return (
      <td className={styles.none}>
        <span className="visually-hidden">no attempts</span>
      </td>
    )
  if (!isShown(rate)) {
    return (
      <td className={styles.few}>
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">too few to show</span>
      </td>
    )
  }
  const step = heatStep(rate.value)
  const shade = { background: `var(--heat-${step})`, color: `var(--heat-ink-${step})` }
  return (
    <td {...(rate.kind === 'FEW' ? { className: styles.few } : { style: shade })}>
      {Math.round(rate.value * 100)}
      {rate.kind === 'FEW' && <span className="visually-hidden"> (few)</span>}
    </td>
  )
}
