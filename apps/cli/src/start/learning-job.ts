import type { Store } from '@wavelength/db'
import { type Learned, lookAndLearn, rederive } from '@wavelength/operations'
import type { Terminal } from '../terminal/terminal.ts'
import { counted } from '../terminal/words.ts'
import { pause } from './pause.ts'

/** A server that has just begun has other things to do. */
const FIRST_LOOK_AFTER_MS = 60_000
const HOUR_MS = 3_600_000

interface Job {
  readonly store: Store
  readonly terminal: Terminal
  /** 0: only what was begun is finished. */
  readonly everyHours: number
  readonly signal: AbortSignal
}

/** Learns now and again as long as the server runs, and finishes what an earlier run of it began. */
export async function learnRegularly(job: Job): Promise<void> {
  for (let wait = FIRST_LOOK_AFTER_MS; ; wait = job.everyHours * HOUR_MS) {
    await pause(wait, job.signal)
    if (job.signal.aborted) return
    await look(job)
    if (job.everyHours === 0) return
  }
}

/** What goes wrong is said, and tried again the next time: the server goes on answering meanwhile. */
async function look({ store, terminal, everyHours, signal }: Job): Promise<void> {
  const options = { signal, rest: (busyMs: number) => pause(busyMs, signal) }
  try {
    if (everyHours === 0) await rederive(store, options)
    else tell(await lookAndLearn(store, { ...options, now: Date.now() }), terminal)
  } catch (thrown) {
    if (signal.aborted) return
    terminal.complain(`Learning what customers do was broken off: ${thrown instanceof Error ? thrown.message : thrown}`)
  }
}

function tell(learned: Learned | null, terminal: Terminal): void {
  if (learned === null) return
  const outcome = learned.isAdopted ? 'adopted' : 'not adopted'
  const from = counted(learned.customers, 'customer')
  terminal.say(`Learned ${learned.version} from ${from}: ${outcome}; "wavelength learn --list" tells more.`)
}
