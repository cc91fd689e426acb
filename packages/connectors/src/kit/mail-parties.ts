import type { Direction } from '@wavelength/core'
import { ownAddresses } from './own-addresses.ts'

interface MailParties {
  readonly direction: Direction
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** The addresses of customers on a mail, each once and in lower case: who wrote it, or to whom we did, ourselves left out. */
export function customersOnMail({ direction, from, to }: MailParties, own: readonly string[] = []): string[] {
  const isOwn = ownAddresses(own)
  const theirs = (direction === 'INBOUND' ? from : to).map((address) => address.trim().toLowerCase())
  return [...new Set(theirs)].filter((address) => address !== '' && !isOwn(address))
}

/** The addresses of a list that semicolons or commas separate, without the names before them. */
export function addressesIn(list: string | null): string[] {
  return (list ?? '').split(/[;,]/).flatMap((one) => /([^\s<>"]+@[^\s<>"]+)>?\s*$/.exec(one)?.[1] ?? [])
}
