import type { Outcome } from '@wavelength/core'
import { consentStatusIn, consentsInAll } from '../kit/opt-out.ts'
import { digest } from '../kit/signature.ts'
import { contact, type Told } from '../kit/told.ts'

interface BackedUpText {
  /** What tells it from every other message with the same party: an id, or its instant. */
  readonly key: string
  readonly kind: 'sms' | 'mms'
  /** The number as the backup writes it, and as E.164. */
  readonly address: string
  readonly phone: string
  readonly outcome: Outcome
  readonly at: string | null
  readonly body: string | null
}

/** A message with one customer. The phone gives messages no ids, so a hash of what tells them apart is theirs. */
export function toldText({ key, kind, address, phone, outcome, at, body }: BackedUpText): Told[] {
  const direction = outcome === 'RECEIVED' ? 'INBOUND' : 'OUTBOUND'
  const sourceId = digest('sha256', [kind, direction, address, key].join('\n'), 'hex')
  const named = { source: 'sms-backup', customer: { phone }, channel: 'SMS' }
  const status = direction === 'INBOUND' ? consentStatusIn(body) : null
  // Who writes STOP answers nothing.
  if (status !== null) return consentsInAll({ ...named, status, at, proof: sourceId })
  return [contact({ ...named, sourceId, direction, contactPoint: phone, occurredAt: at, outcome })]
}
