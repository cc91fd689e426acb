import type { Instant } from '../evidence/instant.ts'
import type { ConsentInForce, Ledger } from '../learn/ledger.ts'
import { addressesOf, isReachable } from '../learn/reachable.ts'
import type { Channel } from '../model/channel.ts'
import type { PurposeClass } from '../model/purpose.ts'
import { type Closing, type ExclusionCode, exclusion } from '../recommend/exclusion.ts'

/**
 * Where a customer stands on a channel for a class of purposes: the first of these that holds. What only the customer
 * can lift comes before what the business lacks, so everybody who took consent back is counted as such, with or without
 * an address. A law that forbids belongs at the front.
 */
export const PERMISSION_STATES = [
  'CONSENT_WITHDRAWN',
  'ASKED_NOT_TO',
  'ADDRESS_BOUNCING',
  'ADDRESS_BLOCKED',
  'NO_ADDRESS',
  'NO_RECORD',
  'MAY_CONTACT',
] as const
export type PermissionState = (typeof PERMISSION_STATES)[number]

/** In all other states the channel is open: tried with less hope where it bounces, and where no consent is on record. */
const CLOSED_STATES = [
  'CONSENT_WITHDRAWN',
  'ASKED_NOT_TO',
  'ADDRESS_BLOCKED',
  'NO_ADDRESS',
] as const satisfies readonly (PermissionState & ExclusionCode)[]
type ClosedState = (typeof CLOSED_STATES)[number]

export function isOpenState(state: PermissionState): state is Exclude<PermissionState, ClosedState> {
  return !CLOSED_STATES.some((closed) => closed === state)
}

/** Open ones from the best to the worst, then the closed ones in the order in which they hold. */
export const MOST_OPEN_FIRST: readonly PermissionState[] = [
  ...PERMISSION_STATES.filter(isOpenState).toReversed(),
  ...CLOSED_STATES,
]

/** Over several channels, such as those of a family: open where one of them is, else closed by the first that closes any. */
export function mostOpen(states: readonly PermissionState[]): PermissionState {
  return MOST_OPEN_FIRST.find((state) => states.includes(state)) ?? 'NO_ADDRESS'
}

/** What permission rests on; consents and statement are those in force. */
export type PermissionFacts = Pick<Ledger, 'contactPoints' | 'tallies' | 'consents' | 'stated'>

interface PermissionAsked {
  readonly channel: Channel
  readonly purposeClass: PurposeClass
  readonly now: Instant
  /** A thing goes with the message, so wanting no paper is no objection. */
  readonly physicalItem?: boolean
}

interface Permission {
  readonly state: PermissionState
  /** Why the channel is closed; null when it is open. */
  readonly closing: Closing | null
}

/** May this customer be contacted on the channel at all, whatever the message says? */
export function permissionOf(known: PermissionFacts, asked: PermissionAsked): Permission {
  return (
    consentWithdrawn(known, asked) ??
    askedNotTo(known, asked) ??
    withoutWorkingAddress(known, asked) ??
    consentOnRecord(known, asked)
  )
}

const WITHDRAWING_CONSENT = 'Regulation (EU) 2016/679 (GDPR), Article 7(3)'
const OBJECTING_TO_MARKETING = 'Regulation (EU) 2016/679 (GDPR), Article 21(3)'

/** Who withdrew consent to necessary messages on a channel certainly wants no marketing there. */
function consentWithdrawn({ consents }: PermissionFacts, asked: PermissionAsked): Permission | null {
  const { channel, purposeClass, now } = asked
  const isWithdrawn = (consent: ConsentInForce) =>
    consent.channel === channel &&
    consent.status === 'WITHDRAWN' &&
    consent.at <= now &&
    (consent.purposeClass === purposeClass || consent.purposeClass === 'TRANSACTIONAL')
  const withdrawn = consents.find(isWithdrawn)
  if (withdrawn === undefined) return null
  const facts = { withdrawnAt: withdrawn.at, purposeClass: withdrawn.purposeClass }
  return closed(exclusion('CONSENT_WITHDRAWN', facts, WITHDRAWING_CONSENT))
}

function askedNotTo({ stated }: PermissionFacts, asked: PermissionAsked): Permission | null {
  if (stated === null) return null
  const { channel, purposeClass } = asked
  const paperless = channel === 'LETTER' && stated.paperless === true && asked.physicalItem !== true
  if (!paperless && !stated.avoidChannels.includes(channel)) return null
  const facts = { saidAt: stated.statedAt, paperless, from: stated.source }
  return closed(exclusion('ASKED_NOT_TO', facts, purposeClass === 'MARKETING' ? OBJECTING_TO_MARKETING : null))
}

/** Where contacts go through, a line is known to work though nobody has recorded its address. */
function withoutWorkingAddress(known: PermissionFacts, { channel }: PermissionAsked): Permission | null {
  if (!isReachable(known, channel)) return closed(exclusion('NO_ADDRESS', {}))
  const addresses = addressesOf(known, channel)
  if (addresses.length === 0 || addresses.some(({ status }) => status === 'GOOD')) return null
  if (addresses.some(({ status }) => status === 'BOUNCING')) return open('ADDRESS_BOUNCING')
  return closed(exclusion('ADDRESS_BLOCKED', { addresses: addresses.length }))
}

function consentOnRecord({ consents }: PermissionFacts, { channel, purposeClass, now }: PermissionAsked): Permission {
  const isGranted = consents.some(
    (consent) =>
      consent.channel === channel &&
      consent.purposeClass === purposeClass &&
      consent.status === 'GRANTED' &&
      consent.at <= now,
  )
  return open(isGranted ? 'MAY_CONTACT' : 'NO_RECORD')
}

function open(state: Exclude<PermissionState, ClosedState>): Permission {
  return { state, closing: null }
}

function closed(closing: Closing & { readonly code: ClosedState }): Permission {
  return { state: closing.code, closing }
}
