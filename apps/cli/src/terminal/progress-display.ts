import type { Terminal } from './terminal.ts'
import { count, duration } from './words.ts'

/** How far something is: what was done, and which share of the whole that is, where the whole is known. */
interface Advance {
  readonly done: number
  readonly share: number | null
}

const REDRAW_EVERY_MS = 100
const LINE_EVERY_MS = 5_000
const BAR_WIDTH = 24
const CLEAR_LINE = '\r\u001b[2K'

export interface ProgressDisplay {
  readonly show: (advance: Advance) => void
  /** Takes the bar away; what was said stays. */
  readonly end: () => void
}

export interface Shown {
  readonly label: string
  /** "contacts", "customers" */
  readonly unit: string
}

/** A bar on a terminal, else a plain line at the first sign of life and then now and again. */
export function progressDisplay(terminal: Terminal, shown: Shown, clock: () => number = Date.now): ProgressDisplay {
  return terminal.isInteractive ? bar(terminal, shown, clock) : lines(terminal, shown, clock)
}

export const NO_DISPLAY: ProgressDisplay = { show: () => {}, end: () => {} }

function bar(terminal: Terminal, shown: Shown, clock: () => number): ProgressDisplay {
  const begun = clock()
  let drawnAt = Number.NEGATIVE_INFINITY
  return {
    show: (advance) => {
      if (clock() - drawnAt < REDRAW_EVERY_MS) return
      drawnAt = clock()
      const text = `${shown.label} ${drawnBar(advance.share)}${wordsFor(advance, shown, clock() - begun)}`
      terminal.draw(`${CLEAR_LINE}${text.slice(0, terminal.columns - 1)}`)
    },
    end: () => {
      if (Number.isFinite(drawnAt)) terminal.draw(CLEAR_LINE)
    },
  }
}

function lines(terminal: Terminal, shown: Shown, clock: () => number): ProgressDisplay {
  const begun = clock()
  let saidAt = Number.NEGATIVE_INFINITY
  return {
    show: (advance) => {
      if (clock() - saidAt < LINE_EVERY_MS) return
      saidAt = clock()
      terminal.draw(`${shown.label}: ${wordsFor(advance, shown, saidAt - begun)}\n`)
    },
    end: () => {},
  }
}

function drawnBar(share: number | null): string {
  if (share === null) return ''
  const filled = Math.round(Math.min(1, share) * BAR_WIDTH)
  return `[${'#'.repeat(filled)}${'-'.repeat(BAR_WIDTH - filled)}] `
}

function wordsFor({ done, share }: Advance, { unit }: Shown, elapsed: number): string {
  const rate = elapsed > 0 ? `, ${count((done * 1000) / elapsed)} a second` : ''
  const percent = share === null ? '' : `${Math.floor(Math.min(1, share) * 100)} %, `
  const isTelling = share !== null && share > 0.01 && share < 1
  const left = isTelling ? `, about ${duration((elapsed * (1 - share)) / share)} left` : ''
  return `${percent}${count(done)} ${unit}${rate}${left}`
}
