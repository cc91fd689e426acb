import { normalIdentity, parsing } from '@wavelength/core'
import type { Mailbox } from 'postal-mime'
import { addressesIn, type Mail } from './mail.ts'

/** Where a sender can stand, the most telling first. `Reply-To` is not among them: it names who wants the answer. */
const SENDER_HEADERS = ['from', 'sender', 'return-path']

/** Who sent the mail: the first usable address; null when there is none. */
export function senderOf(mail: Mail): Mailbox | null {
  return SENDER_HEADERS.flatMap((key) => addressesIn(mail, key)).find(({ address }) => isAddress(address)) ?? null
}

function isAddress(text: string): boolean {
  return parsing(() => normalIdentity('EMAIL', text, [])).status === 'parsed'
}
