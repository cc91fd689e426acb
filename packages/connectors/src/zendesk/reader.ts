import type { ConnectorOptions } from '../connector.ts'
import { anyClock, isoClock, wallClock } from '../kit/vendor-time.ts'
import { Roles } from './roles.ts'

export const SOURCE = 'zendesk'

/** ISO 8601 in the API; in warehouses times of UTC that do not say so. */
export const clock = anyClock(isoClock, wallClock('UTC'))

export interface ZendeskReader {
  readonly phoneRegion: string | undefined
  /** What the users who were read so far are. */
  readonly roles: Roles
}

export function readerOf({ phoneRegion }: ConnectorOptions): ZendeskReader {
  return { phoneRegion, roles: new Roles() }
}

/** A user of Zendesk, whatever else is known of them. */
export function userRef(id: string) {
  return { externalId: `${SOURCE}:${id}` } as const
}
