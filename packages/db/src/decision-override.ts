import type { Channel, Instant, OverrideReason, Purpose } from '@wavelength/core'
import { sql } from 'kysely'
import type { Candidate } from './decision.ts'
import type { DecisionKey } from './decision-outcome.ts'
import type { Db } from './store/open.ts'

/** Another channel than number one, chosen by a person who had the recommendation before them. */
export interface DecisionOverride extends DecisionKey {
  readonly channel: Channel
  readonly reason: OverrideReason
  readonly note: string | null
  readonly madeBy: string
  readonly madeAt: Instant
}

/** The same beside what it overrides. */
export interface OverriddenDecision extends DecisionOverride {
  readonly recommended: Channel
  readonly purpose: Purpose
}

/** What a decision recommended, and what else was open. */
export interface DecisionChoices {
  readonly customerId: string
  readonly purpose: Purpose
  readonly firstChannel: Channel | null
  readonly candidates: readonly Candidate[]
}

/** Null for a decision that was never made. */
export async function findDecisionChoices(db: Db, decisionId: string): Promise<DecisionChoices | null> {
  const found = await db
    .selectFrom('decision')
    .select(['customerId', 'purpose', 'firstChannel', 'candidates'])
    .where('id', '=', decisionId)
    .executeTakeFirst()
  return found === undefined ? null : { ...found, candidates: candidatesIn(found.candidates) }
}

/** Only candidates are ever written there; the oldest decisions have none. */
function candidatesIn(stored: unknown): readonly Candidate[] {
  return (stored ?? []) as readonly Candidate[]
}

/** The newest choice wins. */
export async function writeDecisionOverride(db: Db, { madeAt, ...override }: DecisionOverride): Promise<void> {
  const { customerId: _, decisionId: __, ...chosen } = { ...override, madeAt: new Date(madeAt) }
  await db
    .insertInto('decisionOverride')
    .values({ ...override, madeAt: new Date(madeAt) })
    .onConflict((conflict) => conflict.columns(['customerId', 'decisionId']).doUpdateSet(chosen))
    .execute()
}

/** Was there one to take back? */
export async function deleteDecisionOverride(db: Db, { customerId, decisionId }: DecisionKey): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('decisionOverride')
    .where('customerId', '=', customerId)
    .where('decisionId', '=', decisionId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** So many of each customer's, newest first. */
export async function overriddenDecisions(
  db: Db,
  customerIds: readonly string[],
  limit: number,
): Promise<OverriddenDecision[]> {
  if (customerIds.length === 0) return []
  const { rows } = await sql<OverriddenDecision>`
    select customer_id, decision_id, channel, reason, note, made_by, made_at, recommended, purpose
    from (
      select chosen.*, decision.first_channel as recommended, decision.purpose,
        row_number() over (partition by chosen.customer_id order by made_at desc, decision_id) as place
      from decision_override as chosen
      join decision on decision.customer_id = chosen.customer_id and decision.id = chosen.decision_id
      where chosen.customer_id in (${sql.join(customerIds)})) as placed
    where place <= ${limit}
    order by customer_id, place`.execute(db)
  return rows
}
