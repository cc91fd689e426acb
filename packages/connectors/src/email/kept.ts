import { headersOf, type Mail } from './mail.ts'

/** The headers that reports are made of; neither the subject nor the body is among them. */
const KEPT_HEADERS = [
  'from',
  'to',
  'cc',
  'date',
  'received',
  'message-id',
  'in-reply-to',
  'references',
  'return-path',
  'auto-submitted',
  'precedence',
  'list-id',
  'list-unsubscribe',
  'feedback-id',
  'x-auto-response-suppress',
  'x-autoreply',
  'x-gmail-labels',
  'x-spam-flag',
  'x-spam-status',
  'x-ms-exchange-organization-scl',
  'x-forefront-antispam-report',
  'x-microsoft-antispam',
  'x-microsoft-antispam-mailbox-delivery',
]
const LONGEST_KEPT = 1_000

/** What is kept of a mail for replay: the topmost of each header that matters. */
export function keptOf(mail: Mail): Readonly<Record<string, string>> {
  const kept = KEPT_HEADERS.flatMap((key) =>
    headersOf(mail, key)
      .slice(0, 1)
      .map((value) => [key, storable(value)]),
  )
  return Object.fromEntries(kept)
}

function storable(value: string): string {
  return value.slice(0, LONGEST_KEPT).replaceAll('\0', '\ufffd').toWellFormed()
}
