import { CHANNELS, type Channel } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'

/** A set of channels is a number with one bit for each, so that all channels of a customer are judged at once. */
export function maskOf(channels: readonly Channel[]): number {
  return channels.reduce((mask, channel) => mask | (1 << CHANNELS.indexOf(channel)), 0)
}

export function bitOf(channel: RawBuilder<unknown>): RawBuilder<number> {
  const cases = CHANNELS.map((each) => sql`when ${sql.lit(each)} then ${sql.lit(maskOf([each]))}`)
  return sql`case ${channel} ${sql.join(cases, sql` `)} end`
}
