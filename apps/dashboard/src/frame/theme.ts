const THEMES = ['light', 'dark', 'system'] as const
export type Theme = (typeof THEMES)[number]

/** The same key is read before the first paint, in head.js. */
const KEY = 'wavelength-theme'

export function readTheme(): Theme {
  const shown = document.documentElement.dataset.theme
  return THEMES.find((theme) => theme === shown) ?? 'system'
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    localStorage.setItem(KEY, theme)
  } catch {
    // Storage is shut: the theme holds until the page is left.
  }
}
