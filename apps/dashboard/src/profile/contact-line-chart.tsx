import { CHANNEL_FAMILIES, FAMILY_LABELS } from '@wavelength/core'
import { type KeyboardEvent, useState } from 'react'
import { FamilyMark } from '../panel/family-mark.tsx'
import { t, word } from '../words/t.ts'
import styles from './contact-line.module.css'
import { type ContactLine, LANES, type LaneOf, type LineMark, SHAPE_LABELS, type Shape } from './contact-line.ts'
import { nextMark } from './next-mark.ts'
import { tickLabels } from './tick-labels.ts'

const ROOMS = ['narrow', 'wide'] as const

/** Of a hundred of a lane, on the narrowest page and in the narrowest of wide figures. */
const LABEL_WIDTHS = { narrow: 38, wide: 14 } satisfies Record<(typeof ROOMS)[number], number>

const LANE_LABELS = { OUTBOUND: 'We', INBOUND: 'They' } satisfies Record<LaneOf, string>

/** Two lanes on one axis of time. One stop of the Tab key: the arrows walk the marks, and each is read aloud. */
export function ContactLineChart({ line: { marks, ticks } }: { line: ContactLine }) {
  const [pointed, setPointed] = useState<number | null>(null)
  const place = Math.min(pointed ?? marks.length - 1, marks.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setPointed(null)
    const next = nextMark(marks, pointed === null ? null : place, event.key)
    if (next === null) return
    event.preventDefault()
    setPointed(next)
  }
  const current = pointed === null ? null : (marks[place] ?? null)
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/useSemanticElements: lanes that are read together are no fieldset */}
      <div
        role="group"
        className={styles.lanes}
        aria-label={t('Contacts over time: the arrow keys walk from one to the next')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys walk it
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setPointed(null)}
      >
        {LANES.map((lane) => (
          <Lane key={lane} lane={lane} marks={marks} current={current} onPoint={setPointed} />
        ))}
        {ROOMS.map((room) => (
          <p key={room} className={styles.ticks} data-room={room} dir="ltr" aria-hidden="true">
            {tickLabels(ticks, LABEL_WIDTHS[room]).map(({ x, label, endsThere }) => (
              <span key={label} style={{ left: `${x}%` }} data-end={endsThere || undefined}>
                {label}
              </span>
            ))}
          </p>
        ))}
      </div>
      <p className={styles.reading} role="status">
        {current ? current.said : t('Point at a mark, or walk with the arrow keys, to read it.')}
      </p>
      <Key marks={marks} />
    </figure>
  )
}

interface LaneProps {
  readonly lane: LaneOf
  readonly marks: readonly LineMark[]
  readonly current: LineMark | null
  readonly onPoint: (place: number) => void
}

function Lane({ lane, marks, current, onPoint }: LaneProps) {
  return (
    <>
      <span className={styles.name} aria-hidden="true">
        {word(LANE_LABELS[lane])}
      </span>
      <svg className={styles.lane} aria-hidden="true">
        <line x1="0" x2="100%" y1="50%" y2="50%" className={styles.rail} />
        {marks.map(
          (mark, place) =>
            mark.lane === lane && (
              <svg key={mark.key} x={`${mark.x}%`} y="50%" overflow="visible" role="presentation">
                <Drawn shape={mark.shape} family={mark.family} onPoint={() => onPoint(place)} />
                {mark === current && <circle r="9" className={styles.current} />}
              </svg>
            ),
        )}
      </svg>
    </>
  )
}

/** Round a centre at 0, 0. What is told by shape is told without colour. */
const PATHS = {
  ANSWERED: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0',
  UNANSWERED: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0',
  OPEN: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0M0 -2.5V0H2',
  DECLINED: 'M-4 -4L4 4M4 -4L-4 4',
  UNDELIVERED: 'M0 -4.5L5 4H-5Z',
  MESSAGE: 'M0 -5V5',
  THEIRS: 'M0 -6L6 0L0 6L-6 0Z',
  MONTH: 'M-5 -5H5V5H-5Z',
} satisfies Record<Shape, string>

interface DrawnProps {
  readonly shape: Shape
  readonly family: LineMark['family']
  readonly onPoint?: () => void
}

function Drawn({ shape, family, onPoint }: DrawnProps) {
  return (
    <>
      <path d={PATHS[shape]} className={styles.mark} data-shape={shape} data-family={family ?? undefined} />
      {onPoint && <circle r="9" className={styles.target} onPointerEnter={onPoint} />}
    </>
  )
}

const SHAPES = Object.keys(SHAPE_LABELS) as (keyof typeof SHAPE_LABELS)[]

/** Only what is there. */
function Key({ marks }: { marks: readonly LineMark[] }) {
  const shapes = new Set(marks.map(({ shape }) => shape))
  const families = new Set(marks.map(({ family }) => family))
  return (
    <ul className={styles.key} aria-label={t('What the marks mean')}>
      {SHAPES.filter((shape) => shapes.has(shape)).map((shape) => (
        <li key={shape}>
          <svg viewBox="-7 -7 14 14" className={styles.keyMark} aria-hidden="true">
            <Drawn shape={shape} family={null} />
          </svg>{' '}
          {word(SHAPE_LABELS[shape])}
        </li>
      ))}
      {CHANNEL_FAMILIES.filter((family) => families.has(family)).map((family) => (
        <li key={family}>
          <FamilyMark family={family} /> {word(FAMILY_LABELS[family])}
        </li>
      ))}
    </ul>
  )
}
