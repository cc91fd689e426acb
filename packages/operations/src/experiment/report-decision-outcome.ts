import { type Channel, fault, type Instant, parsing, readPastInstant } from '@wavelength/core'
import { type DecisionOutcome, findDecision, type Store, writeDecisionOutcome } from '@wavelength/db'
import { decisionIdIn } from '../decision-id.ts'
import { OperationError } from '../operation-error.ts'
import { type Recorded, refused } from '../recorded.ts'

/** What became of a decision, as it comes in; instants are RFC 3339 texts. Undefined: not told; null: taken back. */
export interface DecisionOutcomeInput {
  readonly sent: boolean
  readonly channel?: Channel | null | undefined
  readonly sentAt?: string | null | undefined
  readonly answered?: boolean | null | undefined
  readonly answeredAt?: string | null | undefined
}

/**
 * Keeps what became of a decision. Telling it again is safe, and the newest report wins; a contact that names the
 * decision tells more than any report, and is what counts.
 */
export async function reportDecisionOutcome(
  { db }: Store,
  told: string,
  input: DecisionOutcomeInput,
  now: Instant,
): Promise<Recorded> {
  const parsed = parsing(() => parseOutcome(input, now))
  if (parsed.status === 'rejected') return refused(parsed.issue)
  const decisionId = decisionIdIn(told)
  const decision = decisionId === null ? null : await findDecision(db, decisionId)
  if (decisionId === null || decision === null)
    throw new OperationError('NOT_FOUND', 'No decision with this id was ever given out.')
  await writeDecisionOutcome(db, { customerId: decision.customerId, decisionId }, parsed.value, now)
  return { status: 'RECORDED' }
}

function parseOutcome(input: DecisionOutcomeInput, now: Instant): DecisionOutcome {
  const { sent, channel, answered } = input
  if (input.answeredAt != null && answered === false)
    throw fault('CONTRADICTORY', ['answeredAt'], 'answeredAt is told of a decision that was not answered')
  if (!sent && answered === true) throw fault('CONTRADICTORY', ['answered'], 'what was not sent cannot be answered')
  const sentAt = readWhenTold(input, 'sentAt', now)
  const answeredAt = readWhenTold(input, 'answeredAt', now)
  if (sentAt != null && answeredAt != null && answeredAt < sentAt)
    throw fault('CONTRADICTORY', ['answeredAt'], 'answeredAt is before sentAt')
  return {
    sent,
    ...(channel === undefined ? {} : { channel }),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...answerTold(answered, answeredAt),
  }
}

/** When it was answered says that it was; that it was not takes the moment back. */
function answerTold(answered: boolean | null | undefined, answeredAt: Instant | null | undefined) {
  if (answered === false || answered === null) return { answered, answeredAt: null }
  const isToldAnswered = answered === true || (answeredAt !== undefined && answeredAt !== null)
  return { ...(isToldAnswered ? { answered: true } : {}), ...(answeredAt === undefined ? {} : { answeredAt }) }
}

function readWhenTold(input: DecisionOutcomeInput, name: 'sentAt' | 'answeredAt', now: Instant) {
  if (input[name] === undefined) return undefined
  return readPastInstant({ ...input }, name, now)
}
