import { type Mail, parsed } from './mail.ts'
import { type ReportFields, reportBlocks } from './report-fields.ts'

/** What a machine tells of a mail in `multipart/report` (RFC 6522): its fields, and the headers of that mail. */
export interface MachineReport {
  readonly about: 'DELIVERY' | 'DISPOSITION' | 'FEEDBACK'
  readonly blocks: readonly ReportFields[]
  /** Null when they did not come along. */
  readonly original: Mail | null
}

/** RFC 3464, RFC 8098 and RFC 5965; the global ones are RFC 6533. */
const ABOUT: Readonly<Record<string, MachineReport['about']>> = {
  'message/delivery-status': 'DELIVERY',
  'message/global-delivery-status': 'DELIVERY',
  'message/disposition-notification': 'DISPOSITION',
  'message/global-disposition-notification': 'DISPOSITION',
  'message/feedback-report': 'FEEDBACK',
}

/** The types under which an original comes back, and one misspelling of them. */
const ORIGINAL = /^(?:message\/(?:rfc822|global|rfc822-headers|global-headers)|text\/rfc822-headers?)$/

/** Null where the mail is no report that can be read. */
export async function readMachineReport(mail: Mail): Promise<MachineReport | null> {
  const part = mail.parts.find(({ mimeType }) => Object.hasOwn(ABOUT, mimeType))
  const about = ABOUT[part?.mimeType ?? '']
  if (about === undefined || typeof part?.content !== 'string') return null
  return { about, blocks: reportBlocks(part.content), original: await originalIn(mail) }
}

async function originalIn(mail: Mail): Promise<Mail | null> {
  const content = mail.parts.find(({ mimeType }) => ORIGINAL.test(mimeType))?.content
  if (typeof content !== 'string') return null
  return parsed(Buffer.from(content.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? ''))
}
