import { CHANNEL_FAMILIES, CHANNELS, familyOf, PERMISSION_STATES, PURPOSE_CLASSES } from '@wavelength/core'
import { CUSTOMERS_IN_ALL } from './facts.ts'

/** Which parts of a hundred are in each state, on the most open channel and on the least: as PERMISSION_STATES. */
const OPEN = [6, 4, 2, 1, 9, 14, 64]
const SHUT = [3, 11, 0, 0, 66, 18, 2]

interface Asked {
  readonly by: 'CHANNEL' | 'CHANNEL_FAMILY' | 'ALL_CHANNELS'
  readonly filter?: { readonly segments?: readonly string[] }
}

/** Answers as the API would, from invented counts; the segment "Small business" is too small for some of them. */
export function permissions({ by, filter }: Asked) {
  const all = filter?.segments?.includes('Small business') ? 24 : CUSTOMERS_IN_ALL
  const units = unitsOf(by)
  return {
    asOf: '2026-11-22T06:00:00Z',
    groups: units.flatMap((unit, at) => groupsOf(unit, all, units.length > 1 ? at / (units.length - 1) : -0.3)),
    firstChoices: (['EMAIL', 'PHONE', 'SMS', 'LETTER'] as const).flatMap((channel, at) =>
      groupsOf({ channel, family: familyOf(channel) }, Math.round((all * (5 - at)) / 24), at / 6),
    ),
    preferredNotPermitted: [
      { purposeClass: 'MARKETING', customers: 318 },
      { purposeClass: 'TRANSACTIONAL', customers: 204 },
    ],
    warnings: [],
  }
}

function unitsOf(by: Asked['by']) {
  if (by === 'ALL_CHANNELS') return [{ channel: null, family: null }]
  if (by === 'CHANNEL_FAMILY') return CHANNEL_FAMILIES.map((family) => ({ channel: null, family }))
  return CHANNELS.map((channel) => ({ channel, family: familyOf(channel) }))
}

function groupsOf(unit: { channel: string | null; family: string | null }, all: number, shut: number) {
  return PURPOSE_CLASSES.map((purposeClass) => {
    const parts = PERMISSION_STATES.map((_, at) => Math.max(0, (OPEN[at] ?? 0) * (1 - shut) + (SHUT[at] ?? 0) * shut))
    const sum = parts.reduce((total, part) => total + part, 0)
    const states = PERMISSION_STATES.map((state, at) => ({
      state,
      isOpen: ['ADDRESS_BOUNCING', 'NO_RECORD', 'MAY_CONTACT'].includes(state),
      customers: Math.floor(((parts[at] ?? 0) * all) / sum),
    }))
    const counted = states.reduce((total, { customers }) => total + customers, 0)
    const last = states.at(-1)
    if (last) last.customers += all - counted
    return { ...unit, purposeClass, customers: all, states: all < 30 ? states.map(withheldIfFew) : states }
  })
}

function withheldIfFew<State extends { customers: number | null }>(state: State): State {
  return state.customers !== null && state.customers > 0 && state.customers < 5 ? { ...state, customers: null } : state
}
