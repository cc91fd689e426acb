import type { Instant } from '@wavelength/core'
import { sql } from 'kysely'
import { instant } from '../reports/sql-values.ts'
import type { Db } from '../store/open.ts'

const DAY_MS = 86_400_000

/** What has lately come through a connector. */
export interface ConnectorActivity {
  readonly connector: string
  /** Null when nothing has been delivered to its webhook for as long as deliveries are remembered. */
  readonly lastDeliveryAt: Instant | null
  readonly deliveriesLastDay: number
  /** Kept, and not taken in yet. */
  readonly deliveriesWaiting: number
  /** Tried again and again in vain, and kept to be looked at. */
  readonly deliveriesGivenUp: number
  readonly lastImportAt: Instant | null
  /** Records that were refused and are kept with their reasons. */
  readonly rejected: number
  readonly rejectedLastDay: number
}

/** Of every connector through which anything has come, by name. */
export async function connectorActivities(db: Db, now: Instant): Promise<ConnectorActivity[]> {
  const dayAgo = instant(now - DAY_MS)
  const { rows } = await sql<ConnectorActivity>`
    with delivered as (
      select connector, max(received_at) as last_delivery_at, count(*) filter (where received_at > ${dayAgo}) as last_day,
        count(*) filter (where next_attempt_at is not null) as waiting,
        count(*) filter (where next_attempt_at is null and taken_at is null) as given_up
      from webhook_delivery group by connector
    ), imported as (
      select connector, max(started_at) as last_import_at from import_run group by connector
    ), refused as (
      select connector, count(*) as rejected, count(*) filter (where received_at > ${dayAgo}) as last_day
      from rejected_event where connector is not null group by connector
    )
    select connector, last_delivery_at, coalesce(delivered.last_day, 0) as deliveries_last_day,
      coalesce(waiting, 0) as deliveries_waiting, coalesce(given_up, 0) as deliveries_given_up, last_import_at,
      coalesce(rejected, 0) as rejected, coalesce(refused.last_day, 0) as rejected_last_day
    from delivered full join imported using (connector) full join refused using (connector)
    order by connector`.execute(db)
  return rows
}
