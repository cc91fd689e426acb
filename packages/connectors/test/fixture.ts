import type { Instant } from '@wavelength/core'
import type { ConnectorOptions } from '../src/connector.ts'
import type { Delivery } from '../src/webhook.ts'

/** What a connector is tried with, composed after its system's format. */
export interface ConnectorFixture {
  /** A file of which every record is taken; null where the connector takes none. */
  readonly file: string | null
  readonly options?: ConnectorOptions
  readonly webhook?: WebhookFixture
}

interface WebhookFixture {
  /** A body of which every record is taken. */
  readonly body: string
  /** The delivery as the system signs it at an instant. */
  sign(body: string, secret: string, at: Instant): Delivery
  /** Is an old delivery refused? Only where the time is signed. */
  readonly isTimed: boolean
  /** Does the signature cover the body? Not where a key in the address is all there is. */
  readonly coversBody: boolean
}

export const WEBHOOK_URL = 'https://shop.example/webhooks/'

export function deliveryTo(
  connector: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  at: Instant,
): Delivery {
  return { method: 'POST', url: WEBHOOK_URL + connector, headers, body: Buffer.from(body), receivedAt: at }
}
