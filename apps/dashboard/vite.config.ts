import react from '@vitejs/plugin-react'
import type { HtmlTagDescriptor, Plugin } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import { defineConfig } from 'vitest/config'
import { INITIAL_DATA_QUERY } from './src/early/status.ts'

/** Small enough to be here, and to have asked, before the shell is. */
const EARLY = /dashboard\/src\/early\//
const SHELL = [
  /node_modules\/(?:\.pnpm\/)?(?:react|react-dom|scheduler|use-sync-external-store|@tanstack[+/](?:react-query|query-core))[@/+]/,
  /packages\/core\/src\/words\//,
  /dashboard\/src\/(?:address|aggregate|behind|filters|format|frame|graphql|panel|report|statistics|words)\//,
]
/** Of those folders, what only the later pages use. */
const LATER =
  /mutationObserver|useMutation|pager|local-window|metric-definition-list|panel\/metrics|definition-entry|empty-state|picture|panel\/dialog|panel\/card|panel\/copy-text|behind\/(?:people|behind-query|behind-drawer)|use-change|graphql\/guest-|graphql\/refusal-text|shortcut-list|german|pseudo/

/** What some pages of reports share, and what some places share where something is written. */
const REPORTS =
  /dashboard\/src\/charts\/(?:bar-rows|dot-cells|heat-map|lane-table|trend-rows)\.|packages\/core\/src\/(?:metrics\/(?:contacts-in-week|dimension|reply-delay)|model\/local-time|fatigue\/fatigue-class|permission\/permission)\./
const FORMS =
  /mutationObserver|useMutation|dashboard\/src\/(?:panel\/(?:card|dialog|empty-state|pager)|graphql\/(?:refusal-text|use-change)|developers\/keys-query|customers\/customer-name)\./

/** What every page needs stands in one chunk: small pieces would compress worse and cost requests. */
function isShell(id: string): boolean {
  return SHELL.some((place) => place.test(id)) && !LATER.test(id) && !EARLY.test(id)
}

/** Here the server puts what the page would ask for first. */
const INITIAL_DATA = {
  type: 'application/json',
  id: 'initial-data',
  'data-query': encodeURIComponent(INITIAL_DATA_QUERY),
}

/** Runs as soon as it is here, while the rest is on its way. Built with the rest, so that nothing is sent twice. */
function earlyScript(): Plugin {
  return {
    name: 'early-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }): HtmlTagDescriptor[] => {
        const script = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.name === 'early')
        if (!script) throw new Error('the early script is not built')
        const attrs = { type: 'module', async: true, src: `/${script.fileName}` }
        return [
          { tag: 'script', attrs, injectTo: 'head-prepend' },
          { tag: 'script', attrs: INITIAL_DATA, children: '', injectTo: 'body' },
        ]
      },
    },
  }
}

/**
 * Beside each file stand its smaller forms, as small as they get, so that a server has only to send them. What fits into
 * one packet arrives no sooner for being smaller.
 */
const SMALLER = {
  include: /\.(?:css|js|svg)$/,
  threshold: 1_000,
  algorithms: [defineAlgorithm('brotliCompress', {}), defineAlgorithm('gzip', { level: 9 })],
}

/** Everything comes from our own origin and no source is inlined, so that a strict content policy holds. */
export default defineConfig({
  plugins: [react(), earlyScript(), compression(SMALLER)],
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'early', test: EARLY },
            { name: 'shell', test: isShell },
            { name: 'reports', test: REPORTS },
            { name: 'forms', test: FORMS },
          ],
        },
      },
    },
  },
  css: { modules: { generateScopedName: (name, file) => `${/([^/]+)\.module\.css/.exec(file)?.[1]}_${name}` } },
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
  test: {
    name: 'dashboard',
    globalSetup: ['test/browser/sample-folder.ts'],
    setupFiles: ['test/patience.ts'],
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    restoreMocks: true,
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
  },
})
