import type { ConnectorOptions } from '../connector.ts'
import { phoneIn } from './phone.ts'

/** The phone numbers among what was told of us, as E.164; empty when none was. */
export function ownPhonesIn({ ownAddresses = [], phoneRegion }: ConnectorOptions): ReadonlySet<string> {
  return new Set(ownAddresses.flatMap((address) => phoneIn(address, phoneRegion) ?? []))
}
