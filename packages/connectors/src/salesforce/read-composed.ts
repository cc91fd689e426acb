import { contactsIn, reportsOf } from '../../test/reports.ts'
import { toldIn } from '../../test/told-in.ts'
import type { ConnectorOptions } from '../connector.ts'
import { ADA } from './fixtures.ts'
import { salesforce } from './salesforce.ts'

export const SHE = `salesforce:${ADA}`
/** When composed records happened. */
export const AT = '2025-03-03T15:04:05.000Z'

/** What is made of a page of a query. */
export function read(records: readonly object[], options: ConnectorOptions = {}) {
  return reportsOf(salesforce, JSON.stringify({ totalSize: records.length, done: true, records }), options)
}

export async function told(record: object, options?: ConnectorOptions) {
  return toldIn(await read([record], options))
}

export async function factsOf(record: object, options?: ConnectorOptions) {
  return contactsIn(await read([record], options)).map(({ facts }) => facts)
}
