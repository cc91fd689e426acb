import type { PeerContact } from './peer-contacts.ts'

/** A contact after more than an hour of silence between the two, or their first. */
export interface Conversation extends PeerContact {
  /** The contact before the silence; null for a pair's first. */
  readonly before: PeerContact | null
}

const SILENCE_MS = 3_600_000

/** `contacts` oldest first. */
export function conversationsIn(contacts: readonly PeerContact[]): Conversation[] {
  const latest = new Map<string, PeerContact>()
  return contacts.flatMap((contact) => {
    const before = latest.get(contact.pair) ?? null
    latest.set(contact.pair, contact)
    return before === null || contact.at - before.at > SILENCE_MS ? [{ ...contact, before }] : []
  })
}
