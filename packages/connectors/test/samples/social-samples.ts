import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '@wavelength/core'
import type { Connector, ConnectorOptions } from '../../src/connector.ts'
import { bytesOf, collected, contactsIn, iso } from '../reports.ts'
import { sharedFolder } from '../shared.ts'

/** After the newest of the samples. */
const NOW = Date.UTC(2026, 10, 1)

/** The samples of a network, read as files and as deliveries. */
export function socialSamples(connector: Connector, network: string, options: ConnectorOptions = {}) {
  const folder = sharedFolder(join('connectors/samples', network))
  const bytes = (name: string) => readFileSync(join(folder ?? '', name))
  const read = (name: string): Promise<Report[]> =>
    collected(connector.read({ name, bytes: bytesOf(bytes(name)), now: NOW, options }))
  const readDelivery = async (name: string): Promise<Report[]> => {
    const delivery = { method: 'POST', url: 'https://shop.example/', headers: {}, body: bytes(name), receivedAt: NOW }
    return connector.webhook === undefined ? [] : collected(connector.webhook.read(delivery, options))
  }
  return { isThere: folder !== null, names: folder === null ? [] : readdirSync(folder), bytes, read, readDelivery }
}

/** Of each contact what a person can compare with the file. */
export function socialLines(reports: readonly Report[]) {
  return contactsIn(reports).map(({ customer, facts }) =>
    [
      'value' in customer ? customer.value : customer.id,
      facts.channel,
      facts.direction,
      facts.outcome,
      iso(facts.occurredAt),
      facts.sourceId.slice(0, 40),
    ].join(' '),
  )
}

/** Of each file the kinds of its reports. */
export async function kindsByName(names: readonly string[], read: (name: string) => Promise<Report[]>) {
  const kinds = await Promise.all(names.map(async (name) => [name, (await read(name)).map(({ kind }) => kind)]))
  return Object.fromEntries(kinds)
}
