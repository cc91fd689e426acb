import { reportsOf } from '../../test/reports.ts'
import type { ConnectorOptions } from '../connector.ts'
import { AN_EVENT } from './fixtures.ts'
import { hubspot } from './hubspot.ts'

/** What is made of a page of objects. */
export function read(records: readonly object[], options: ConnectorOptions = {}) {
  return reportsOf(hubspot, JSON.stringify({ results: records }), options)
}

/** What is made of a page of events, each the composed one with changes. */
export function events(...changes: readonly object[]) {
  return reportsOf(hubspot, JSON.stringify({ events: changes.map((change) => ({ ...AN_EVENT, ...change })) }))
}

/** The object with other properties. */
export function of<P extends object>(record: { readonly properties: P }, properties: object) {
  return { ...record, properties: { ...record.properties, ...properties } }
}
