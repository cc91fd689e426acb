import { hmac, isSignedByAny } from '../kit/signature.ts'
import { isoClock } from '../kit/vendor-time.ts'
import { type Delivery, GENUINE, isFresh, refusedBecause, type SecretsOf, type Verdict } from '../webhook.ts'

export const ZENDESK_SECRET = 'WEBHOOK_SECRET_ZENDESK'

/** https://developer.zendesk.com/documentation/webhooks/verifying: the time and the body, with nothing between them. */
export function verifyZendesk({ headers, body, receivedAt }: Delivery, secretsOf: SecretsOf): Verdict {
  const given = headers['x-zendesk-webhook-signature']
  const signedAt = headers['x-zendesk-webhook-signature-timestamp']
  if (given === undefined || signedAt === undefined)
    return refusedBecause('X-Zendesk-Webhook-Signature or X-Zendesk-Webhook-Signature-Timestamp is missing')
  if (!isFresh(isoClock(signedAt), receivedAt)) return refusedBecause('it was not signed within the last five minutes')
  const signed = Buffer.concat([Buffer.from(signedAt), body])
  const isGenuine = isSignedByAny(secretsOf(ZENDESK_SECRET), given, (secret) =>
    hmac('sha256', secret, signed, 'base64'),
  )
  return isGenuine ? GENUINE : refusedBecause('the signature is of another secret, time or body')
}
