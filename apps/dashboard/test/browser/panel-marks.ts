import type { Page } from 'playwright-core'
import { inPage } from './in-page.ts'

/** A panel as a chart. */
export interface PanelMarks {
  readonly panel: string
  readonly heading: string
  readonly summary: string
  readonly marks: readonly Mark[]
}

/** What one row, cell or line of a chart says. */
export interface Mark {
  /** Of what it is said: "Phone", "18–24". */
  readonly names: readonly string[]
  readonly said: string
}

/** The same panel as a table. */
export interface PanelTable {
  readonly panel: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function marksOn(page: Page): Promise<PanelMarks[]> {
  return inPage(page, marksHere, [marksIn, rowMarks, cellMarks, lineMarks, textOf])
}

export function tablesOn(page: Page): Promise<PanelTable[]> {
  return inPage(page, tablesHere, [textOf])
}

function marksHere(): PanelMarks[] {
  return [...document.querySelectorAll('main section[id]:has(> figure)')].map((panel) => ({
    panel: panel.id,
    heading: textOf(panel.querySelector('h2')),
    summary: textOf(panel.querySelector('header p')),
    marks: marksIn(panel),
  }))
}

function marksIn(panel: Element): Mark[] {
  return [...rowMarks(panel), ...cellMarks(panel), ...lineMarks(panel)]
}

function rowMarks(panel: Element): Mark[] {
  return [...panel.querySelectorAll('figure table:not([role="grid"]) tbody tr')].map((row) => ({
    names: [textOf(row.querySelector('th'))],
    said: [...row.querySelectorAll('td')].map(textOf).join(' | '),
  }))
}

/** "Phone, 18–24: 58% of 120" */
function cellMarks(panel: Element): Mark[] {
  return [...panel.querySelectorAll('[role="gridcell"]')].map((cell) => {
    const name = cell.getAttribute('aria-label') ?? ''
    const end = name.lastIndexOf(': ')
    return { names: name.slice(0, end).split(', '), said: name.slice(end + 2) }
  })
}

function lineMarks(panel: Element): Mark[] {
  return [...panel.querySelectorAll('figure figcaption')].map((caption) => ({
    names: [textOf(caption.firstElementChild)],
    said: textOf(caption.lastElementChild),
  }))
}

function tablesHere(): PanelTable[] {
  return [...document.querySelectorAll('main section[id]:has(> figure)')].map((panel) => ({
    panel: panel.id,
    heads: [...panel.querySelectorAll('figure thead th')].map(textOf),
    rows: [...panel.querySelectorAll('figure tbody tr')].map((row) => [...row.children].map(textOf)),
  }))
}

/** As it is read aloud: what stands in two elements is two words. */
function textOf(element: Element | null): string {
  if (element === null) return ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  while (walker.nextNode()) {
    const isSilent = walker.currentNode.parentElement?.closest('[aria-hidden="true"]')
    if (!isSilent) words.push(walker.currentNode.textContent ?? '')
  }
  return words.join(' ').replaceAll(/\s+/g, ' ').trim()
}
