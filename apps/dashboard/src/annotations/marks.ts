import { type ChannelFamily, familyOf } from '@wavelength/core'
import { endOf, type Interval } from '../charts/interval.ts'
import type { SmallLine } from '../charts/small-lines.tsx'
import type { TimeMark, TimeNote } from '../charts/time-mark.ts'
import { dayText } from '../format/time.ts'
import type { Annotation } from './annotations-query.ts'

/** As the page lists it; charts repeat the number. */
export interface NumberedAnnotation extends Annotation {
  readonly number: number
}

export function numbered(annotations: readonly Annotation[]): NumberedAnnotation[] {
  const inOrder = [...annotations].sort((one, other) => one.day.localeCompare(other.day))
  return inOrder.map((annotation, at) => ({ ...annotation, number: at + 1 }))
}

/** One that names no channel bears on all of them. */
export function bearingOn(family: ChannelFamily, annotations: readonly NumberedAnnotation[]): NumberedAnnotation[] {
  return annotations.filter(
    ({ channels }) => channels.length === 0 || channels.some((channel) => familyOf(channel) === family),
  )
}

interface Stretch {
  /** First day, ISO. */
  readonly day: string
}

/** Where on a time axis the annotations stand; those of one stretch share a mark. */
export function marksOn(
  points: readonly Stretch[],
  interval: Interval,
  annotations: readonly NumberedAnnotation[],
): TimeMark[] {
  return points.flatMap((point, at) => {
    const end = endOf(point.day, interval)
    const within = annotations.filter(({ day }) => day >= point.day && day < end)
    if (within.length === 0) return []
    return [{ at, label: within.map(({ number }) => number).join(', '), notes: within.map(noteOf) }]
  })
}

/** "13 Oct 2026: Phone line down" */
function noteOf({ number, day, text }: NumberedAnnotation): TimeNote {
  return { number, text: `${dayText(day)}: ${text}` }
}

interface Lines {
  readonly lines: readonly SmallLine[]
  readonly points: readonly Stretch[]
  readonly interval: Interval
}

/** Every line with what bears on its family. */
export function markedLines(
  { lines, points, interval }: Lines,
  annotations: readonly NumberedAnnotation[],
): SmallLine[] {
  return lines.map((line) => ({ ...line, marks: marksOn(points, interval, bearingOn(line.family, annotations)) }))
}
