/** Once the browser has nothing more urgent to do, or so late. Safari has no idle callback; a short timer does nearly as well. */
export function whenIdle(act: () => void, atLastMs = 1_000): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: atLastMs })
  else setTimeout(act, 50)
}
