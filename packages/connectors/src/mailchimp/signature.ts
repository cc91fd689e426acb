import { formPairs } from '../kit/form.ts'
import { hmac, isSignedByAny } from '../kit/signature.ts'
import { type Delivery, GENUINE, refusedBecause, type SecretsOf, type Verdict, verifyKeyInAddress } from '../webhook.ts'

export const AUDIENCE_SECRET = 'WEBHOOK_SECRET_MAILCHIMP'
export const MANDRILL_SECRET = 'WEBHOOK_SECRET_MAILCHIMP_MANDRILL'

/** Audience webhooks are not signed; those of Mailchimp Transactional are. */
export function verifyMailchimp(delivery: Delivery, secretsOf: SecretsOf): Verdict {
  const given = delivery.headers['x-mandrill-signature']
  return given === undefined
    ? verifyKeyInAddress(delivery, secretsOf(AUDIENCE_SECRET))
    : verifyMandrill(given, delivery, secretsOf(MANDRILL_SECRET))
}

/** https://mailchimp.com/developer/transactional/guides/track-respond-activity-webhooks/#authenticating-webhook-requests */
function verifyMandrill(given: string, { url, body }: Delivery, secrets: readonly string[]): Verdict {
  const fields = formPairs(body).sort(([a], [b]) => (a < b ? -1 : 1))
  const signed = url + fields.flat().join('')
  return isSignedByAny(secrets, given, (secret) => hmac('sha1', secret, signed, 'base64'))
    ? GENUINE
    : refusedBecause('the signature is of another key, address or body')
}
