import type { Channel, ChannelFamily } from '../model/channel.ts'
import type { PurposeClass } from '../model/purpose.ts'
import { isOpenState, PERMISSION_STATES, type PermissionState } from './permission.ts'
import type { PermissionUnit } from './permission-report.ts'

/** Customers by where they stand for a class of purposes: on a channel, in a family, or on all channels together. */
export interface PermissionAsked extends PermissionUnit {
  readonly purposeClass: PurposeClass
  readonly states: readonly PermissionState[]
  /** Only who named the channel first; without a channel, each by the one that they named. */
  readonly firstChoice: boolean
}

/** The same in the words of whoever asks. */
export interface PermissionWords {
  readonly channel?: Channel | null | undefined
  readonly family?: ChannelFamily | null | undefined
  readonly purposeClass: PurposeClass
  readonly states?: readonly PermissionState[] | null | undefined
  readonly isOpen?: boolean | null | undefined
  readonly firstChoice?: boolean | null | undefined
}

/** In all states that are named and, where that is said, open or closed. */
export function permissionAsked({ channel, family, purposeClass, ...words }: PermissionWords): PermissionAsked {
  const { states, isOpen, firstChoice } = words
  return {
    channel: channel ?? null,
    family: family ?? null,
    purposeClass,
    states: (states ?? PERMISSION_STATES).filter((state) => isOpen == null || isOpenState(state) === isOpen),
    firstChoice: firstChoice ?? false,
  }
}

/** Why nobody can be found so; null when somebody can. */
export function permissionWordsFault(words: PermissionWords): string | null {
  const { channel, family, states, isOpen, firstChoice } = words
  if (channel != null && family != null) return 'names a channel or a family, not both'
  if (family != null && firstChoice) return 'firstChoice is about the channel that somebody named, not about a family'
  if (states == null && isOpen == null) return 'names no state: give states, isOpen, or both'
  return permissionAsked(words).states.length === 0 ? 'leaves no state that somebody could be in' : null
}
