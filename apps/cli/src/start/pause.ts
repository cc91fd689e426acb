import { setTimeout as sleep } from 'node:timers/promises'

/** Ends early and quietly when the signal is given. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => {})
}
