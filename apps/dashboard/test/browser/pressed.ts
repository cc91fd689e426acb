import type { Page } from 'playwright-core'
import { inPage } from './in-page.ts'

/** Toggles that look pressed and unpressed alike, as the page is drawn now. */
export function alikeToggles(page: Page): Promise<string[]> {
  return inPage(page, alikeHere, [looksOf])
}

function alikeHere(): string[] {
  const pressed = [...document.querySelectorAll('[aria-pressed="true"], nav [aria-current="page"]')]
  return pressed.flatMap((toggle) => {
    const beside = toggle.closest('fieldset, nav') ?? document.body
    const other = beside.querySelector('[aria-pressed="false"], nav a:not([aria-current])')
    const isAlike = other !== null && looksOf(other) === looksOf(toggle)
    return isAlike ? [`pressed looks unpressed: "${toggle.textContent}"`] : []
  })
}

/** What tells two controls apart where the colours are the reader's own; a ground that lets through is no ground. */
function looksOf(element: Element): string {
  const { color, backgroundColor, borderColor, outlineStyle, textDecorationLine } = getComputedStyle(element)
  const ground = /, 0\)$/.test(backgroundColor)
    ? getComputedStyle(document.documentElement).backgroundColor
    : backgroundColor
  return [color, ground, borderColor, outlineStyle, textDecorationLine].join(' ')
}
