import { parseContactEvent, type Report } from '@wavelength/core'
import { rejected } from '../connector.ts'
import { type Failure, readDeliveryReport } from './delivery-report.ts'
import { isReport, type Mail } from './mail.ts'
import type { DatedMail, MailReader } from './mail-reports.ts'
import { messageIdOf } from './message-ids.ts'
import { occurredAt } from './occurred-at.ts'
import { senderOf } from './sender.ts'

/** A bounce tells of the mail that we sent: for each dead address, that contact with its outcome. */
export async function bounceReports(dated: DatedMail, reader: MailReader): Promise<Report[]> {
  if (!isReport(dated.mail)) return []
  const report = await readDeliveryReport(dated.mail)
  const sourceId = report === null ? null : messageIdOf(report.original)
  if (report === null || sourceId === null || !isOurs(report.original, reader)) return []
  const sentAt = Math.min(occurredAt(report.original, null, reader) ?? dated.at, dated.at)
  const others = report.failures.filter(({ recipient }) => !reader.isOwn(recipient))
  return others.map((failure) => bounceReport(failure, sourceId, sentAt, dated, reader))
}

/** Forged senders get bounces of mail that they never sent. */
function isOurs(original: Mail, { isOwn, knowsOwn }: MailReader): boolean {
  const sender = senderOf(original)
  return !knowsOwn || sender === null || isOwn(sender.address)
}

function bounceReport(
  failure: Failure,
  sourceId: string,
  sentAt: number,
  { at, position, raw }: DatedMail,
  reader: MailReader,
): Report {
  const parsed = parseContactEvent(
    {
      source: reader.source,
      sourceId,
      customer: { email: failure.recipient },
      channel: 'EMAIL',
      direction: 'OUTBOUND',
      occurredAt: new Date(sentAt).toISOString(),
      outcome: failure.outcome,
      outcomeAt: new Date(at).toISOString(),
      contactPoint: failure.recipient,
    },
    reader.now,
  )
  if (parsed.status === 'rejected') return rejected(position, parsed.issue, raw)
  return { kind: 'CONTACT', position, event: parsed.value, raw }
}
