import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const SHELL = [
  /node_modules\/(?:\.pnpm\/)?(?:react|react-dom|scheduler|use-sync-external-store|@tanstack)[@/+]/,
  /packages\/core\/src\/words\//,
  /dashboard\/src\/(?:address|aggregate|behind|filters|format|frame|graphql|panel|report|statistics|words)\//,
]
/** Of those folders, what only the later pages use. */
const LATER =
  /mutationObserver|useMutation|pager|local-window|metric-definition-list|panel\/metrics|definition-entry|empty-state|picture|panel\/dialog|panel\/card|panel\/copy-text|behind\/(?:people|behind-query|behind-drawer)|use-change|graphql\/guest-|shortcut-list|german|pseudo/

/** What every page needs stands in one chunk: small pieces would compress worse and cost requests. */
function isShell(id: string): boolean {
  return SHELL.some((place) => place.test(id)) && !LATER.test(id)
}

/** Everything comes from our own origin and no source is inlined, so that a strict content policy holds. */
export default defineConfig({
  plugins: [react()],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shell', test: isShell }] } } },
  },
  css: { modules: { generateScopedName: (name, file) => `${/([^/]+)\.module\.css/.exec(file)?.[1]}_${name}` } },
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
  test: {
    name: 'dashboard',
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
  },
})
