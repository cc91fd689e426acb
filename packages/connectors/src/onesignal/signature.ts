import { isSameSecret } from '../kit/signature.ts'
import { type Delivery, GENUINE, refusedBecause, type SecretsOf, type Verdict, verifyKeyInAddress } from '../webhook.ts'

export const ONESIGNAL_SECRET = 'WEBHOOK_SECRET_ONESIGNAL'

const HEADER = 'x-wavelength-key'

/** OneSignal signs nothing. Event Streams send headers of our choosing; the old webhooks of web push only an address. */
export function verifyOneSignal(delivery: Delivery, secretsOf: SecretsOf): Verdict {
  const secrets = secretsOf(ONESIGNAL_SECRET)
  const given = delivery.headers[HEADER]
  if (given === undefined) return verifyKeyInAddress(delivery, secrets)
  return secrets.map((secret) => isSameSecret(secret, given)).includes(true)
    ? GENUINE
    : refusedBecause('the key in the header X-Wavelength-Key is another one')
}
