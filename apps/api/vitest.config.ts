import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Node reads the library's main file. Vite would read another copy of it, whose classes are not the same.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { name: 'api', testTimeout: 120_000, hookTimeout: 120_000 },
})
