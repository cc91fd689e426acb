import { type CustomerHistory, DEFAULT_PRIOR, derive, type IdentifiedContact, UNTOLD_FACTS } from '@wavelength/core'
import type { PeerContact } from './peer-contacts.ts'

const TRAITS = { birthDate: null, birthYear: null, segment: null, timeZone: 'UTC' }

/** A customer of whom nothing is known but these contacts. */
export function historyOfPeer(id: string, contacts: readonly IdentifiedContact[]): CustomerHistory {
  const derivation = { traits: TRAITS, zone: 'UTC', prior: DEFAULT_PRIOR }
  const interactions = derive(derivation, [], contacts)
  return { id, traits: TRAITS, zone: 'UTC', reachable: [], statements: [], interactions }
}

/** The customer began. */
export function inbound({ id, at, channel }: PeerContact): IdentifiedContact {
  return { ...untold(id, at), channel, direction: 'INBOUND', outcome: 'RECEIVED' }
}

/** Somebody tried to reach the customer: a call is answered by being taken, a text by what comes back. */
export function attempt({ id, at, channel, isMissed }: PeerContact): IdentifiedContact {
  const outcomes = { PHONE: isMissed ? 'NO_ANSWER' : 'ANSWERED', SMS: 'SENT' } as const
  return { ...untold(id, at), channel, direction: 'OUTBOUND', outcome: outcomes[channel], expectsReply: true }
}

function untold(id: string, at: number) {
  return { ...UNTOLD_FACTS, id, source: 'copenhagen', sourceId: id, occurredAt: at, outcomeAt: at } as const
}
