import { anyClock, isoClock, unixMilliseconds, wallClock } from '../kit/vendor-time.ts'

export const SOURCE = 'hubspot'

/** Milliseconds in events, ISO 8601 in objects, and in a warehouse UTC without a word of it. */
export const clock = anyClock(isoClock, unixMilliseconds, wallClock('UTC'))

/** How a contact of HubSpot is named here, in whatever it is spoken of. */
export function externalIdOf(contactId: string): string {
  return `${SOURCE}:${contactId}`
}
