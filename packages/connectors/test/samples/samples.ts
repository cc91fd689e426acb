import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '@wavelength/core'
import type { Connector, ConnectorOptions } from '../../src/connector.ts'
import { deliveryTo } from '../fixture.ts'
import { bytesOf, collected, contactsIn, iso } from '../reports.ts'
import { sharedFolder } from '../shared.ts'

/** After the newest of the samples. */
const NOW = Date.UTC(2026, 10, 1)

/** The samples of a system by their names, read as files and as deliveries; none where they are not there. */
export function samplesOf(connector: Connector, system: string = connector.name, options: ConnectorOptions = {}) {
  const there = sharedFolder(join('connectors/samples', system))
  const folder = there ?? ''
  const bytes = (name: string) => readFileSync(join(folder, name))
  const read = (name: string): Promise<Report[]> =>
    collected(connector.read({ name, bytes: bytesOf(bytes(name)), now: NOW, options }))
  const readDelivery = async (name: string): Promise<Report[]> => {
    const delivery = deliveryTo(connector.name, bytes(name).toString(), {}, NOW)
    return connector.webhook === undefined ? [] : collected(connector.webhook.read(delivery, options))
  }
  /** As its name says that it came. */
  const readSample = (name: string) => (name.startsWith('webhook-') ? readDelivery(name) : read(name))
  const names = there === null ? [] : readdirSync(folder)
  return { isThere: there !== null, folder, names, bytes, read, readDelivery, readSample }
}

/** Of each contact what a person can compare with the sample: id, customer, channel, direction, outcome, instant, seconds. */
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

/** Of each file the kinds of its reports. */
export async function kindsByName(names: readonly string[], read: (name: string) => Promise<Report[]>) {
  const kinds = await Promise.all(names.map(async (name) => [name, (await read(name)).map(({ kind }) => kind)]))
  return Object.fromEntries(kinds)
}
