import type { ContactEvent, Report } from '@wavelength/core'
import type { Connector, ConnectorOptions } from '../src/connector.ts'

/** The instant at which tests read their files. */
export const NOW = Date.UTC(2026, 0, 15)

export async function* bytesOf(...parts: readonly (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}

/** Everything that a connector makes of a file called "file". */
export function reportsOf(connector: Connector, file: string | Uint8Array, options: ConnectorOptions = {}) {
  return collected(connector.read({ name: 'file', bytes: bytesOf(file), now: NOW, options }))
}

export async function collected<T>(values: AsyncIterable<T>): Promise<T[]> {
  return Array.fromAsync(values)
}

export function contactsIn(reports: readonly Report[]): ContactEvent[] {
  return reports.flatMap((report) => (report.kind === 'CONTACT' ? [report.event] : []))
}

export function customersIn(reports: readonly Report[]) {
  return reports.flatMap((report) => (report.kind === 'CUSTOMER' ? [report.customer] : []))
}

export function rejectionsIn(reports: readonly Report[]) {
  return reports.flatMap((report) =>
    report.kind === 'REJECTED' ? [{ position: report.position, ...report.issue, raw: report.raw }] : [],
  )
}

export function iso(instant: number | undefined): string | null {
  return instant === undefined ? null : new Date(instant).toISOString()
}
