import type { Axis } from '../charts/interval-plot.tsx'
import { span } from '../format/duration.ts'
import { alongDelays } from './delay-axis.ts'
import styles from './delay-lane.module.css'
import { CLASS_ENDS } from './delays.ts'

/** The times below the lanes. */
export function DelayTicks({ axis }: { axis: Axis }) {
  return (
    <span className={styles.ticks}>
      {axis.ticks.map((tick) => (
        <span key={tick} data-room={roomFor(axis, tick)} style={placed(axis, tick)}>
          {span(tick)}
        </span>
      ))}
    </span>
  )
}

/** On the narrowest lane the ends and one between them are said, on the widest all. */
function roomFor({ start, end }: Axis, tick: number): string {
  if (tick === start || tick === end || tick === CLASS_ENDS.WITHIN_1_HOUR) return 'narrow'
  return CLOSE.some((close) => close === tick) ? 'wide' : 'middle'
}

const CLOSE = [CLASS_ENDS.WITHIN_15_MINUTES, CLASS_ENDS.WITHIN_12_HOURS, CLASS_ENDS.WITHIN_3_DAYS]

export function DelayGrid({ axis }: { axis: Axis }) {
  return axis.ticks.map((tick) => <span key={tick} className={styles.gridline} style={placed(axis, tick)} />)
}

export function placed(axis: Axis, seconds: number) {
  return { insetInlineStart: `${alongDelays(axis, seconds) * 100}%` }
}
