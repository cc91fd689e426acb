import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'core',
    /** Nothing here outlives its test, so files may share a process: starting one costs more than most files take. */
    isolate: false,
    /** Populations are learned from thousands of customers, on a machine that other tests keep busy. */
    testTimeout: 60_000,
  },
})
