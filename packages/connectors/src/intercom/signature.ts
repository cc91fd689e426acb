import { hmac, isSignedByAny } from '../kit/signature.ts'
import { type Delivery, GENUINE, refusedBecause, type SecretsOf, type Verdict } from '../webhook.ts'

export const INTERCOM_SECRET = 'WEBHOOK_SECRET_INTERCOM'

/** https://developers.intercom.com/docs/references/webhooks/webhook-models#signed-notifications */
export function verifyIntercom({ headers, body }: Delivery, secretsOf: SecretsOf): Verdict {
  const given = headers['x-hub-signature']
  if (given === undefined) return refusedBecause('the header X-Hub-Signature is missing')
  const isGenuine = isSignedByAny(
    secretsOf(INTERCOM_SECRET),
    given,
    (secret) => `sha1=${hmac('sha1', secret, body, 'hex')}`,
  )
  return isGenuine ? GENUINE : refusedBecause('the signature is of another secret or body')
}
