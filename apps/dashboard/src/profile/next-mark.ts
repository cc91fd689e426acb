import type { LineMark } from './contact-line.ts'

/** Where a key leads from a mark, or from nowhere yet; null when it leads nowhere. Up and down go to the other lane. */
export function nextMark(marks: readonly LineMark[], from: number | null, key: string): number | null {
  const last = marks.length - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (key === 'ArrowLeft') return from === null ? last : Math.max(0, from - 1)
  if (key === 'ArrowRight') return from === null ? last : Math.min(last, from + 1)
  if (key === 'ArrowUp' || key === 'ArrowDown') return from === null ? last : nearestAcross(marks, from)
  return null
}

/** The mark of the other lane that is nearest in time. */
function nearestAcross(marks: readonly LineMark[], from: number): number {
  const here = marks[from]
  if (!here) return from
  const across = marks.flatMap((mark, at) => (mark.lane === here.lane ? [] : [{ at, away: Math.abs(mark.x - here.x) }]))
  return across.sort((one, other) => one.away - other.away)[0]?.at ?? from
}
