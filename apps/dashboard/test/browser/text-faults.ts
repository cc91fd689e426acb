import type { Page } from 'playwright-core'
import { inPage } from './in-page.ts'

/** Text that cannot be read where it stands: cut off by what is around it, beside the window, or under other text. */
export function textFaults(page: Page): Promise<string[]> {
  return inPage(page, faultsHere, [
    writtenHere,
    linesOf,
    isSeen,
    cutBy,
    isBesideWindow,
    isScrolledAway,
    overlapping,
    covers,
    named,
  ])
}

/** One line of text, without the room above and below its letters. */
interface Line {
  readonly element: Element
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function faultsHere(): string[] {
  const lines = writtenHere()
  const cut = lines.flatMap((line) => {
    const by = cutBy(line)
    return by === null ? [] : [`cut off by ${by}: ${named(line)}`]
  })
  const beside = lines.filter(isBesideWindow).map((line) => `beside the window: ${named(line)}`)
  return [...new Set([...cut, ...beside, ...overlapping(lines.filter((line) => !isScrolledAway(line)))])]
}

function writtenHere(): Line[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const lines: Line[] = []
  while (walker.nextNode()) lines.push(...linesOf(walker.currentNode))
  return lines
}

function linesOf(node: Node): Line[] {
  const element = node.parentElement
  const text = (node.textContent ?? '').trim()
  if (element === null || text === '' || !isSeen(element)) return []
  const range = document.createRange()
  range.selectNodeContents(node)
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
  return boxes.map(({ left, right, top, bottom, height }) => {
    const room = height / 5
    return { element, text, left, right, top: top + room, bottom: bottom - room }
  })
}

/** What is only read aloud may stand anywhere, and so may what a native control writes. */
function isSeen(element: Element): boolean {
  if (element.closest('select, svg title, svg desc, [class*="skip"]')) return false
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (getComputedStyle(around).clipPath === 'inset(50%)') return false
  }
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

/** What can be scrolled to is not lost; what is clipped is. */
function cutBy({ element, left, right, top, bottom }: Line): string | null {
  for (let around: Element | null = element; around; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around)
    if (/auto|scroll/.test(overflowX + overflowY)) return null
    const box = around.getBoundingClientRect()
    const isCutAcross = /hidden|clip/.test(overflowX) && (left < box.left - 1 || right > box.right + 1)
    const isCutDown = /hidden|clip/.test(overflowY) && (top < box.top - 1 || bottom > box.bottom + 1)
    if (isCutAcross || isCutDown) return around.className.toString() || around.tagName
  }
  return null
}

function isBesideWindow({ element, left, right }: Line): boolean {
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return false
  }
  return left < -1 || right > document.documentElement.clientWidth + 1
}

/** What a box that scrolls does not show at the moment covers nothing. */
function isScrolledAway({ element, left, right, top, bottom }: Line): boolean {
  for (let around: Element | null = element; around; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around)
    if (!/auto|scroll/.test(overflowX + overflowY)) continue
    const box = around.getBoundingClientRect()
    if (bottom > box.bottom || top < box.top || left > box.right || right < box.left) return true
  }
  return false
}

function overlapping(lines: readonly Line[]): string[] {
  const OPENED = 'dialog, [popover], [role="dialog"], [data-notes]'
  const down = lines.toSorted((one, other) => one.top - other.top)
  return down.flatMap((line, at) => {
    const found: string[] = []
    for (let next = at + 1; next < down.length; next++) {
      const other = down[next]
      if (other === undefined || other.top >= line.bottom) break
      // What is opened lies over what is below it.
      if (line.element.closest(OPENED) !== other.element.closest(OPENED)) continue
      if (covers(line, other)) found.push(`over each other: ${named(line)} and ${named(other)}`)
    }
    return found
  })
}

function covers(one: Line, other: Line): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return across > 2 && down > 2
}

function named({ element, text }: Line): string {
  const panel = element.closest('section[id]')?.id ?? ''
  return `"${text.slice(0, 60)}" (${panel} ${element.className.toString()})`
}
