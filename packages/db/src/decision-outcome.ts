import type { Channel, Instant } from '@wavelength/core'
import type { Db } from './store/open.ts'

/** What is told of a decision's outcome; what is not told stays as it was, null takes it away. */
export interface DecisionOutcome {
  readonly sent: boolean
  readonly channel?: Channel | null
  readonly sentAt?: Instant | null
  readonly answered?: boolean | null
  readonly answeredAt?: Instant | null
}

export interface DecisionOfCustomer {
  readonly customerId: string
  readonly decidedAt: Instant
}

/** To whom a decision was about; null for one that was never made. */
export async function findDecision(db: Db, decisionId: string): Promise<DecisionOfCustomer | null> {
  const found = await db
    .selectFrom('decision')
    .select(['customerId', 'decidedAt'])
    .where('id', '=', decisionId)
    .executeTakeFirst()
  return found ?? null
}

export interface DecisionKey {
  readonly customerId: string
  readonly decisionId: string
}

/** The newest report wins, field by field. */
export async function writeDecisionOutcome(
  db: Db,
  { customerId, decisionId }: DecisionKey,
  { sent, ...told }: DecisionOutcome,
  now: Instant,
): Promise<void> {
  const written = { sent, reportedAt: new Date(now), ...storable(told) }
  await db
    .insertInto('decisionOutcome')
    .values({ customerId, decisionId, ...written })
    .onConflict((conflict) => conflict.columns(['customerId', 'decisionId']).doUpdateSet(written))
    .execute()
}

function storable({ sentAt, answeredAt, ...plain }: Omit<DecisionOutcome, 'sent'>) {
  return {
    ...plain,
    ...(sentAt === undefined ? {} : { sentAt: dateOf(sentAt) }),
    ...(answeredAt === undefined ? {} : { answeredAt: dateOf(answeredAt) }),
  }
}

function dateOf(instant: Instant | null): Date | null {
  return instant === null ? null : new Date(instant)
}
