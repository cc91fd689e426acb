import type { ChannelFamily } from '@wavelength/core'
import { type KeyboardEvent, useState } from 'react'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import type { Behind } from '../behind/behind.ts'
import { Mark } from '../behind/mark.tsx'
import { atStart } from '../format/in-sentence.ts'
import { percent } from '../format/number.ts'
import { FamilyMark } from '../panel/family-mark.tsx'
import { tooFew } from '../panel/table.ts'
import { t } from '../words/t.ts'
import { axisOf } from './axis.ts'
import type { LinePoint } from './line-path.ts'
import styles from './small-lines.module.css'
import { SmallPlot } from './small-plot.tsx'
import type { TimeMark } from './time-mark.ts'

export interface SmallLine {
  readonly key: string
  readonly label: string
  readonly family: ChannelFamily
  /** The same stretches of time in every line. */
  readonly points: readonly SmallPoint[]
  readonly marks?: readonly TimeMark[]
}

interface SmallPoint {
  /** In full, and as short as an axis has it. */
  readonly label: string
  readonly tick: string
  readonly isPartial: boolean
  readonly rate: ShownRate
  readonly behind: Behind | null
}

/** One small chart for each line on one scale, the others grey behind it; all are read at the same time. */
export function SmallLines({ caption, lines }: { caption: string; lines: readonly SmallLine[] }) {
  const points = lines[0]?.points ?? []
  const [pointed, setPointed] = useState<number | null>(null)
  const [spoken, setSpoken] = useState('')
  const place = Math.min(pointed ?? lastWhole(points), points.length - 1)
  const top = axisOf(lines.flatMap(valuesOf)).end
  const drawn = lines.map((line) => placed(line, top))
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyedTo(event.key, place, points.length)
    if (event.key === 'Escape') setPointed(null)
    if (next === null) return
    event.preventDefault()
    setPointed(next)
    setSpoken(readingOf(lines, next))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: charts that are read together are no fieldset
    <div
      role="group"
      className={styles.lines}
      aria-label={t('{caption}: the arrow keys walk through time', { caption })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk it
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerLeave={() => setPointed(null)}
    >
      {lines.map((line, at) => (
        <figure key={line.key} className={styles.one} data-family={line.family}>
          <Reading line={line} place={place} />
          <SmallPlot drawn={drawn} own={at} place={place} top={top} marks={line.marks ?? []} onPoint={setPointed} />
          <p className={styles.ends} dir="ltr" aria-hidden="true">
            <span>{points[0]?.tick}</span>
            <span>{points.at(-1)?.tick}</span>
          </p>
        </figure>
      ))}
      <div className={styles.key}>
        <p>
          <strong>{atStart(points[place]?.label ?? '')}</strong>
          {points[place]?.isPartial && ` (${t('not complete')})`}
        </p>
        {notesAt(lines, place).map((note) => (
          <p key={note} className={styles.happened}>
            {note}
          </p>
        ))}
        <p>{t('All on one scale, the others in grey. Dashed: not complete. Point at a line to read another time.')}</p>
      </div>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
    </div>
  )
}

function Reading({ line: { label, family, points }, place }: { line: SmallLine; place: number }) {
  const point = points[place]
  return (
    <figcaption className={styles.reading}>
      <span className={styles.name}>
        <FamilyMark family={family} /> {label}
      </span>
      {point && (
        <Mark behind={hasPeople(point) ? point.behind : null} className={styles.value}>
          {written(point.rate)}
        </Mark>
      )}
    </figcaption>
  )
}

function valuesOf({ points }: SmallLine): number[] {
  return points.flatMap(({ rate }) => (isShown(rate) ? [rate.value] : []))
}

function placed({ points }: SmallLine, top: number): LinePoint[] {
  const last = Math.max(1, points.length - 1)
  return points.map(({ rate, isPartial }, at) => ({
    x: (at / last) * 100,
    y: isShown(rate) ? 100 - (rate.value / top) * 100 : null,
    isPartial,
  }))
}

/** What is read before anybody points: the latest stretch that is complete. */
function lastWhole(points: readonly SmallPoint[]): number {
  const whole = points.findLastIndex(({ isPartial }) => !isPartial)
  return whole === -1 ? points.length - 1 : whole
}

function keyedTo(key: string, place: number, points: number): number | null {
  const wanted = new Map([
    ['ArrowLeft', place - 1],
    ['ArrowRight', place + 1],
    ['Home', 0],
    ['End', points - 1],
  ]).get(key)
  return wanted === undefined ? null : Math.min(points - 1, Math.max(0, wanted))
}

function readingOf(lines: readonly SmallLine[], place: number): string {
  const said = lines.map(({ label, points }) => {
    const rate = points[place]?.rate
    return `${label} ${rate ? written(rate) : ''}`
  })
  return [[lines[0]?.points[place]?.label, ...said].join(', '), ...notesAt(lines, place)].join('. ')
}

/** What happened there, whichever lines it bears on. */
function notesAt(lines: readonly SmallLine[], place: number): string[] {
  const notes = lines.flatMap(({ marks = [] }) => marks.filter(({ at }) => at === place).flatMap((mark) => mark.notes))
  const inOrder = notes.toSorted((one, other) => one.number - other.number)
  return [...new Set(inOrder.map(({ text }) => text))]
}

function written(rate: ShownRate): string {
  if (rate.kind === 'NONE') return '–'
  return isShown(rate) ? percent(rate.value) : tooFew()
}

function hasPeople({ rate }: SmallPoint): boolean {
  return isShown(rate) && rate.numerator > 0
}
