import type { PointerEvent } from 'react'
import { percent } from '../format/number.ts'
import { type LinePoint, linePaths } from './line-path.ts'
import styles from './small-lines.module.css'
import type { TimeMark } from './time-mark.ts'

interface SmallPlotProps {
  readonly drawn: readonly (readonly LinePoint[])[]
  readonly own: number
  readonly place: number
  readonly top: number
  readonly marks: readonly TimeMark[]
  readonly onPoint: (place: number) => void
}

/** One line in its colour, the others behind it, and where it is read. */
export function SmallPlot({ drawn, own, place, top, marks, onPoint }: SmallPlotProps) {
  const points = drawn[own] ?? []
  const here = points[place]
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    onPoint(nearest((clientX - left) / width, points.length))
  }
  const paths = linePaths(points)
  return (
    <div className={styles.plot} dir="ltr" aria-hidden="true" onPointerMove={onPointerMove}>
      <span className={styles.top}>{percent(top)}</span>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" className={styles.drawing} role="presentation">
        <path
          className={styles.other}
          d={drawn.map((line, at) => (at === own ? '' : linePaths(line).whole)).join('')}
        />
        <path className={styles.own} d={paths.whole} />
        <path className={styles.own} data-partial d={paths.partial} />
      </svg>
      {marks.map((mark) => (
        <Marked key={mark.at} mark={mark} x={points[mark.at]?.x ?? 0} />
      ))}
      {here && <span className={styles.cursor} style={{ left: `${here.x}%` }} />}
      {here && here.y !== null && <span className={styles.dot} style={{ left: `${here.x}%`, top: `${here.y}%` }} />}
    </div>
  )
}

/** Near the end its number stands before the line, where there is room. */
function Marked({ mark, x }: { mark: TimeMark; x: number }) {
  return (
    <span className={styles.mark} data-late={x > 75 || undefined} style={{ left: `${x}%` }}>
      {mark.label}
    </span>
  )
}

function nearest(share: number, points: number): number {
  return Math.min(points - 1, Math.max(0, Math.round(share * (points - 1))))
}
