import type { Outcome } from '@wavelength/core'
import { type Mail, parsed } from './mail.ts'

/** What became of our mail to one recipient. */
export interface Failure {
  readonly recipient: string
  readonly outcome: Extract<Outcome, 'BOUNCED' | 'FAILED'>
}

export interface DeliveryReport {
  readonly original: Mail
  readonly failures: readonly Failure[]
}

/** Reads a delivery status notification (RFC 3464); null when it does not hold the headers of what was sent. */
export async function readDeliveryReport(mail: Mail): Promise<DeliveryReport | null> {
  const status = contentOf(mail, /^message\/(?:global-)?delivery-status$/)
  const sent = contentOf(mail, /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers)|text\/rfc822-headers)$/)
  if (status === null || sent === null) return null
  const original = await parsed(Buffer.from(sent.split(/\r?\n\r?\n/, 1)[0] ?? ''))
  if (original === null) return null
  return { original, failures: status.split(/\r?\n\s*\r?\n/).flatMap(failureIn) }
}

function contentOf(mail: Mail, type: RegExp): string | null {
  const part = mail.parts.find(({ mimeType }) => type.test(mimeType))
  return typeof part?.content === 'string' ? part.content : null
}

/** A class 5 status is a dead address. A class 4 one that was given up is a failed mail, and one that waits is nothing yet. */
function failureIn(block: string): Failure[] {
  const fields = fieldsOf(block)
  const recipient = addressOf(fields.get('original-recipient')) ?? addressOf(fields.get('final-recipient'))
  const action = fields.get('action')?.toLowerCase() ?? ''
  const [statusClass] = fields.get('status') ?? ''
  if (recipient === null || !action.startsWith('failed')) return []
  if (statusClass === '5') return [{ recipient, outcome: 'BOUNCED' }]
  return statusClass === '4' ? [{ recipient, outcome: 'FAILED' }] : []
}

function fieldsOf(block: string): Map<string, string> {
  const lines = block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  return new Map(
    lines.flatMap((line) => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const]
    }),
  )
}

function addressOf(field: string | undefined): string | null {
  const address = /^(?:rfc822|utf-8)\s*;\s*<?([^\s<>;]+@[^\s<>;]+?)>?(?:\s|$)/i.exec(field ?? '')?.[1]
  return address ?? null
}
