import type { Report } from '@wavelength/core'
import { type ConnectorInput, rejected } from '../connector.ts'
import { type VendorClock, wallClock } from './vendor-time.ts'

/** Reads a file whose times are local to the machine that wrote it; refused as a whole where nobody told its zone. */
export async function* inZone(
  { name, options }: ConnectorInput,
  read: (clock: VendorClock) => AsyncIterable<Report>,
): AsyncIterable<Report> {
  if (options.timeZone !== undefined) return yield* read(wallClock(options.timeZone))
  const message = 'its times are local and name no zone, so the time zone has to be told, such as "Europe/Copenhagen"'
  yield rejected(name, { code: 'BAD_TIME_ZONE', field: ['timeZone'], message }, null)
}
