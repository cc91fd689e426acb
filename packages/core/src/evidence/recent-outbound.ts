import type { Channel } from '../model/channel.ts'
import type { Instant } from './instant.ts'
import { type IdentifiedContact, type Interaction, isUndelivered } from './interaction.ts'

const HOUR_MS = 3_600_000
/** The span in which contacts add up to a load: most businesses plan and limit theirs by the week. */
export const LOAD_WINDOW_MS = 7 * 24 * HOUR_MS
/** A message that comes again over another channel within two days says the same twice; later it is a reminder. */
const REPEAT_WINDOW_MS = 48 * HOUR_MS

/**
 * What went out to one customer shortly before a contact. Contacts are told one by one, in the order in which they
 * were made; two windows move along with them, so a whole timeline costs one pass.
 */
export class RecentOutbound {
  /** When contacts arrived, oldest first; those before `#loadBegins` have left the window. */
  readonly #arrived: Instant[] = []
  #loadBegins = 0
  /** When each message last went out, by channel. */
  readonly #lastSent = new Map<string, Map<Channel, Instant>>()

  /** Notes an outbound contact and says what the earlier ones make of it. What never arrived counts only for itself. */
  next(contact: IdentifiedContact): Pick<Interaction, 'contactsInWeek' | 'isRepeat'> {
    const facts = { contactsInWeek: this.#loadBefore(contact.occurredAt) + 1, isRepeat: this.#isRepeat(contact) }
    this.note(contact)
    return facts
  }

  note(contact: IdentifiedContact): void {
    if (isUndelivered(contact)) return
    const { messageKey, channel, occurredAt } = contact
    this.#arrived.push(occurredAt)
    if (messageKey === null) return
    const byChannel = this.#lastSent.get(messageKey)
    if (byChannel === undefined) this.#lastSent.set(messageKey, new Map([[channel, occurredAt]]))
    else byChannel.set(channel, occurredAt)
  }

  /** A contact made exactly a week before has left the window: who writes every Monday at nine, writes once a week. */
  #loadBefore(now: Instant): number {
    while ((this.#arrived[this.#loadBegins] ?? now) <= now - LOAD_WINDOW_MS) this.#loadBegins++
    return this.#arrived.length - this.#loadBegins
  }

  #isRepeat({ messageKey, channel, occurredAt }: IdentifiedContact): boolean {
    if (messageKey === null) return false
    for (const [other, sentAt] of this.#lastSent.get(messageKey) ?? []) {
      if (other !== channel && sentAt >= occurredAt - REPEAT_WINDOW_MS) return true
    }
    return false
  }
}
