import type { Connector } from './connector.ts'
import { csv } from './csv/csv.ts'
import { email } from './email/email.ts'
import { ndjson } from './ndjson/ndjson.ts'
import { twilio } from './twilio/twilio.ts'

export { openingOf } from './bytes/opening.ts'
export type { Confirmation, Connector, ConnectorInput, ConnectorOptionName, ConnectorOptions } from './connector.ts'
export { type CsvGlimpse, glimpseCsv } from './csv/glimpse.ts'
export type { CsvMapping } from './csv/mapping.ts'
export { parseCsvMapping } from './csv/parse-mapping.ts'
export { isConsentColumn } from './csv/suggest/column-words.ts'
export { type MappingSuggestion, suggestMapping } from './csv/suggest/suggest-mapping.ts'
export { isPhoneRegion } from './kit/phone.ts'
export type { Delivery, ProbeAnswer, SecretsOf, Verdict, Webhook } from './webhook.ts'

export const CONNECTORS: readonly Connector[] = [ndjson, csv, email, twilio]

export function connectorNamed(name: string): Connector | null {
  return CONNECTORS.find((connector) => connector.name === name) ?? null
}
