import { type KeyboardEvent, useState } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  Line,
  LineChart,
  Rectangle,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { Interval } from '../charts/interval.ts'
import type { TimeMark } from '../charts/time-mark.ts'
import { percent, shortCount } from '../format/number.ts'
import { t, word } from '../words/t.ts'
import styles from './email-chart.module.css'
import { type EmailPoint, plotted, QUOTED, quotedEmails } from './email-series.ts'
import { EmailTip } from './email-tip.tsx'

interface EmailChartProps {
  readonly points: readonly EmailPoint[]
  readonly interval: Interval
  readonly showsQuoted: boolean
  readonly marks: readonly TimeMark[]
}

const AXIS = { stroke: 'var(--line)', tickLine: false, tick: { fill: 'var(--muted)', fontSize: 12 } } as const
const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 }
/** Room for the numbers of the marks. */
const MARKED_MARGIN = { ...MARGIN, top: 20 }
const SYNC = 'email-load'

/** Bars for how many, lines below for which share was unwanted; one time axis, two scales, never on one panel. */
export default function EmailChart({ points, interval, showsQuoted, marks }: EmailChartProps) {
  const [isTipShown, setTipShown] = useState(true)
  const onKeyDown = (event: KeyboardEvent) => setTipShown(event.key !== 'Escape')
  const rows = points.map((point) => ({
    ...point,
    spamPercent: plotted(point.spam),
    unwantedPercent: plotted(point.unwanted),
  }))
  const parts = { rows, isTipShown, showsQuoted, marks }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the charts inside take the focus; Escape shuts their tip (WCAG 1.4.13)
    <div className={styles.charts} onKeyDown={onKeyDown} onPointerMove={() => setTipShown(true)}>
      <p className={styles.title}>{word(TITLES[interval])}</p>
      <VolumeChart {...parts} quoted={quotedEmails(points[1] ?? points[0], interval)} />
      <p className={styles.title}>
        <span className={styles.key} data-line="unwanted" /> {t('Spam or graymail')}{' '}
        <span className={styles.key} data-line="spam" /> {t('Spam alone')}
        <span className={styles.unit}>{t('share of classified email')}</span>
      </p>
      <ShareChart {...parts} />
    </div>
  )
}

const TITLES = {
  DAY: 'Emails per day',
  WEEK: 'Emails per week',
  MONTH: 'Emails per month',
} satisfies Record<Interval, string>

interface PartProps {
  readonly rows: readonly (EmailPoint & { spamPercent: number | null; unwantedPercent: number | null })[]
  readonly isTipShown: boolean
  readonly showsQuoted: boolean
  readonly marks: readonly TimeMark[]
}

function VolumeChart({ rows, isTipShown, showsQuoted, marks, quoted }: PartProps & { quoted: number }) {
  const largest = Math.max(...rows.map(({ emails }) => emails))
  const isComparable = showsQuoted && quoted < largest * 3
  return (
    <ResponsiveContainer width="100%" height={232} debounce={50}>
      <BarChart
        data={[...rows]}
        margin={marks.length > 0 ? MARKED_MARGIN : MARGIN}
        syncId={SYNC}
        title={t('Emails over time')}
        barCategoryGap="16%"
      >
        <CartesianGrid vertical={false} stroke="var(--grid)" />
        <XAxis dataKey="label" {...AXIS} minTickGap={32} />
        <YAxis {...AXIS} axisLine={false} width={48} tickFormatter={shortCount} domain={[0, 'auto']} tickCount={5} />
        {isComparable && (
          <ReferenceLine
            y={quoted}
            ifOverflow="extendDomain"
            stroke="var(--mark)"
            strokeDasharray="5 4"
            strokeWidth={1.5}
          />
        )}
        <Bar dataKey="emails" isAnimationActive={false} fill="var(--family-email)" shape={EmailBar} />
        {marks.map(({ at, label }) => (
          <ReferenceLine
            key={at}
            {...MARK_LINE}
            {...(rows[at] && { x: rows[at].label })}
            label={{ ...MARK_LABEL, value: label }}
          />
        ))}
        <Tooltip
          content={<EmailTip />}
          isAnimationActive={false}
          cursor={{ fill: 'var(--accent-soft)' }}
          {...(!isTipShown && { active: false })}
        />
      </BarChart>
    </ResponsiveContainer>
  )
}

const MARK_LABEL = { position: 'top', fill: 'var(--muted)', fontSize: 12 } as const
const MARK_LINE = { stroke: 'var(--mark)', strokeDasharray: '2 3' } as const

/** A bar that is not whole yet is drawn hollow, or it would look like a fall. */
function EmailBar(props: unknown) {
  const bar = props as { x: number; y: number; width: number; height: number; payload: EmailPoint }
  const outline = bar.payload.isPartial && { fillOpacity: 0.25, stroke: 'var(--family-email)', strokeDasharray: '3 2' }
  return (
    <Rectangle
      x={bar.x}
      y={bar.y}
      width={bar.width}
      height={bar.height}
      radius={[2, 2, 0, 0]}
      fill="var(--family-email)"
      {...outline}
    />
  )
}

function ShareChart({ rows, isTipShown, showsQuoted, marks }: PartProps) {
  const line = { type: 'linear', isAnimationActive: false, dot: false, strokeWidth: 2 } as const
  return (
    <ResponsiveContainer width="100%" height={160} debounce={50}>
      <LineChart
        data={[...rows]}
        margin={MARGIN}
        syncId={SYNC}
        accessibilityLayer={false}
        role="img"
        title={t('Spam share over time')}
      >
        <CartesianGrid vertical={false} stroke="var(--grid)" />
        <XAxis dataKey="label" {...AXIS} minTickGap={32} scale="band" />
        <YAxis
          {...AXIS}
          axisLine={false}
          width={48}
          tickFormatter={(share: number) => percent(share / 100)}
          domain={[0, 'auto']}
          tickCount={4}
        />
        {showsQuoted && (
          <ReferenceLine y={QUOTED.unwantedShare * 100} stroke="var(--mark)" strokeDasharray="5 4" strokeWidth={1.5} />
        )}
        {marks.map(({ at }) => (
          <ReferenceLine key={at} {...MARK_LINE} {...(rows[at] && { x: rows[at].label })} />
        ))}
        <Line {...line} dataKey="unwantedPercent" stroke="var(--warn)" />
        <Line {...line} dataKey="spamPercent" stroke="var(--text)" strokeDasharray="2 3" />
        <Tooltip
          content={() => null}
          isAnimationActive={false}
          cursor={{ stroke: 'var(--mark)' }}
          {...(!isTipShown && { active: false })}
        />
      </LineChart>
    </ResponsiveContainer>
  )
}
