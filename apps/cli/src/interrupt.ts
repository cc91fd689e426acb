import { EXIT } from './failure.ts'

/** One Ctrl-C may come twice: from the terminal, and once more through the script runner between. */
const SAME_PRESS_MS = 400

/** Ctrl-C or a kind kill: the first asks for a good end, a second one ends at once. */
export function onInterrupt(tell: () => void): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController()
  let firstAt = Number.POSITIVE_INFINITY
  const interrupt = () => {
    if (controller.signal.aborted && performance.now() - firstAt > SAME_PRESS_MS) process.exit(EXIT.INTERRUPTED)
    if (controller.signal.aborted) return
    firstAt = performance.now()
    controller.abort()
    tell()
  }
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  return {
    signal: controller.signal,
    end: () => void process.off('SIGINT', interrupt).off('SIGTERM', interrupt),
  }
}
