import type { Report } from '@wavelength/core'
import { consent, contact, reportsOf, type Told } from '../kit/told.ts'
import { type Finding, findingsOf } from './finding.ts'
import { type MachineReport, readMachineReport } from './machine-report.ts'
import { addressesIn, isReport, type Mail } from './mail.ts'
import type { DatedMail, MailReader } from './mail-reports.ts'
import { idsIn, messageIdOf, threadOf } from './message-ids.ts'
import { occurredAt } from './occurred-at.ts'
import { firstOf } from './report-fields.ts'
import { senderOf } from './sender.ts'

/** The mail of ours that a report is about. */
interface SentMail {
  /** Null when the report does not say which. */
  readonly sourceId: string | null
  readonly at: number
}

/** What comes back of mail that we sent, be it a bounce, a receipt or a complaint: of each recipient that contact with its outcome, and what they asked for. */
export async function reportedMail(dated: DatedMail, reader: MailReader): Promise<Report[]> {
  const { mail, position, raw } = dated
  const report = isReport(mail) ? await readMachineReport(mail) : null
  if (report === null || !isAboutOurs(report, mail, reader)) return []
  const sent = { sourceId: sentIdOf(report, mail), at: sentAt(report, dated, reader) }
  const tell = () =>
    findingsOf(report)
      .filter(({ recipient }) => !reader.isOwn(recipient))
      .flatMap((finding) => tellFinding(finding, sent, dated, reader))
  return reportsOf({ position, raw }, tell, reader.now)
}

/** Forged senders get reports of mail that they never sent. */
function isAboutOurs({ original }: MachineReport, mail: Mail, { isOwn, knowsOwn }: MailReader): boolean {
  if (!knowsOwn) return true
  const sender = original === null ? null : senderOf(original)
  return sender !== null ? isOwn(sender.address) : addressesIn(mail, 'to').some(({ address }) => isOwn(address))
}

/** By its own headers, by the receipt's word (RFC 8098, section 3.2.5), or as the mail that the report answers. */
function sentIdOf({ original, blocks }: MachineReport, mail: Mail): string | null {
  const own = original === null ? null : messageIdOf(original)
  const [told] = blocks.flatMap((fields) => idsIn(firstOf(fields, 'original-message-id')))
  return own ?? told ?? threadOf(mail).at(-1) ?? null
}

function sentAt({ original }: MachineReport, { at }: DatedMail, reader: MailReader): number {
  const sent = original === null ? null : occurredAt(original, null, reader)
  return Math.min(sent ?? at, at)
}

function tellFinding({ recipient, outcome, optsOut }: Finding, sent: SentMail, dated: DatedMail, reader: MailReader) {
  const at = new Date(dated.at).toISOString()
  const named = { source: reader.source, customer: { email: recipient }, channel: 'EMAIL' }
  const told: Told[] = []
  if (outcome !== null && sent.sourceId !== null)
    told.push(
      contact({
        ...named,
        sourceId: sent.sourceId,
        direction: 'OUTBOUND',
        occurredAt: new Date(sent.at).toISOString(),
        outcome,
        outcomeAt: at,
        contactPoint: recipient,
      }),
    )
  const proof = sent.sourceId ?? messageIdOf(dated.mail)
  if (optsOut) told.push(consent({ ...named, purposeClass: 'MARKETING', status: 'WITHDRAWN', at, proof }))
  return told
}
