import { fault, shortened } from '@wavelength/core'

/** More campaigns than any account has sent. */
const MOST_CAMPAIGNS = 100_000

/** When each campaign was sent, as far as what was read has told it: their activity does not. */
export class SendTimes {
  readonly #times = new Map<string, string>()

  note(campaign: string, sentAt: string): void {
    if (this.#times.size < MOST_CAMPAIGNS) this.#times.set(campaign, sentAt)
  }

  of(campaign: string): string | null {
    return this.#times.get(campaign) ?? null
  }

  /**
   * Without it a mail has no place in time, and those that nobody reacted to have none at all. Taking only the others
   * would make every campaign look read by all.
   */
  required(campaign: string): string {
    const sentAt = this.of(campaign)
    if (sentAt !== null) return sentAt
    const message = `when campaign ${shortened(campaign)} was sent is not told before its activity; put the campaign first`
    throw fault('REQUIRED', ['send_time'], message)
  }
}
