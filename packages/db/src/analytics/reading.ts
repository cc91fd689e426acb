import { CHANNEL_TRAITS, CHANNELS, LONGEST_WINDOW_MS } from '@wavelength/core'
import { caseOf, listed } from './sql-text.ts'

/** A session that sets it reads the views as they would be at that instant; else it is now. */
export const AS_OF_SETTING = 'wavelength.as_of'

/**
 * The reading time, the reporting zone and the secret that pseudonyms are made under: one row, and by its key the
 * planner knows that. OFFSET 0 keeps it a query of its own, so that it is asked once, and on Citus by the node that
 * knows the session's settings.
 */
export const READING = `(
    select coalesce(nullif(current_setting('${AS_OF_SETTING}', true), '')::timestamptz, now()) as as_of,
      reporting_time_zone, customer_namespace
    from deployment where id = 1 offset 0
  ) as reading`

const HOUR_MS = 3_600_000

/** May this contact, if it is an attempt without an end, still be answered? The first condition finds the few that may by an index. */
export const MAY_BE_ANSWERED = `interaction.occurred_at > reading.as_of - ${hours(LONGEST_WINDOW_MS / HOUR_MS)}
      and interaction.occurred_at > reading.as_of - ${responseWindow()}`

function responseWindow(): string {
  const byHours = Map.groupBy(CHANNELS, (channel) => CHANNEL_TRAITS[channel].responseWindowHours)
  return caseOf(
    [...byHours].map(([window, channels]) => ({
      when: `interaction.channel in (${listed(channels)})`,
      value: hours(window),
    })),
  )
}

/** Never in days, for a day of PostgreSQL's may have 23 or 25 hours. */
function hours(number: number): string {
  return `interval '${number} hours'`
}
