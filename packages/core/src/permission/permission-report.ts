import type { Instant } from '../evidence/instant.ts'
import type { InteractionFilter } from '../metrics/aggregate-query.ts'
import { CHANNEL_FAMILIES, CHANNELS, type Channel, type ChannelFamily, familyOf } from '../model/channel.ts'
import { PURPOSE_CLASSES, type PurposeClass } from '../model/purpose.ts'
import { isOpenState, PERMISSION_STATES, type PermissionState } from './permission.ts'

/** Only customers who match every list that is given, of these ages on the day of asking. */
export type PermissionFilter = Pick<InteractionFilter, 'ageBands' | 'generations' | 'segments' | 'countries'>

export const PERMISSION_GROUPINGS = ['CHANNEL', 'CHANNEL_FAMILY', 'ALL_CHANNELS'] as const
export type PermissionGrouping = (typeof PERMISSION_GROUPINGS)[number]

export interface PermissionQuery {
  readonly by: PermissionGrouping
  readonly filter: PermissionFilter
}

/** One channel with its family; a family as a whole, without channel; or all channels, without either. */
export interface PermissionUnit {
  readonly channel: Channel | null
  readonly family: ChannelFamily | null
}

export const CHANNEL_UNITS: readonly PermissionUnit[] = CHANNELS.map((channel) => ({
  channel,
  family: familyOf(channel),
}))

export const PERMISSION_UNITS: Readonly<Record<PermissionGrouping, readonly PermissionUnit[]>> = {
  CHANNEL: CHANNEL_UNITS,
  CHANNEL_FAMILY: CHANNEL_FAMILIES.map((family) => ({ channel: null, family })),
  ALL_CHANNELS: [{ channel: null, family: null }],
}

/** As the store counted them; states in which nobody is may be missing. */
export interface CountedState {
  readonly unit: PermissionUnit
  readonly purposeClass: PurposeClass
  readonly state: PermissionState
  readonly customers: number
}

/** Every customer under exactly one state. Null: withheld. */
export interface PermissionGroup extends PermissionUnit {
  readonly purposeClass: PurposeClass
  readonly customers: number | null
  readonly states: readonly PermissionCount[]
}

export interface PermissionCount {
  readonly state: PermissionState
  readonly customers: number | null
}

/** How many customers may be contacted, and what stops the others. */
export interface PermissionReport {
  readonly asOf: Instant
  readonly groups: readonly PermissionGroup[]
  /** Customers by the channel that they named first, and where they stand on it. */
  readonly firstChoices: readonly PermissionGroup[]
  /** Customers who may not be contacted on the channel that they named first. */
  readonly preferredNotPermitted: readonly PreferredNotPermitted[]
  readonly warnings: readonly string[]
}

interface PreferredNotPermitted {
  readonly purposeClass: PurposeClass
  readonly customers: number | null
}

interface Counted {
  readonly asOf: Instant
  readonly states: readonly CountedState[]
  /** By the channel that was named first. */
  readonly firstChoices: readonly CountedState[]
}

/** Everything that was counted; `withoutFewPeople` is for readers who may not see all of it. */
export function permissionReport({ asOf, states, firstChoices }: Counted): PermissionReport {
  const notPermitted = firstChoices.filter(({ state }) => !isOpenState(state))
  return {
    asOf,
    groups: groupsOf(states),
    firstChoices: groupsOf(firstChoices),
    preferredNotPermitted: PURPOSE_CLASSES.map((purposeClass) => ({
      purposeClass,
      customers: sumOf(notPermitted.filter((counted) => counted.purposeClass === purposeClass)),
    })),
    warnings: [],
  }
}

function groupsOf(counted: readonly CountedState[]): PermissionGroup[] {
  const groups = Map.groupBy(counted, ({ unit, purposeClass }) => JSON.stringify([unit, purposeClass]))
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [groupOf([first, ...others])],
  )
}

function groupOf(counted: readonly [CountedState, ...CountedState[]]): PermissionGroup {
  const [{ unit, purposeClass }] = counted
  const states = PERMISSION_STATES.map((state) => ({
    state,
    customers: sumOf(counted.filter((each) => each.state === state)),
  }))
  return { ...unit, purposeClass, customers: sumOf(counted), states }
}

function sumOf(counted: readonly CountedState[]): number {
  return counted.reduce((sum, { customers }) => sum + customers, 0)
}
