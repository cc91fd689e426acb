import type { ChannelFamily } from '@wavelength/core'
import type { CSSProperties } from 'react'
import type { Behind } from '../behind/behind.ts'
import { Mark } from '../behind/mark.tsx'
import type { Share } from '../statistics/difference.ts'
import { t } from '../words/t.ts'
import styles from './interval-plot.module.css'
import { mostHeight } from './most-height.ts'

/** What a lane spans, and where it is marked. */
export interface Axis {
  readonly start: number
  readonly end: number
  readonly ticks: readonly number[]
}

export interface IntervalRow {
  readonly label: string
  readonly family?: ChannelFamily
  /** Null: there is nothing to draw, and the figures say why. */
  readonly interval: Share | null
  /** Drawn hollow. */
  readonly isFew?: boolean
  /** The one to report among several. */
  readonly isHeadline?: boolean
  readonly figures: readonly string[]
  /** Opened by the first figure. */
  readonly behind?: Behind | null
}

interface IntervalPlotProps {
  readonly caption: string
  readonly head: string
  readonly figureHeads: readonly string[]
  readonly rows: readonly IntervalRow[]
  readonly axis: Axis
  readonly textOf: (value: number) => string
  readonly reference?: { readonly value: number; readonly label: string } | null
  /** Whiskers are dashed where probabilities were estimated afterwards. */
  readonly isEstimated?: boolean
  /** Labels stand above their lanes where there is no room beside them. */
  readonly hasLongLabels?: boolean
}

/** One dot per row with its 95 % interval, and a line to hold them against. */
export function IntervalPlot(props: IntervalPlotProps) {
  const { caption, head, figureHeads, rows, axis, reference, isEstimated, hasLongLabels } = props
  const place = placeOn(axis)
  return (
    <table
      className={styles.plot}
      data-estimated={isEstimated || undefined}
      data-stacks={hasLongLabels ? figureHeads.length : undefined}
      data-spreads={hasLongLabels ? undefined : true}
      style={hasLongLabels ? undefined : mostHeight(rows.length)}
    >
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{head}</span>
          </th>
          <th scope="col" className={styles.lane}>
            <span className="visually-hidden">{t('Interval')}</span>
            {reference && (
              <span className={styles.referenceLabel} style={withinEnds(place(reference.value))}>
                {reference.label}
              </span>
            )}
          </th>
          {figureHeads.map((label) => (
            <th key={label} scope="col" className={styles.number}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <PlotRow key={row.label} {...props} row={row} place={place} />
        ))}
      </tbody>
      <Ticks {...props} place={place} />
    </table>
  )
}

export type Place = (value: number) => string

/** How far along a lane a value stands. */
export function placeOn({ start, end }: Axis): Place {
  return (value) => `${Math.min(100, Math.max(0, ((value - start) / (end - start)) * 100))}%`
}

interface PlotRowProps extends IntervalPlotProps {
  readonly row: IntervalRow
  readonly place: Place
}

function PlotRow({ row, axis, figureHeads, reference, textOf, place }: PlotRowProps) {
  const [first, ...others] = row.figures
  return (
    <tr data-family={row.family} data-headline={row.isHeadline || undefined}>
      <th scope="row">{row.label}</th>
      <td className={styles.lane}>
        {axis.ticks.map((tick) => (
          <span key={tick} className={styles.gridline} style={{ insetInlineStart: place(tick) }} />
        ))}
        {reference && <span className={styles.reference} style={{ insetInlineStart: place(reference.value) }} />}
        {row.interval && <IntervalDot interval={row.interval} isFew={row.isFew} textOf={textOf} place={place} />}
      </td>
      <td className={styles.number}>
        <Mark behind={row.interval && row.behind}>{first}</Mark>
      </td>
      {others.map((figure, at) => (
        <td key={figureHeads[at + 1]} className={styles.count}>
          {figure}
        </td>
      ))}
    </tr>
  )
}

interface IntervalDotProps extends Pick<IntervalPlotProps, 'textOf'> {
  readonly interval: Share
  readonly isFew: boolean | undefined
  readonly place: Place
}

/** A dot with its interval, in a lane that it is placed in. */
export function IntervalDot({ interval: { value, low, high }, isFew, textOf, place }: IntervalDotProps) {
  return (
    <>
      <span
        className={styles.interval}
        style={{ insetInlineStart: place(low), insetInlineEnd: `calc(100% - ${place(high)})` }}
      />
      <span className={styles.dot} data-few={isFew || undefined} style={{ insetInlineStart: place(value) }} />
      <span className="visually-hidden">{t('{low} to {high}', { low: textOf(low), high: textOf(high) })}</span>
    </>
  )
}

function Ticks({ axis, figureHeads, textOf, place }: IntervalPlotProps & { place: Place }) {
  return (
    <tfoot aria-hidden="true">
      <tr>
        <td />
        <td className={styles.lane}>
          {axis.ticks.map((tick) => (
            <span key={tick} className={styles.tick} style={{ insetInlineStart: place(tick) }}>
              {textOf(tick)}
            </span>
          ))}
        </td>
        <td colSpan={figureHeads.length} />
      </tr>
    </tfoot>
  )
}

/** A label beside a place at either end would stick out if it were centred on it. */
function withinEnds(place: string): CSSProperties {
  return { insetInlineStart: place, translate: `calc(${place} * var(--backwards))` }
}
