import type { ConnectorOptions } from '../connector.ts'
import { ownPhonesIn } from '../kit/own-phones.ts'
import { anyClock, isoClock, unixSeconds, wallClock } from '../kit/vendor-time.ts'

export const SOURCE = 'intercom'

/** Seconds in the API, ISO 8601 in some notifications, and times of UTC that do not say so in exports and warehouses. */
export const clock = anyClock(unixSeconds, isoClock, wallClock('UTC'))

export interface IntercomReader {
  readonly phoneRegion: string | undefined
  readonly ownPhones: ReadonlySet<string>
}

export function readerOf(options: ConnectorOptions): IntercomReader {
  return { phoneRegion: options.phoneRegion, ownPhones: ownPhonesIn(options) }
}
