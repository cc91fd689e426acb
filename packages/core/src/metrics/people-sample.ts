import { Z_95 } from './wilson.ts'

/** One customer in so many is looked at when people are estimated: the fewer, the more contacts there are. */
export const PEOPLE_SAMPLED_ONE_IN = [16, 64] as const
const FARTHEST_LOOK = 64
/** To see that a group is of more than a few people, far fewer are enough. */
const GLANCE = 1024

/** Who is looked at: everybody, or one customer in so many. */
export type PeopleLook = 1 | (typeof PEOPLE_SAMPLED_ONE_IN)[number] | typeof GLANCE

/** The contacts of a range by which people are counted. */
export interface ContactsForPeople {
  /** Those that the question is about. */
  readonly asked: number
  /** Those and all others of the range, among which they have to be found. */
  readonly inRange: number
}

/** People are counted one by one up to so many contacts that the question is about; above, they are estimated. */
export const MOST_CONTACTS_FOR_EXACT_PEOPLE = 250_000
/** Up to so many contacts are looked through to find them. */
export const MOST_CONTACTS_LOOKED_THROUGH = 500_000

/** The closest look at people that does not take too long. */
export function peopleLookFor(contacts: ContactsForPeople): PeopleLook {
  const isShort = (look: PeopleLook) => contacts.asked / look <= MOST_CONTACTS_FOR_EXACT_PEOPLE
  return looksThrough(contacts).find(isShort) ?? FARTHEST_LOOK
}

/** By which looks groups of few people are told from the others: from a glance to the closest that does not take too long. */
export function fewPeopleLooksFor(contacts: ContactsForPeople): PeopleLook[] {
  return [GLANCE, ...looksThrough(contacts).toReversed()]
}

/** The looks that do not go through too many contacts, the closest first. */
function looksThrough({ inRange }: ContactsForPeople): PeopleLook[] {
  const isShort = (look: PeopleLook) => inRange / look <= MOST_CONTACTS_LOOKED_THROUGH
  const looks: readonly PeopleLook[] = [1, ...PEOPLE_SAMPLED_ONE_IN]
  return looks.filter((look) => look === FARTHEST_LOOK || isShort(look))
}

export interface EstimatedPeople {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * How many people there are, when so many of them were found in a random share of all customers: the
 * Horvitz-Thompson estimate under Poisson sampling with its normal 95 % interval (W. G. Cochran, "Sampling
 * Techniques", 3rd edition, 1977, sections 2.5 and 3.2), never below those found.
 */
export function estimatedPeople(found: number, share: number): EstimatedPeople {
  const value = Math.round(found / share)
  const reach = (Z_95 * Math.sqrt(found * (1 - share))) / share
  return { value, low: Math.max(found, Math.floor(value - reach)), high: Math.ceil(value + reach) }
}
