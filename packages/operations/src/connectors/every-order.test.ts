import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONNECTORS, type Connector, type ConnectorOptions } from '@wavelength/connectors'
import { bytesOf, FIXTURES, NOW, sharedFolder } from '@wavelength/connectors/testing'
import type { Report } from '@wavelength/core'
import type { Store } from '@wavelength/db'
import { emptyStore, namedState, openTestStore } from '@wavelength/db/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ingest } from '../ingest/ingest.ts'

/** The reports of one file or delivery. */
type Told = readonly Report[]

/** The folders of samples, by the connector that reads them. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  asterisk: ['phone-asterisk'],
  freeswitch: ['phone-freeswitch'],
  hylafax: ['fax-hylafax'],
  meta: ['facebook', 'instagram'],
  onesignal: ['push-onesignal'],
  x: ['twitter'],
}

const OPTIONS: ConnectorOptions = { timeZone: 'America/New_York', phoneRegion: 'US', ownAddresses: [] }

describe('what connectors tell', () => {
  let store: Store
  beforeAll(async () => {
    store = await openTestStore('EMBEDDED', 'America/New_York')
  })
  afterAll(() => store.close())

  const stateAfter = async (deliveries: readonly Told[]) => {
    await emptyStore(store.db)
    for (const reports of deliveries) await ingest(store, reports, { now: NOW })
    return namedState(store.db)
  }

  it.each(CONNECTORS.map((connector) => [connector.name, connector] as const))(
    '%s comes to the same state twice, and from the last to the first',
    async (name, connector) => {
      const told = [...(await composed(connector)), ...(await samples(connector, name))]
      const once = await stateAfter(told)
      expect(once.identity?.length ?? 0).toBeGreaterThan(0)
      expect(await stateAfter([...told, ...told])).toEqual(once)
      expect(await stateAfter([told.flat().toReversed()])).toEqual(once)
    },
  )
})

async function composed(connector: Connector): Promise<Told[]> {
  const { file, webhook, options = {} } = FIXTURES[connector.name] ?? { file: null }
  const bodies = webhook === undefined ? [] : [Buffer.from(webhook.body)]
  return [
    ...(file === null ? [] : [await read(connector, 'file', Buffer.from(file), options)]),
    ...(await Promise.all(bodies.map((body) => delivered(connector, body, options)))),
  ]
}

const folder = sharedFolder('connectors/samples')

/** As files and, where the system delivers, as deliveries: the same told both ways is the same. */
async function samples(connector: Connector, name: string): Promise<Told[]> {
  const paths = (FOLDERS[name] ?? [name]).flatMap((each) => filesOf(each))
  const options = { ...OPTIONS, ...FIXTURES[name]?.options }
  return Promise.all(paths.map((path) => read(connector, path, readFileSync(path), options)))
}

function filesOf(name: string): string[] {
  if (folder === null || !readdirSync(folder).includes(name)) return []
  return readdirSync(join(folder, name))
    .sort()
    .map((file) => join(folder, name, file))
}

function read(connector: Connector, name: string, bytes: Uint8Array, options: ConnectorOptions): Promise<Report[]> {
  return Array.fromAsync(connector.read({ name, bytes: bytesOf(bytes), now: NOW, options }))
}

async function delivered({ webhook }: Connector, body: Uint8Array, options: ConnectorOptions): Promise<Report[]> {
  if (webhook === undefined) return []
  const delivery = { method: 'POST', url: 'https://shop.example/', headers: {}, body, receivedAt: NOW }
  return Array.fromAsync(webhook.read(delivery, options))
}
