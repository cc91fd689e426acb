import { type ChannelFamily, type Direction, FAMILY_LABELS } from '@wavelength/core'
import { type KeyboardEvent, useState } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  Rectangle,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { isShown } from '../aggregate/rate.ts'
import { useBehind } from '../behind/behind.ts'
import type { TimeMark } from '../charts/time-mark.ts'
import { percent } from '../format/number.ts'
import { FamilyMark } from '../panel/family-mark.tsx'
import { t, word } from '../words/t.ts'
import { familiesInMix, type MixPoint, mixBehind, shareAt } from './mix-series.ts'
import styles from './stacked-chart.module.css'
import { StackedTip } from './stacked-tip.tsx'

const AXIS = { stroke: 'var(--line)', tickLine: false, tick: { fill: 'var(--muted)', fontSize: 12 } } as const

const MARK_LABEL = { position: 'top', fill: 'var(--muted)', fontSize: 12 } as const
const MARGIN = { top: 8, right: 8, bottom: 0, left: 0 }
/** Room for the numbers of the marks. */
const MARKED_MARGIN = { ...MARGIN, top: 20 }

interface StackedChartProps {
  readonly points: readonly MixPoint[]
  readonly direction: Direction
  readonly marks: readonly TimeMark[]
}

/** Every stretch of time as a whole of parts. The parts touch, so the surface shows between them. */
export default function StackedChart({ points, direction, marks }: StackedChartProps) {
  const [isTipShown, setTipShown] = useState(true)
  const show = useBehind()
  const families = familiesInMix(points)
  const onKeyDown = (event: KeyboardEvent) => setTipShown(event.key !== 'Escape')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the chart inside takes the focus; Escape shuts its tip (WCAG 1.4.13)
    <div className={styles.stacked} onKeyDown={onKeyDown} onPointerMove={() => setTipShown(true)}>
      <Legend families={families} />
      <ResponsiveContainer width="100%" height={320} debounce={50}>
        <BarChart
          data={points.map((point, at) => ({ ...rowOf(point, families), notes: notesAt(marks, at) }))}
          margin={marks.length > 0 ? MARKED_MARGIN : MARGIN}
          title={t('Channel mix over time')}
          barCategoryGap="12%"
        >
          <CartesianGrid vertical={false} stroke="var(--grid)" />
          <XAxis dataKey="label" {...AXIS} minTickGap={32} />
          <YAxis
            {...AXIS}
            axisLine={false}
            width={48}
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1]}
            tickFormatter={percent}
          />
          {families.map((family) => (
            <Bar
              key={family}
              dataKey={family}
              stackId="mix"
              isAnimationActive={false}
              fill={`var(--family-${tokenOf(family)})`}
              shape={Part}
              cursor={show ? 'pointer' : 'default'}
              onClick={(_, at) => {
                const point = points[at]
                if (show && point) show(mixBehind(point, family, direction))
              }}
            />
          ))}
          {marks.map(({ at, label }) => (
            <ReferenceLine
              key={at}
              stroke="var(--text)"
              strokeDasharray="2 3"
              {...(points[at] && { x: points[at].label })}
              label={{ ...MARK_LABEL, value: label }}
            />
          ))}
          <Tooltip
            content={<StackedTip families={families} />}
            isAnimationActive={false}
            cursor={{ fill: 'var(--accent-soft)' }}
            {...(!isTipShown && { active: false })}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

function Legend({ families }: { families: readonly ChannelFamily[] }) {
  return (
    <ul className={styles.legend}>
      {families.map((family) => (
        <li key={family}>
          <FamilyMark family={family} /> {word(FAMILY_LABELS[family])}
        </li>
      ))}
    </ul>
  )
}

function tokenOf(family: ChannelFamily): string {
  return family.toLowerCase().replaceAll('_', '-')
}

/** A stretch that is withheld has no parts. */
function rowOf(point: MixPoint, families: readonly ChannelFamily[]) {
  const shares = families.map((family) => {
    const rate = shareAt(point, family)
    return [family, isShown(rate) ? rate.value : null] as const
  })
  return { ...Object.fromEntries(shares), label: point.label, point }
}

function notesAt(marks: readonly TimeMark[], place: number): readonly string[] {
  return marks.find(({ at }) => at === place)?.notes.map(({ text }) => text) ?? []
}

const GAP = 2

/** Drawn shorter by the gap; what is not complete is pale. */
function Part(props: unknown) {
  const { x, y, width, height, fill, payload } = props as PartProps
  if (!(height > GAP)) return null
  return (
    <Rectangle
      x={x}
      y={y + GAP / 2}
      width={width}
      height={height - GAP}
      radius={1}
      fill={fill}
      {...(payload.point.isPartial && { fillOpacity: 0.45 })}
    />
  )
}

interface PartProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill: string
  readonly payload: { readonly point: MixPoint }
}
