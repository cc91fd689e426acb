import { hmac, isSameSecret, isSignedByAny } from '../kit/signature.ts'
import { type Delivery, GENUINE, type ProbeAnswer, refusedBecause, type SecretsOf, type Verdict } from '../webhook.ts'

export const META_SECRET = 'WEBHOOK_SECRET_META'
export const META_VERIFY_TOKEN = 'WEBHOOK_SECRET_META_VERIFY_TOKEN'

/** https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads: over the bytes with their escapes. */
export function verifyMeta({ headers, body }: Delivery, secretsOf: SecretsOf): Verdict {
  const given = headers['x-hub-signature-256']
  if (given === undefined) return refusedBecause('the header X-Hub-Signature-256 is missing')
  const isGenuine = isSignedByAny(
    secretsOf(META_SECRET),
    given,
    (secret) => `sha256=${hmac('sha256', secret, body, 'hex')}`,
  )
  return isGenuine ? GENUINE : refusedBecause('the signature is of another app secret or body')
}

/** https://developers.facebook.com/docs/graph-api/webhooks/getting-started#verification-requests */
export function answerMeta({ url }: Delivery, secretsOf: SecretsOf): ProbeAnswer | null {
  const { searchParams } = new URL(url)
  const token = searchParams.get('hub.verify_token')
  const challenge = searchParams.get('hub.challenge')
  if (searchParams.get('hub.mode') !== 'subscribe' || token === null || challenge === null) return null
  const isOurs = secretsOf(META_VERIFY_TOKEN)
    .map((secret) => isSameSecret(secret, token))
    .includes(true)
  return isOurs ? { status: 200, body: challenge, contentType: 'text/plain; charset=utf-8' } : null
}
