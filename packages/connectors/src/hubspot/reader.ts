import type { ConnectorOptions } from '../connector.ts'
import type { OwnFields } from '../kit/own-fields.ts'
import { ownPhonesIn } from '../kit/own-phones.ts'
import { anyClock, isoClock, unixMilliseconds, wallClock } from '../kit/vendor-time.ts'

export const SOURCE = 'hubspot'

/** Milliseconds in events, ISO 8601 in objects, and in a warehouse UTC without a word of it. */
export const clock = anyClock(isoClock, unixMilliseconds, wallClock('UTC'))

export interface HubspotReader {
  readonly phoneRegion: string | undefined
  readonly ownAddresses: readonly string[]
  readonly ownPhones: ReadonlySet<string>
  readonly fields: OwnFields | undefined
}

export function readerOf(options: ConnectorOptions): HubspotReader {
  const { phoneRegion, ownAddresses = [], fields } = options
  return { phoneRegion, ownAddresses, ownPhones: ownPhonesIn(options), fields }
}

/** How a contact of HubSpot is named here, in whatever it is spoken of. */
export function externalIdOf(contactId: string): string {
  return `${SOURCE}:${contactId}`
}
