import { hmac, isSignedByAny } from '../kit/signature.ts'
import { type Delivery, GENUINE, type ProbeAnswer, refusedBecause, type SecretsOf, type Verdict } from '../webhook.ts'

export const LINKEDIN_SECRET = 'WEBHOOK_SECRET_LINKEDIN'

const PREFIX = 'hmacsha256='

/**
 * https://learn.microsoft.com/linkedin/shared/api-guide/webhook-validation says that the prefix is signed with the body;
 * those who built on it also put it on the header, or leave it out. All of these take the secret.
 */
export function verifyLinkedIn({ headers, body }: Delivery, secretsOf: SecretsOf): Verdict {
  const header = headers['x-li-signature']
  if (header === undefined) return refusedBecause('the header X-LI-Signature is missing')
  const given = header.startsWith(PREFIX) ? header.slice(PREFIX.length) : header
  const isGenuine = [Buffer.concat([Buffer.from(PREFIX), body]), body]
    .map((signed) =>
      isSignedByAny(secretsOf(LINKEDIN_SECRET), given, (secret) => hmac('sha256', secret, signed, 'hex')),
    )
    .includes(true)
  return isGenuine ? GENUINE : refusedBecause('the signature is of another client secret or body')
}

/** A code is a UUID. Were any text signed, somebody could have a body signed by asking. */
const CODE = /^[\w-]{1,100}$/

/** Asked every two hours; whoever does not answer gets no more deliveries. */
export function answerLinkedIn({ url }: Delivery, secretsOf: SecretsOf): ProbeAnswer | null {
  const challengeCode = new URL(url).searchParams.get('challengeCode')
  const [secret] = secretsOf(LINKEDIN_SECRET)
  if (challengeCode === null || !CODE.test(challengeCode) || secret === undefined) return null
  const challengeResponse = hmac('sha256', secret, challengeCode, 'hex')
  const body = JSON.stringify({ challengeCode, challengeResponse })
  return { status: 200, body, contentType: 'application/json; charset=utf-8' }
}
