import { connectorNamed, type Webhook } from '@wavelength/connectors'

/** Null for a connector that there is not, and for one that takes only files. */
export function webhookOf(connector: string): Webhook | null {
  return connectorNamed(connector)?.webhook ?? null
}
