import type { Connector } from './wizard-query.ts'

/** Any table can be read by what its columns mean, whichever system wrote it. */
export const ANY_TABLE = 'csv'

/** The kind of file that a name speaks of; null where it speaks of none or of several. */
export function connectorFor(
  fileName: string,
  connectors: readonly Pick<Connector, 'name' | 'endings'>[],
): string | null {
  const name = fileName.toLowerCase().replace(/\.gz$/, '')
  const fitting = connectors.filter(({ endings }) => endings.some((ending) => name.endsWith(ending)))
  if (fitting.some((connector) => connector.name === ANY_TABLE)) return ANY_TABLE
  return fitting.length === 1 ? (fitting[0]?.name ?? null) : null
}
