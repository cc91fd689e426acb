import type { Report } from '@wavelength/core'
import type { Store } from '@wavelength/db'
import { ingest, type ReportOutcome } from '@wavelength/operations'
import { contactReport } from '../contact-report.ts'
import { admit, isSentOnPurpose } from '../door/admission.ts'
import type { KeyHolders } from '../door/key-holders.ts'
import type { Sessions } from '../door/sessions.ts'
import { ApiError, publicError } from '../errors.ts'
import type { Log } from '../log.ts'
import { encodeId } from '../own-id.ts'
import { batches, linesOf } from './event-lines.ts'
import { streamOf } from './stream-of.ts'

const BATCH = 500

export interface EventsRoute {
  readonly store: Store
  readonly keys: KeyHolders
  readonly sessions: Sessions
  readonly now: () => number
  readonly log: Log
}

/**
 * Takes contact events in as they stream, one JSON object a line, and answers each with one line, in order, once
 * it is committed. Answers are made only as fast as they are read, and events are read no faster than that.
 */
export async function eventsRoute(route: EventsRoute, request: Request, requestId: string): Promise<Response> {
  const principal = await admit(request, route.keys, route.sessions)
  if (!principal.scopes.has('ingest')) throw new ApiError('FORBIDDEN', 'This key lacks the scope ingest.')
  if (!isSentOnPurpose(request, principal)) {
    throw new ApiError('FORBIDDEN', 'A browser that changes something sends the header "x-wavelength: dashboard".')
  }
  if (request.body === null) throw new ApiError('BAD_USER_INPUT', 'The body holds one event a line, and there is none.')
  const isGzip = request.headers.get('content-encoding')?.trim().toLowerCase() === 'gzip'
  const answers = answersTo(route, linesOf(request.body, isGzip), requestId)
  const headers = { 'content-type': 'application/x-ndjson; charset=utf-8' }
  return new Response(streamOf(answers), { headers })
}

/** The answer has begun when a fault comes up, so the fault is told as its last line; what was answered is committed. */
async function* answersTo(
  route: EventsRoute,
  lines: AsyncIterable<string>,
  requestId: string,
): AsyncGenerator<Uint8Array> {
  try {
    let first = 0
    for await (const batch of batches(lines, BATCH)) {
      const now = route.now()
      const reports = batch.map((line, index) => reportOf(line, first + index, now))
      const { outcomes } = await ingest(route.store, reports, { now })
      yield encoded(outcomes.map((outcome, index) => answerTo(outcome, first + index)))
      first += batch.length
    }
  } catch (thrown) {
    const { code, message } = publicError(thrown)
    if (code === 'INTERNAL') route.log.error({ requestId, err: thrown }, 'an event stream failed')
    yield encoded([{ error: { code, message, requestId } }])
  }
}

function reportOf(line: string, index: number, now: number): Report {
  const event = parsedJson(line)
  if (event !== undefined) return contactReport(event, index, now)
  const issue = { code: 'UNREADABLE', message: 'the line is not JSON', field: [] } as const
  return { kind: 'REJECTED', position: `index ${index}`, issue, raw: line }
}

function parsedJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function answerTo(outcome: ReportOutcome, index: number): object {
  if (outcome.status === 'REJECTED') return { index, status: outcome.status, error: outcome.issue }
  if (!('interactionId' in outcome)) throw new TypeError('a contact was answered as if it were a customer')
  const interactionId = encodeId('Interaction', `${outcome.customerId}:${outcome.interactionId}`)
  return { index, status: outcome.status, customerId: encodeId('Customer', outcome.customerId), interactionId }
}

function encoded(answers: readonly object[]): Uint8Array {
  return new TextEncoder().encode(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''))
}
