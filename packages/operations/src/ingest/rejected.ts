import type { ContactEvent, Issue, Report } from '@wavelength/core'
import type { RejectedEvent } from '@wavelength/db'
import { interactionId, uuidV5 } from '../uuid-v5.ts'
import type { TrackedRun } from './track.ts'

/** Where a report came from; both are null for what came through the API. */
export interface Origin {
  readonly run: TrackedRun | null
  readonly connector: string | null
}

/** The namespace of the ids of rejected events. */
const REJECTED_EVENTS = '1b671a64-40d5-491e-99b0-da01ff1f3341'
/** A longer raw event is kept as its beginning: enough to find it in its source. */
const LONGEST_RAW = 20_000

/**
 * A report that was not taken, under an id made of what it is and where it stood in an import:
 * the same rubbish twice is kept once.
 */
export function rejected(report: Report, issue: Issue, { run, connector }: Origin): RejectedEvent {
  const awaited = awaitedReply(report, issue)
  const raw = (JSON.stringify(awaited ?? report.raw) ?? 'null').slice(0, LONGEST_RAW)
  const place = run === null ? '' : `${run.number} ${report.position}`
  return {
    id: uuidV5(REJECTED_EVENTS, [issue.code, place, raw].join('\n')),
    source: report.kind === 'CONTACT' ? report.event.facts.source : null,
    position: report.position,
    code: issue.code,
    message: issue.message,
    field: issue.field,
    raw,
    awaits: awaited === null ? null : (parentsOf(awaited)[0] ?? null),
    importRunId: run?.id ?? null,
    connector,
  }
}

/** A reply to nothing known is taken by itself when what it answers arrives. */
function awaitedReply(report: Report, issue: Issue): ContactEvent | null {
  return report.kind === 'CONTACT' && issue.code === 'REPLY_TO_UNKNOWN' ? report.event : null
}

export function awakened(row: {
  readonly position: string
  readonly raw: string
}): Report & { readonly kind: 'CONTACT' } {
  const event = JSON.parse(row.raw) as ContactEvent
  return { kind: 'CONTACT', position: row.position, event, raw: event }
}

/** The ids of the interactions that an event names as what it answers. */
export function parentsOf(event: ContactEvent): string[] {
  return event.facts.inReplyTo.map((sourceId) => interactionId(event.facts.source, sourceId))
}
