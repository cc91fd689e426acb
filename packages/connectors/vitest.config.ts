import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'connectors',
    /** Nothing here outlives its test, so files may share a process. */
    isolate: false,
    // Whole corpora of mails and calls are read.
    testTimeout: 60_000,
  },
})
