import { formPairs } from '../kit/form.ts'
import { digest, hmac, isSameSecret, isSignedByAny } from '../kit/signature.ts'
import { type Delivery, GENUINE, refusedBecause, type SecretsOf, type Verdict } from '../webhook.ts'

export const TWILIO_SECRET = 'WEBHOOK_SECRET_TWILIO'

/** https://www.twilio.com/docs/usage/security#validating-requests */
export function verifyTwilio({ url, headers, body }: Delivery, secretsOf: SecretsOf): Verdict {
  const given = headers['x-twilio-signature']
  if (given === undefined) return refusedBecause('the header X-Twilio-Signature is missing')
  const bodyHash = new URL(url).searchParams.get('bodySHA256')
  if (bodyHash !== null && !isSameSecret(bodyHash, digest('sha256', body, 'hex')))
    return refusedBecause('the body is not the one that bodySHA256 names')
  const signed = bodyHash === null ? url + signedFields(body) : url
  const isGenuine = isSignedByAny(secretsOf(TWILIO_SECRET), given, (secret) => hmac('sha1', secret, signed, 'base64'))
  return isGenuine ? GENUINE : refusedBecause('the signature is of another secret, address or body')
}

/** Each name with its values behind it, in the order of the names; of a name that repeats each value once, sorted. */
function signedFields(body: Uint8Array): string {
  const values = Map.groupBy(formPairs(body), ([name]) => name)
  return [...values.keys()]
    .sort()
    .map((name) => name + [...new Set(values.get(name)?.map(([, value]) => value))].sort().join(name))
    .join('')
}
