import type { Connector } from './wizard-query.ts'

/** The kind of file that a name speaks of; null where it speaks of none or of several. */
export function connectorFor(fileName: string, connectors: readonly Connector[]): string | null {
  const name = fileName.toLowerCase().replace(/\.gz$/, '')
  const fitting = connectors.filter(({ endings }) => endings.some((ending) => name.endsWith(ending)))
  return fitting.length === 1 ? (fitting[0]?.name ?? null) : null
}
