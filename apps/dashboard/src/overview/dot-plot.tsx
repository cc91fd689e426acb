import { CHANNEL_LABELS, familyOf } from '@wavelength/core'
import { isShown, type Rate, type ShownRate } from '../aggregate/rate.ts'
import { count, percent } from '../format/number.ts'
import { TOO_FEW } from '../panel/table.ts'
import { axisOf } from './axis.ts'
import styles from './dot-plot.module.css'
import type { ChannelResponses } from './unanswered-series.ts'

interface DotPlotProps {
  readonly channels: readonly ChannelResponses[]
  readonly overall: ShownRate
}

/** One dot per channel with its 95 % interval, and a line where all channels together stand. */
export function DotPlot({ channels, overall }: DotPlotProps) {
  const axis = axisOf(channels.flatMap(({ unanswered }) => (isShown(unanswered) ? [unanswered.high] : [])))
  const place = (share: number) => `${Math.min(100, (share / axis.end) * 100)}%`
  return (
    <table className={styles.plot}>
      <caption className="visually-hidden">Unanswered share of settled attempts by channel, with 95% interval</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Channel</span>
          </th>
          <th scope="col" className={styles.lane}>
            <span className="visually-hidden">Interval</span>
            <Reference overall={overall} place={place} />
          </th>
          <th scope="col" className={styles.number}>
            Rate
          </th>
          <th scope="col" className={styles.number}>
            Attempts
          </th>
        </tr>
      </thead>
      <tbody>
        {channels.map((row) => (
          <ChannelRow key={row.channel} row={row} overall={overall} place={place} ticks={axis.ticks} />
        ))}
      </tbody>
      <Axis ticks={axis.ticks} place={place} />
    </table>
  )
}

type Place = (share: number) => string

function Reference({ overall, place }: { overall: ShownRate; place: Place }) {
  if (!isShown(overall)) return null
  return (
    <span className={styles.referenceLabel} style={{ insetInlineStart: place(overall.value) }}>
      all {percent(overall.value)}
    </span>
  )
}

interface ChannelRowProps {
  readonly row: ChannelResponses
  readonly overall: ShownRate
  readonly place: Place
  readonly ticks: readonly number[]
}

function ChannelRow({ row: { channel, unanswered }, overall, place, ticks }: ChannelRowProps) {
  return (
    <tr data-family={familyOf(channel)}>
      <th scope="row">{CHANNEL_LABELS[channel]}</th>
      <td className={styles.lane}>
        {ticks.map((tick) => (
          <span key={tick} className={styles.gridline} style={{ insetInlineStart: place(tick) }} />
        ))}
        {isShown(overall) && <span className={styles.reference} style={{ insetInlineStart: place(overall.value) }} />}
        {isShown(unanswered) && <Dot rate={unanswered} place={place} />}
      </td>
      <td className={styles.number}>{isShown(unanswered) ? percent(unanswered.value) : TOO_FEW}</td>
      <td className={styles.count}>
        {isShown(unanswered) ? count(unanswered.denominator) : 'under 10'}
        {unanswered.kind === 'FEW' && ' (few)'}
      </td>
    </tr>
  )
}

function Dot({ rate, place }: { rate: Rate; place: Place }) {
  return (
    <>
      <span
        className={styles.interval}
        style={{ insetInlineStart: place(rate.low), insetInlineEnd: `calc(100% - ${place(rate.high)})` }}
      />
      <span
        className={styles.dot}
        data-few={rate.kind === 'FEW' || undefined}
        style={{ insetInlineStart: place(rate.value) }}
      />
      <span className="visually-hidden">
        {percent(rate.low)} to {percent(rate.high)}
      </span>
    </>
  )
}

function Axis({ ticks, place }: { ticks: readonly number[]; place: Place }) {
  return (
    <tfoot aria-hidden="true">
      <tr>
        <td />
        <td className={styles.lane}>
          {ticks.map((tick) => (
            <span key={tick} className={styles.tick} style={{ insetInlineStart: place(tick) }}>
              {percent(tick)}
            </span>
          ))}
        </td>
        <td colSpan={2} />
      </tr>
    </tfoot>
  )
}
