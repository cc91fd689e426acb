import { fault } from '@wavelength/core'
import { type MailMeaning, tellMail } from '../kit/mail-event.ts'
import { addressesIn, customersOnMail } from '../kit/mail-parties.ts'
import { skipped, type Told } from '../kit/told.ts'

export interface EspReader {
  readonly ownAddresses: readonly string[]
  /** Stands for the time of an event that tells none; null where nothing can. */
  readonly receivedAt: string | null
}

/** What a service tells of a mail that it sent for us. */
export interface EspEvent {
  /** The service's id of the mail, the same for all its recipients. */
  readonly id: string | null
  readonly recipients: readonly (string | null)[]
  readonly at: string | null
  readonly sentAt?: string | null
  readonly campaign?: string | null
}

/** One mail to two people is two contacts, so each has its own name. */
export function mailTo(id: string, address: string): string {
  return `${id}:${address}`
}

export function tellEvent(event: EspEvent, meaning: MailMeaning, reader: EspReader): Told[] {
  if (typeof meaning === 'object') return [skipped(meaning.why)]
  const { id, sentAt = null, campaign = null } = event
  const named = event.recipients.flatMap(addressesIn)
  if (named.length === 0) throw fault('REQUIRED', ['recipient'], 'the event names no recipient with an address')
  const customers = customersOnMail({ direction: 'OUTBOUND', from: [], to: named }, reader.ownAddresses)
  if (customers.length === 0) return [skipped('a mail to ourselves')]
  return customers.flatMap((address) => {
    const sourceId = id === null ? null : mailTo(id, address)
    const mail = { source: 'email-esp', sourceId, customer: { email: address }, address, campaign }
    return tellMail({ ...mail, sentAt, at: event.at ?? reader.receivedAt, proof: campaign ?? sourceId }, meaning)
  })
}
