import type { Fields } from '../kit/told.ts'
import { isoClock, mailClock, type VendorClock } from '../kit/vendor-time.ts'

/** How the same record is written by the API, and in tables. */
export interface Spelling {
  readonly sid: string
  readonly parent: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly clock: VendorClock
}

const API: Spelling = {
  sid: 'sid',
  parent: 'parent_call_sid',
  createdAt: 'date_created',
  updatedAt: 'date_updated',
  clock: mailClock,
}

/** The tables to which Fivetran copies the API: https://fivetran.com/docs/connectors/applications/twilio */
const WAREHOUSE: Spelling = {
  sid: 'id',
  parent: 'parent_call_id',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  clock: isoClock,
}

export function spellingOf(record: Fields): Spelling {
  return !('sid' in record) && 'id' in record ? WAREHOUSE : API
}
