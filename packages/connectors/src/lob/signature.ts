import { hmac, isSignedByAny } from '../kit/signature.ts'
import { unixMilliseconds, unixSeconds } from '../kit/vendor-time.ts'
import { type Delivery, GENUINE, isFresh, refusedBecause, type SecretsOf, type Verdict } from '../webhook.ts'

export const LOB_SECRET = 'WEBHOOK_SECRET_LOB'

/** https://help.lob.com/print-and-mail/getting-data-and-results/using-webhooks */
export function verifyLob({ headers, body, receivedAt }: Delivery, secretsOf: SecretsOf): Verdict {
  const given = headers['lob-signature']
  const time = headers['lob-signature-timestamp']
  if (given === undefined || time === undefined)
    return refusedBecause('the header Lob-Signature or Lob-Signature-Timestamp is missing')
  if (!isFresh(signedAt(time), receivedAt)) return refusedBecause('it was signed more than five minutes ago')
  const signed = Buffer.concat([Buffer.from(`${time}.`), body])
  const isGenuine = isSignedByAny(secretsOf(LOB_SECRET), given, (secret) => hmac('sha256', secret, signed, 'hex'))
  return isGenuine ? GENUINE : refusedBecause('the signature is of another secret, time or body')
}

/** Milliseconds; whoever runs a relay before us may write seconds, which have no more than eleven digits. */
function signedAt(text: string): number | null {
  return text.length > 11 ? unixMilliseconds(text) : unixSeconds(text)
}
