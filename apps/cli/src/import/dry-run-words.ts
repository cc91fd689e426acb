import type { DryRun } from '@wavelength/operations'
import { count, day, table } from '../terminal/words.ts'

/** What a file would come to, as a table. */
export function dryRunWords(found: DryRun): string {
  const { period } = found
  return table([
    ['read', count(found.records)],
    ['contacts', count(found.contacts)],
    ...found.byChannel.map(({ channel, direction, contacts }) => [
      `  ${`${channel} ${direction}`.toLowerCase().replaceAll('_', ' ')}`,
      count(contacts),
    ]),
    ...(period === null ? [] : [['  period', `${day(period.from)} to ${day(period.to)}`]]),
    ['customers', count(found.customerRecords)],
    ...(found.recorded === 0 ? [] : [['consents and watermarks', count(found.recorded)]]),
    ...(found.skipped === 0 ? [] : [['about no contact', count(found.skipped)]]),
    ['rejected', count(found.rejected)],
  ])
}
