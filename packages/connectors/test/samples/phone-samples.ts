import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '@wavelength/core'
import type { Connector, ConnectorOptions } from '../../src/connector.ts'
import { bytesOf, collected, contactsIn, iso, NOW } from '../reports.ts'
import { sharedFolder } from '../shared.ts'

/** The sample files of a system by their names, read through its connector; null where they are not there. */
export function samplesOf(connector: Connector, system: string, options: ConnectorOptions) {
  const folder = sharedFolder(join('connectors/samples', system))
  const read = (name: string): Promise<Report[]> =>
    collected(connector.read({ name, bytes: bytesOf(readFileSync(join(folder ?? '', name))), now: NOW, options }))
  return { isThere: folder !== null, names: folder === null ? [] : readdirSync(folder), read, folder: folder ?? '' }
}

/** Of each contact what a person can compare with the file: id, customer, channel, direction, outcome, instant, seconds. */
export function linesOf(reports: readonly Report[]) {
  return contactsIn(reports).map(({ customer, facts }) =>
    [
      facts.sourceId,
      'value' in customer ? customer.value : customer.id,
      facts.channel,
      facts.direction,
      facts.outcome,
      iso(facts.occurredAt),
      facts.durationSeconds,
    ].join(' '),
  )
}

/** How many reports of each kind there are. */
export function countsOf(reports: readonly Report[]) {
  return Object.fromEntries([...Map.groupBy(reports, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]))
}
