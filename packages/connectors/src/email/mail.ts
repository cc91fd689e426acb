import PostalMime, { type Address, type Attachment, addressParser, decodeWords, type Mailbox } from 'postal-mime'
import type { Message } from './open-message.ts'

interface MailHeader {
  /** In lower case. */
  readonly key: string
  readonly value: string
}

/** A mail's headers in their order, topmost first, and the parts of a delivery report. */
export interface Mail {
  readonly headers: readonly MailHeader[]
  readonly parts: readonly Attachment[]
}

const MOST_HEADERS = 1_000
/** A mail within a report is looked at apart, so that nothing of it is taken for the report's own. */
const READING = { attachmentEncoding: 'utf8', maxNestingDepth: 50, forceRfc822Attachments: true } as const

/** Reads a mail's headers; null when they are beyond reading. Only a report's body is looked into. */
export async function readMail({ header, body }: Message): Promise<Mail | null> {
  const mail = await parsed(header)
  if (mail === null || !isReport(mail)) return mail
  return (await parsed(Buffer.concat([header, Buffer.from('\r\n'), body]))) ?? mail
}

export async function parsed(bytes: Uint8Array): Promise<Mail | null> {
  try {
    const { headers, attachments } = await PostalMime.parse(bytes, READING)
    return { headers: headers.slice(0, MOST_HEADERS), parts: attachments }
  } catch {
    return null
  }
}

export function isReport(mail: Mail): boolean {
  return /^\s*multipart\/report\b/i.test(headerOf(mail, 'content-type') ?? '')
}

/** The topmost header of the name. */
export function headerOf(mail: Mail, key: string): string | null {
  return mail.headers.find((header) => header.key === key)?.value ?? null
}

export function headersOf(mail: Mail, key: string): string[] {
  return mail.headers.filter((header) => header.key === key).map(({ value }) => value)
}

/** The addresses in the headers of the name, groups opened. */
export function addressesIn(mail: Mail, key: string): Mailbox[] {
  return headersOf(mail, key).flatMap((value) => addressParser(value, { flatten: true }).flatMap(mailboxesOf))
}

function mailboxesOf(address: Address): Mailbox[] {
  const mailboxes = address.group ?? [address]
  return mailboxes.filter((mailbox) => mailbox.address !== '')
}

/** A header's text with its encoded words (RFC 2047) read. */
export function decodedHeader(mail: Mail, key: string): string | null {
  const value = headerOf(mail, key)
  return value === null ? null : decodeWords(value)
}
