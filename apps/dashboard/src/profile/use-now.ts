import { useSyncExternalStore } from 'react'

const MINUTE_MS = 60_000

/** The present, to the minute. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(everyMinute, thisMinute))
}

function everyMinute(changed: () => void): () => void {
  const timer = setInterval(changed, MINUTE_MS / 4)
  return () => clearInterval(timer)
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS
}
