import { LEARNING_HORIZON_MS } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import type { ExperimentSpan } from './decided-attempts.ts'
import { all, instant } from './sql-values.ts'

/** How many first attempts one customer got, and how many of them were answered. */
export interface CustomerAnswers {
  readonly customerId: string
  readonly attempts: number
  readonly answered: number
}

/**
 * Of the first attempts to each customer whose horizon has ended, how many were answered within it? Whatever way they
 * went and whether or not they arrived: that is part of what a policy brings about.
 */
export async function answersByCustomer(db: Db, span: ExperimentSpan): Promise<CustomerAnswers[]> {
  const { rows } = await sql<CustomerAnswers>`
    select customer_id, count(*) as attempts, count(*) filter (where ${isAnswered()}) as answered
    from interaction
    where ${settledFirstAttempts(span)}
    group by customer_id order by customer_id`.execute(db)
  return rows
}

/** How many first attempts of the span may still be answered? */
export async function countMaturing(db: Db, span: ExperimentSpan): Promise<number> {
  const { rows } = await sql<{ attempts: number }>`
    select count(*) as attempts from interaction
    where ${all([...firstAttempts(span), sql`occurred_at > ${instant(span.now - LEARNING_HORIZON_MS)}`])}`.execute(db)
  return rows[0]?.attempts ?? 0
}

/** Who chose the way of a contact: a lottery of the business, with its probability, or nobody knows. */
export type ChosenBy = 'OWN_LOTTERY' | 'UNKNOWN'

export interface ReplayCustomers {
  /** Taken at random, the same at every call. */
  readonly customerIds: readonly string[]
  /** First attempts of theirs, and of everybody. */
  readonly attempts: number
  readonly ofAttempts: number
}

/** Customers with about so many first attempts that no decision of ours was behind. */
export async function customersToReplay(
  db: Db,
  span: ExperimentSpan,
  { chosenBy, most }: { readonly chosenBy: ChosenBy; readonly most: number },
): Promise<ReplayCustomers> {
  const lot = sql`md5(customer_id::text)`
  const { rows } = await sql<{ customerId: string; attempts: number; before: number; ofAttempts: number }>`
    select customer_id, attempts, before, of_attempts from (
      select customer_id, attempts, sum(attempts) over (order by ${lot}, customer_id) - attempts as before,
        sum(attempts) over () as of_attempts
      from (select customer_id, count(*) as attempts from interaction
        where ${all([settledFirstAttempts(span), CHOSEN_BY[chosenBy]])} group by customer_id) as counted) as dealt
    where before < ${most}
    order by before, customer_id`.execute(db)
  return {
    customerIds: rows.map(({ customerId }) => customerId),
    attempts: rows.reduce((sum, { attempts }) => sum + Number(attempts), 0),
    ofAttempts: Number(rows[0]?.ofAttempts ?? 0),
  }
}

const CHOSEN_BY: Readonly<Record<ChosenBy, RawBuilder<boolean>>> = {
  OWN_LOTTERY: sql`propensity is not null and decision_id is null`,
  UNKNOWN: sql`propensity is null and decision_id is null`,
}

function settledFirstAttempts(span: ExperimentSpan): RawBuilder<boolean> {
  return all([...firstAttempts(span), sql`occurred_at <= ${instant(span.now - LEARNING_HORIZON_MS)}`])
}

function isAnswered(): RawBuilder<boolean> {
  return sql`resolution = 'ANSWERED' and coalesce(
    answered_at <= occurred_at + interval '${sql.raw(String(LEARNING_HORIZON_MS / 1000))} seconds', true)`
}

function firstAttempts({ from, to, purpose }: ExperimentSpan): RawBuilder<boolean>[] {
  const ofPurpose = purpose === null ? [] : [sql<boolean>`coalesce(purpose::text, 'OTHER') = ${purpose}`]
  const within = [sql<boolean>`occurred_at >= ${instant(from)}`, sql<boolean>`occurred_at < ${instant(to)}`]
  return [...within, sql<boolean>`is_attempt and attempt_number = 1`, ...ofPurpose]
}
