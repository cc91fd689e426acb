import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { COLOURS, type Rules, runAxe } from './axe.ts'
import { everythingThere } from './everything-there.ts'
import { alikeToggles } from './pressed.ts'
import { textFaults } from './text-faults.ts'
import type { Theme } from './visits.ts'

/** What is wrong with one page in one theme at one width; empty when nothing is. */
export interface Finding {
  readonly page: string
  readonly violations: readonly string[]
  /** What axe could not judge, besides contrast on shaded cells, which the palette tests hold. */
  readonly undecided: readonly string[]
  /** Text that is cut off, beside the window or under other text, and toggles that do not look pressed. */
  readonly unreadable: readonly string[]
  readonly overflowPixels: number
  /** Though the browser asks for reduced motion. */
  readonly runningAnimations: number
}

/** Through one window, in these themes. */
export interface Look {
  readonly width: number
  readonly themes: readonly Theme[]
  /** What the first of them is judged by. */
  readonly rules: Rules
}

interface Looking {
  readonly name: string
  /** Where pictures go; none are taken without it. */
  readonly pictures: string | undefined
}

export function widen(page: Page, width: number): Promise<void> {
  return page.setViewportSize({ width, height: 900 })
}

export async function lookAt(page: Page, at: Looking, { width, themes, rules }: Look): Promise<Finding[]> {
  await widen(page, width)
  await showWhole(page)
  const unreadable = await textFaults(page)
  const findings: Finding[] = []
  for (const [place, theme] of themes.entries()) {
    await page.emulateMedia({ colorScheme: theme })
    const name = `${at.name}-${theme}-${width}`
    if (at.pictures) await page.screenshot({ path: join(at.pictures, `${name}.png`), fullPage: true })
    const judged = await runAxe(page, place === 0 ? rules : COLOURS)
    findings.push({ page: name, unreadable: place === 0 ? unreadable : [], ...judged, ...(await layoutOf(page)) })
  }
  return findings
}

/** A placeholder comes into view after a moment, which is no motion; what goes on longer is. */
async function layoutOf(page: Page): Promise<Pick<Finding, 'overflowPixels' | 'runningAnimations'>> {
  await page.waitForFunction(() => document.getAnimations().length === 0, null, { timeout: 3_000 }).catch(() => {})
  return page.evaluate(() => ({
    overflowPixels: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    runningAnimations: document.getAnimations().length,
  }))
}

/** With text twice as large, with everything twice as large, and with the colours of the reader's own system. */
export async function lookAsOthersDo(page: Page, name: string): Promise<Finding[]> {
  await widen(page, 1440)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const large = await readingOf(page, `${name}-large-text`)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await page.setViewportSize({ width: 720, height: 450 })
  const zoomed = await readingOf(page, `${name}-zoomed`)
  await widen(page, 1440)
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  const forced = await readingOf(page, `${name}-forced-colours`)
  const judged = await runAxe(page, COLOURS)
  const unreadable = [...forced.unreadable, ...(await alikeToggles(page))]
  await page.emulateMedia({ forcedColors: 'none' })
  return [large, zoomed, { ...forced, ...judged, unreadable }]
}

async function readingOf(page: Page, name: string): Promise<Finding> {
  await showWhole(page)
  const unreadable = await textFaults(page)
  return { page: name, violations: [], undecided: [], unreadable, ...(await layoutOf(page)) }
}

/** Another width may ask for other numbers, a moment later, and charts follow it a moment later still. */
export async function showWhole(page: Page): Promise<void> {
  await everythingThere(page)
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.waitForTimeout(150)
  await everythingThere(page)
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.recharts-wrapper')].every((chart) => {
      const place = chart.closest('.recharts-responsive-container') ?? chart
      return Math.abs(chart.getBoundingClientRect().width - place.getBoundingClientRect().width) < 1
    }),
  )
  await page.evaluate(() => window.scrollTo(0, 0))
}
