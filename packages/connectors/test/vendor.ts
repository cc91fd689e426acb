import type { Report } from '@wavelength/core'
import type { Connector, ConnectorOptions } from '../src/connector.ts'
import { deliveryTo } from './fixture.ts'
import { bytesOf, collected, contactsIn, NOW } from './reports.ts'

/** How the files and deliveries of one vendor are read in its tests. */
export function readingOf({ name, read, webhook }: Connector, options: ConnectorOptions) {
  const file = (text: string) => collected(read({ name: 'page', bytes: bytesOf(text), now: NOW, options }))
  const lines = (...records: readonly object[]) => file(records.map((record) => JSON.stringify(record)).join('\n'))
  const page = (record: object) => file(JSON.stringify(record))
  const delivered = (body: object): Promise<Report[]> =>
    webhook === undefined
      ? Promise.resolve([])
      : collected(webhook.read(deliveryTo(name, JSON.stringify(body), {}, NOW), options))
  return { file, lines, page, delivered }
}

export function factsIn(reports: readonly Report[]) {
  return contactsIn(reports).map(({ facts }) => facts)
}

/** Why records were left out. */
export function reasonsIn(reports: readonly Report[]) {
  return reports.flatMap((report) => (report.kind === 'SKIPPED' ? [report.why] : []))
}

export function consentsIn(reports: readonly Report[]) {
  return reports.flatMap((report) => (report.kind === 'CONSENT' ? [report.event] : []))
}

/** By what each contact names its customer. */
export function namesIn(reports: readonly Report[]) {
  return contactsIn(reports).map(({ customer }) => ('value' in customer ? customer.value : customer.id))
}
