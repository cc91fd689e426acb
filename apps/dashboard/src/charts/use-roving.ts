import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'

interface Roving {
  readonly ref: RefObject<HTMLTableElement | null>
  readonly isStop: (down: number, across: number) => boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** One cell of a grid takes the focus at a time; the keys move it (ARIA Authoring Practices, "Grid"). */
export function useRoving(rows: number, columns: number): Roving {
  const ref = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState({ down: 0, across: 0 })
  const stop = { down: Math.min(at.down, rows - 1), across: Math.min(at.across, columns - 1) }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLElement) event.target.click()
    const next = moved(stop, event.key, { rows, columns })
    if (next === null) return
    event.preventDefault()
    setAt(next)
    ref.current?.tBodies[0]?.rows[next.down]?.querySelectorAll<HTMLElement>('[role=gridcell]')[next.across]?.focus()
  }
  return { ref, isStop: (down, across) => down === stop.down && across === stop.across, onKeyDown }
}

interface Place {
  readonly down: number
  readonly across: number
}

/** Where a key leads from here; null when it leads nowhere. */
export function moved({ down, across }: Place, key: string, size: { rows: number; columns: number }): Place | null {
  const next = new Map<string, Place>([
    ['ArrowLeft', { down, across: across - 1 }],
    ['ArrowRight', { down, across: across + 1 }],
    ['ArrowUp', { down: down - 1, across }],
    ['ArrowDown', { down: down + 1, across }],
    ['Home', { down, across: 0 }],
    ['End', { down, across: size.columns - 1 }],
  ]).get(key)
  if (!next) return null
  return next.down >= 0 && next.down < size.rows && next.across >= 0 && next.across < size.columns ? next : null
}
