import type { Instant, Report } from '@wavelength/core'
import type { ConnectorOptions } from './connector.ts'
import { isSameSecret } from './kit/signature.ts'

/** What a system sent to the webhook, as it came. */
export interface Delivery {
  readonly method: string
  /** As the system was told it: scheme, host, path and query. */
  readonly url: string
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  readonly receivedAt: Instant
}

export type Verdict =
  | { readonly status: 'GENUINE' }
  /** `why` is for the operator, not for who sent it. */
  | { readonly status: 'REFUSED'; readonly why: string }

/** What a system that looks whether somebody is there wants to hear. */
export interface ProbeAnswer {
  readonly status: number
  readonly body: string
  readonly contentType: string
}

/** Something that a deployment sets for deliveries to be taken. */
interface WebhookSecret {
  /** The name of the variable of the environment. */
  readonly variable: string
  /** Where it is found, for whoever sets it. */
  readonly describes: string
}

/** The values of a variable: two while a secret is changed, none when it is not set. */
export type SecretsOf = (variable: string) => readonly string[]

export interface Webhook {
  /** How it is known who sent a delivery, in one line. */
  readonly signature: string
  readonly secrets: readonly WebhookSecret[]
  /** Over the bytes as they came; without a secret nothing is genuine. */
  verify(delivery: Delivery, secretsOf: SecretsOf): Verdict
  /** Answers a GET or HEAD; one that is not there is answered 200 with nothing. Null refuses. */
  probe?(delivery: Delivery, secretsOf: SecretsOf): ProbeAnswer | null
  /** What is answered once a delivery is kept, where the system wants to hear more than 200. */
  readonly accepted?: ProbeAnswer
  read(delivery: Delivery, options: ConnectorOptions): AsyncIterable<Report>
}

export const GENUINE: Verdict = { status: 'GENUINE' }

export function refusedBecause(why: string): Verdict {
  return { status: 'REFUSED', why }
}

const FRESH_FOR_MS = 300_000

/** Was it signed within the last five minutes, or does its clock run no further ahead? What is older may be replayed. */
export function isFresh(signedAt: Instant | null, receivedAt: Instant): boolean {
  return signedAt !== null && Math.abs(receivedAt - signedAt) <= FRESH_FOR_MS
}

/**
 * How a delivery is known that its system does not sign: by a long secret in the address, as
 * `/webhooks/<connector>?key=<secret>`. Nothing tells such an address from one that was copied, so it is for HTTPS alone.
 */
export function verifyKeyInAddress({ url }: Delivery, secrets: readonly string[]): Verdict {
  const given = new URL(url).searchParams.get('key')
  if (given === null) return refusedBecause('the address holds no key')
  return secrets.map((secret) => isSameSecret(secret, given)).includes(true)
    ? GENUINE
    : refusedBecause('the key in the address is another one')
}
