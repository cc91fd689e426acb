import { setImmediate } from 'node:timers/promises'
import type { KyselyPlugin } from 'kysely'

/**
 * The embedded database computes in this thread and never waits for anything outside, so work of many statements
 * would keep timers, signals and requests waiting to its end. With this, they have a turn after every statement.
 */
export const TURN_TAKING: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    await setImmediate()
    return result
  },
}
