import { asterisk } from './asterisk/asterisk.ts'
import type { Connector } from './connector.ts'
import { constantContact } from './constantcontact/constantcontact.ts'
import { csv } from './csv/csv.ts'
import { email } from './email/email.ts'
import { emailEsp } from './email-esp/email-esp.ts'
import { fcm } from './fcm/fcm.ts'
import { freeswitch } from './freeswitch/freeswitch.ts'
import { hubspot } from './hubspot/hubspot.ts'
import { hylafax } from './hylafax/hylafax.ts'
import { ics } from './ics/ics.ts'
import { intercom } from './intercom/intercom.ts'
import { linkedin } from './linkedin/linkedin.ts'
import { lob } from './lob/lob.ts'
import { mailchimp } from './mailchimp/mailchimp.ts'
import { meta } from './meta/meta.ts'
import { ndjson } from './ndjson/ndjson.ts'
import { onesignal } from './onesignal/onesignal.ts'
import { salesforce } from './salesforce/salesforce.ts'
import { smsBackup } from './sms-backup/sms-backup.ts'
import { twilio } from './twilio/twilio.ts'
import { vcard } from './vcard/vcard.ts'
import { x } from './x/x.ts'
import { zendesk } from './zendesk/zendesk.ts'

export { openingOf } from './bytes/opening.ts'
export type { Confirmation, Connector, ConnectorInput, ConnectorOptionName, ConnectorOptions } from './connector.ts'
export { type CsvGlimpse, glimpseCsv } from './csv/glimpse.ts'
export type { CsvMapping } from './csv/mapping.ts'
export { parseCsvMapping } from './csv/parse-mapping.ts'
export { isConsentColumn } from './csv/suggest/column-words.ts'
export { type MappingSuggestion, suggestMapping } from './csv/suggest/suggest-mapping.ts'
export { type OwnFields, parseOwnFields } from './kit/own-fields.ts'
export { isPhoneRegion } from './kit/phone.ts'
export type { Delivery, ProbeAnswer, SecretsOf, Verdict, Webhook } from './webhook.ts'

/** What any system can be read by first, then each system by its name. */
export const CONNECTORS: readonly Connector[] = [
  ndjson,
  csv,
  email,
  asterisk,
  constantContact,
  emailEsp,
  fcm,
  freeswitch,
  hubspot,
  hylafax,
  ics,
  intercom,
  linkedin,
  lob,
  mailchimp,
  meta,
  onesignal,
  salesforce,
  smsBackup,
  twilio,
  vcard,
  x,
  zendesk,
]

export function connectorNamed(name: string): Connector | null {
  return CONNECTORS.find((connector) => connector.name === name) ?? null
}
