/** Once the browser has nothing more urgent to do. Safari has no idle callback; a short timer does nearly as well. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, { timeout: 1_000 })
  else setTimeout(act, 50)
}
