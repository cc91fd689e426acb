import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'bench',
    /** Methods learn from thousands of customers, on a machine that other tests keep busy. */
    testTimeout: 60_000,
  },
})
