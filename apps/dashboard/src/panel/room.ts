import type { CSSProperties } from 'react'

/** How high a panel is at least where there is room beside it, in pixels; as high as what it shows when not given. */
export function roomFor(height: number | undefined): CSSProperties | undefined {
  return height === undefined ? undefined : ({ '--room': `${height}px` } as CSSProperties)
}
