import { hmac, isSignedByAny } from '../kit/signature.ts'
import { type Delivery, GENUINE, type ProbeAnswer, refusedBecause, type SecretsOf, type Verdict } from '../webhook.ts'

export const X_SECRET = 'WEBHOOK_SECRET_X'

/** https://docs.x.com/x-api/webhooks/introduction */
export function verifyX({ headers, body }: Delivery, secretsOf: SecretsOf): Verdict {
  const given = headers['x-twitter-webhooks-signature']
  if (given === undefined) return refusedBecause('the header x-twitter-webhooks-signature is missing')
  return isSignedByAny(secretsOf(X_SECRET), given, (secret) => signed(secret, body))
    ? GENUINE
    : refusedBecause('the signature is of another consumer secret or body')
}

/**
 * The answer to the challenge is signed as bodies are. Were any text signed, somebody could have a body signed by asking;
 * no token has the braces of one.
 */
const TOKEN = /^[\w+/=.-]{1,500}$/

/** Asked every hour; whoever does not answer gets no more deliveries. */
export function answerX({ url }: Delivery, secretsOf: SecretsOf): ProbeAnswer | null {
  const token = new URL(url).searchParams.get('crc_token')?.replaceAll(' ', '+')
  const [secret] = secretsOf(X_SECRET)
  if (token === undefined || !TOKEN.test(token) || secret === undefined) return null
  const body = JSON.stringify({ response_token: signed(secret, token) })
  return { status: 200, body, contentType: 'application/json; charset=utf-8' }
}

function signed(secret: string, text: string | Uint8Array): string {
  return `sha256=${hmac('sha256', secret, text, 'base64')}`
}
