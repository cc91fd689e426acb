import type { CSSProperties } from 'react'

/** Rows may spread where a panel has room to spare, but not so far that they no longer stand together. */
export function mostHeight(rows: number): CSSProperties {
  return { '--most-height': `${HEAD_AND_FOOT_REM + rows * MOST_ROW_REM}rem` } as CSSProperties
}

const HEAD_AND_FOOT_REM = 5
const MOST_ROW_REM = 3.5
