import type { CSSProperties } from 'react'

/** Upper edges of the first five steps of the heat scale; the sixth is everything above. */
const HEAT_EDGES = [0.1, 0.2, 0.35, 0.5, 0.7] as const

/** Which of the six steps of the heat scale a share falls into. */
export function heatStep(share: number): number {
  const step = HEAT_EDGES.findIndex((edge) => share < edge)
  return step === -1 ? HEAT_EDGES.length + 1 : step + 1
}

/** The shade of a step and what can be read on it. */
export function heatStyle(step: number): CSSProperties {
  return { background: `var(--heat-${step})`, color: `var(--heat-ink-${step})` }
}
