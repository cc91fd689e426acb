import type { Page } from 'playwright-core'
import { inPage } from './in-page.ts'

/** How much one panel draws. */
export interface Drawn {
  readonly panel: string
  readonly bars: number
  /** Of its longest line. */
  readonly points: number
  readonly dots: number
  readonly nodes: number
}

export function drawnOn(page: Page): Promise<Drawn[]> {
  return inPage(page, drawnHere, [drawnIn, barsIn, stepsOf])
}

function drawnHere(): Drawn[] {
  return [...document.querySelectorAll('main section[id]:has(figure)')].map(drawnIn)
}

function drawnIn(panel: Element): Drawn {
  const lines = [...panel.querySelectorAll('figure :not([class*="trend-rows_columns"]) > path')].map(stepsOf)
  return {
    panel: panel.id,
    bars: barsIn(panel),
    points: Math.max(0, ...lines),
    dots: panel.querySelectorAll('.recharts-dot, .recharts-symbols, [class*="_dot"]').length,
    nodes: panel.querySelectorAll('*').length,
  }
}

/** Bars of their own, and those that share a path, each of which begins anew. */
function barsIn(panel: Element): number {
  const own = panel.querySelectorAll('.recharts-bar-rectangle, [class*="bar_bar"]').length
  const paths = [...panel.querySelectorAll('[class*="trend-rows_columns"] path')]
  return own + paths.reduce((sum, path) => sum + (path.getAttribute('d')?.match(/M/gi)?.length ?? 0), 0)
}

/** Each command of a path but the first leads to another point. */
function stepsOf(path: Element): number {
  return path.getAttribute('d')?.match(/[LHVCSQTA]/gi)?.length ?? 0
}
