import { SET_CHANNELS, type SetChannel, type Truth, WINDOWS_PER_WEEK } from '../question-set.ts'

/** Channel -> window -> true probability. */
type Chances = Partial<Record<SetChannel, Readonly<Record<number, number>>>>

/** The truth of which these are the only ways that are open. */
export function aTruth(chances: Chances, filled: Partial<Truth> = {}): Truth {
  const table = SET_CHANNELS.map((channel) => windows(chances[channel] ?? {}))
  const best = table.map((row) => Math.max(...row))
  const open = table.flat().filter((chance) => chance >= 0)
  return {
    id: 'q1',
    kind: 'main',
    P: table.flat(),
    best,
    bw: table.map((row, channel) => Math.max(0, row.indexOf(best[channel] ?? -1))),
    order: best
      .flatMap((chance, channel) => (chance < 0 ? [] : channel))
      .sort((a, b) => (best[b] ?? 0) - (best[a] ?? 0)),
    rand: open.reduce((sum, chance) => sum + chance, 0) / open.length,
    probe: null,
    ...filled,
  }
}

function windows(chances: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: WINDOWS_PER_WEEK }, (_, window) => chances[window] ?? -1)
}
