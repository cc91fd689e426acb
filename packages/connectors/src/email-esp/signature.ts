import { createPublicKey, verify } from 'node:crypto'
import { readJson } from '../kit/read-json.ts'
import { hmac, isSignedByAny } from '../kit/signature.ts'
import type { Fields } from '../kit/told.ts'
import { unixSeconds } from '../kit/vendor-time.ts'
import { objectIn, textIn } from '../kit/vendor-words.ts'
import {
  type Delivery,
  GENUINE,
  isFresh,
  refusedBecause,
  type SecretsOf,
  type Verdict,
  verifyKeyInAddress,
} from '../webhook.ts'

export const ESP_SECRET = 'WEBHOOK_SECRET_EMAIL_ESP'
export const SENDGRID_KEY = 'WEBHOOK_SECRET_EMAIL_ESP_SENDGRID'
export const MAILGUN_SECRET = 'WEBHOOK_SECRET_EMAIL_ESP_MAILGUN'

const SENDGRID_SIGNATURE = 'x-twilio-email-event-webhook-signature'
const SENDGRID_TIMESTAMP = 'x-twilio-email-event-webhook-timestamp'

/** SendGrid and Mailgun sign; the others are known by the key in their address. */
export function verifyEsp(delivery: Delivery, secretsOf: SecretsOf): Verdict {
  if (delivery.headers[SENDGRID_SIGNATURE] !== undefined) return verifySendGrid(delivery, secretsOf(SENDGRID_KEY))
  const signature = mailgunSignature(delivery.body)
  if (signature !== null) return verifyMailgun(signature, delivery, secretsOf(MAILGUN_SECRET))
  return verifyKeyInAddress(delivery, secretsOf(ESP_SECRET))
}

/** ECDSA over the time and the body: https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features */
function verifySendGrid({ headers, body, receivedAt }: Delivery, keys: readonly string[]): Verdict {
  const timestamp = headers[SENDGRID_TIMESTAMP] ?? ''
  const signed = Buffer.concat([Buffer.from(timestamp), body])
  const signature = Buffer.from(headers[SENDGRID_SIGNATURE] ?? '', 'base64')
  if (!keys.some((key) => isSignedWith(key, signed, signature)))
    return refusedBecause('the signature is of another key, time or body')
  return isFresh(unixSeconds(timestamp), receivedAt) ? GENUINE : refusedBecause('it was signed too long ago')
}

/** The public key is base64 of DER, with or without the lines that PEM puts around it. */
function isSignedWith(key: string, signed: Uint8Array, signature: Uint8Array): boolean {
  const der = Buffer.from(key.replace(/-----[^-]*-----|\s/g, ''), 'base64')
  try {
    return verify('sha256', signed, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)
  } catch {
    return false
  }
}

/** Mailgun's signature stands in the body; null where there is none. */
function mailgunSignature(body: Uint8Array): Fields | null {
  const reading = readJson(new TextDecoder().decode(body))
  if (reading.status === 'unreadable' || typeof reading.value !== 'object' || reading.value === null) return null
  return 'signature' in reading.value && 'event-data' in reading.value
    ? objectIn({ ...reading.value }, 'signature')
    : null
}

/**
 * HMAC-SHA256 over the time and a token, not over what happened:
 * https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 */
function verifyMailgun(signature: Fields, { receivedAt }: Delivery, secrets: readonly string[]): Verdict {
  const timestamp = textIn(signature, 'timestamp') ?? ''
  const signed = timestamp + (textIn(signature, 'token') ?? '')
  const given = textIn(signature, 'signature') ?? ''
  if (!isSignedByAny(secrets, given, (secret) => hmac('sha256', secret, signed, 'hex')))
    return refusedBecause('the signature is of another key, time or token')
  return isFresh(unixSeconds(timestamp), receivedAt) ? GENUINE : refusedBecause('it was signed too long ago')
}
