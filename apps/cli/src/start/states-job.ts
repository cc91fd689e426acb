import type { Store } from '@wavelength/db'
import { keepStates, type LastReading } from '@wavelength/operations'
import type { Terminal } from '../terminal/terminal.ts'
import { pause } from './pause.ts'

/** A server that has just begun has other things to do. */
const FIRST_LOOK_AFTER_MS = 10_000
const LOOK_EVERY_MS = 60_000

interface Job {
  readonly store: Store
  readonly terminal: Terminal
  readonly signal: AbortSignal
}

/** Keeps the states of very many customers ready for reports as long as the server runs; without them reports count. */
export async function keepStatesReady({ store, terminal, signal }: Job): Promise<void> {
  let last: LastReading | null = null
  for (let wait = FIRST_LOOK_AFTER_MS; ; wait = LOOK_EVERY_MS) {
    await pause(wait, signal)
    if (signal.aborted) return
    try {
      last = await keepStates(store, last, { clock: Date.now, signal })
    } catch (thrown) {
      if (signal.aborted) return
      const why = thrown instanceof Error ? thrown.message : thrown
      terminal.complain(`Reading the states of all customers was broken off, and is tried again: ${why}`)
    }
  }
}
