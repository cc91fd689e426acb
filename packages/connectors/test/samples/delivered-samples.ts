import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '@wavelength/core'
import type { Connector } from '../../src/connector.ts'
import { deliveryTo } from '../fixture.ts'
import { collected, contactsIn, iso, NOW } from '../reports.ts'
import { sharedFolder } from '../shared.ts'

/** The samples of a system; those of its webhook are read as deliveries, everything else as files. */
export function deliveredSamples({ name: system, read, webhook }: Connector) {
  const folder = sharedFolder(join('connectors/samples', system))
  const readSample = (name: string): Promise<Report[]> => {
    const path = join(folder ?? '', name)
    if (name.startsWith('webhook-') && webhook !== undefined)
      return collected(webhook.read(deliveryTo(system, readFileSync(path, 'utf8'), {}, NOW), {}))
    return collected(read({ name, bytes: createReadStream(path), now: NOW, options: {} }))
  }
  return { isThere: folder !== null, names: folder === null ? [] : readdirSync(folder), readSample }
}

/** Of each contact what a person can compare with the sample. */
export function comparedIn(reports: readonly Report[]) {
  return contactsIn(reports).map(({ customer, facts }) => [
    'value' in customer ? customer.value : customer.id,
    facts.sourceId,
    facts.channel,
    facts.direction,
    facts.outcome,
    iso(facts.occurredAt),
  ])
}
