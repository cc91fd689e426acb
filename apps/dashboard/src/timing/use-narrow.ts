import { useSyncExternalStore } from 'react'

/** Twenty-four columns find no room below this. */
const NARROW = '(max-width: 700px)'

function watch(changed: () => void): () => void {
  const query = window.matchMedia(NARROW)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** Whether the window is too narrow for a column an hour. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => window.matchMedia(NARROW).matches)
}
