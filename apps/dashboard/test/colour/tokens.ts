import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const SHEET = readFileSync(join(import.meta.dirname, '../../src/style/tokens.css'), 'utf8')

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Every colour of the style sheet in one theme, by its name. */
export function tokensOf(theme: Theme): Map<string, string> {
  const pairs = SHEET.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]))
}

export function token(theme: Theme, name: string): string {
  const colour = tokensOf(theme).get(name)
  if (!colour) throw new Error(`tokens.css has no --${name}`)
  return colour
}
