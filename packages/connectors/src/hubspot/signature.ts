import { digest, hmac, isSignedByAny } from '../kit/signature.ts'
import { unixMilliseconds } from '../kit/vendor-time.ts'
import { type Delivery, GENUINE, isFresh, refusedBecause, type SecretsOf, type Verdict } from '../webhook.ts'

export const HUBSPOT_SECRET = 'WEBHOOK_SECRET_HUBSPOT'

/**
 * https://developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests
 * The third version alone tells when it was signed, so where it is given the older ones are not looked at.
 */
export function verifyHubspot(delivery: Delivery, secretsOf: SecretsOf): Verdict {
  const { headers } = delivery
  const secrets = secretsOf(HUBSPOT_SECRET)
  const [third, older] = [headers['x-hubspot-signature-v3'], headers['x-hubspot-signature']]
  if (third !== undefined) return verifyThird(delivery, third, secrets)
  if (older === undefined) return refusedBecause('the header X-HubSpot-Signature-v3 is missing')
  const version = headers['x-hubspot-signature-version'] ?? 'v1'
  if (version !== 'v1' && version !== 'v2') return refusedBecause('X-HubSpot-Signature-Version is neither v1 nor v2')
  return verifyOlder(delivery, { given: older, version }, secrets)
}

function verifyThird(delivery: Delivery, given: string, secrets: readonly string[]): Verdict {
  const { method, url, headers, body, receivedAt } = delivery
  const timestamp = headers['x-hubspot-request-timestamp'] ?? ''
  if (!isFresh(unixMilliseconds(timestamp), receivedAt)) return refusedBecause('it was not signed within five minutes')
  const signed = [url, decoded(url)].map((each) => joined(method + each, body, timestamp))
  const isGenuine = signed.some((each) =>
    isSignedByAny(secrets, given, (secret) => hmac('sha256', secret, each, 'base64')),
  )
  return isGenuine ? GENUINE : refusedBecause('the signature is of another secret, address or body')
}

/** Plain hashes that begin with the secret: the first version over the body, the second over method and address as well. */
function verifyOlder(
  { method, url, body }: Delivery,
  { given, version }: { readonly given: string; readonly version: 'v1' | 'v2' },
  secrets: readonly string[],
): Verdict {
  const before = version === 'v1' ? '' : method + url
  const sign = (secret: string) => digest('sha256', joined(secret + before, body), 'hex')
  return isSignedByAny(secrets, given, sign) ? GENUINE : refusedBecause('the signature is of another secret or body')
}

function joined(before: string, body: Uint8Array, after = ''): Uint8Array {
  return Buffer.concat([Buffer.from(before), body, Buffer.from(after)])
}

/** These letters are decoded before an address is signed, all others stay encoded. */
const DECODED = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi

function decoded(url: string): string {
  return url.replace(DECODED, decodeURIComponent)
}
