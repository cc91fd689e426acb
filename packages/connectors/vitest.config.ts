import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Whole corpora of mails and calls are read.
  test: { name: 'connectors', testTimeout: 60_000 },
})
