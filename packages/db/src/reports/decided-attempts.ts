import { type Channel, type Instant, LEARNING_HORIZON_MS, type Purpose } from '@wavelength/core'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { all, instant } from './sql-values.ts'

/** A stretch of time, `from` included and `to` not, and what the contacts were for; null: anything. */
export interface ExperimentSpan {
  readonly from: Instant
  readonly to: Instant
  readonly purpose: Purpose | null
  readonly now: Instant
}

/**
 * What a decision can tell of recommendations, the first that holds. HOLDOUT: nobody was to follow it. FOLLOW_UP: not
 * the first attempt. OVERRIDDEN: a person chose another way, and number one did not go out after all. UNTOLD: nobody
 * told what became of it. UNSENT: told not to have been sent. UNFOLLOWED: sent another way. MATURING: may still be
 * answered. COUNTED: followed, and its horizon has ended.
 */
export const DECISION_FATES = [
  'HOLDOUT',
  'FOLLOW_UP',
  'OVERRIDDEN',
  'UNTOLD',
  'UNSENT',
  'UNFOLLOWED',
  'MATURING',
  'COUNTED',
] as const
export type DecisionFate = (typeof DECISION_FATES)[number]

/** How many decisions have which fate? Those in which nothing was open, and those before candidates were kept, have none. */
export async function countDecisionFates(db: Db, span: ExperimentSpan): Promise<Record<DecisionFate, number>> {
  const { rows } = await sql<{ fate: DecisionFate; decisions: number }>`
    select fate, count(*) as decisions from (${decidedAttempts(span)}) as decided group by fate`.execute(db)
  const counted = new Map(rows.map(({ fate, decisions }) => [fate, decisions]))
  const entries = DECISION_FATES.map((fate) => [fate, counted.get(fate) ?? 0])
  return Object.fromEntries(entries) as Record<DecisionFate, number>
}

/** A first attempt that went out as it was recommended, and what came of it. */
export interface FollowedDecision {
  readonly customerId: string
  readonly chosen: Channel
  readonly propensity: number
  /** The chance of an answer as it was told. */
  readonly expected: number
  /** The best by what was known. */
  readonly best: Channel
  readonly expectedOfBest: number
  readonly isAnswered: boolean
}

export async function followedDecisions(db: Db, span: ExperimentSpan): Promise<FollowedDecision[]> {
  const { rows } = await sql<FollowedDecision>`
    select customer_id, first_channel as chosen, propensity, candidates -> 0 ->> 'channel' as best,
      (candidates -> 0 ->> 'probability')::float8 as expected_of_best,
      (select (candidate ->> 'probability')::float8 from jsonb_array_elements(candidates) as candidate
        where candidate ->> 'channel' = first_channel::text) as expected,
      coalesce(answered_at <= sent_at + ${horizon()}, answered, false) as is_answered
    from (${decidedAttempts(span)}) as decided
    where fate = 'COUNTED'
    order by customer_id, id`.execute(db)
  return rows
}

/**
 * Every decision with what became of it: the first attempt that names it, else what was reported. One that was only
 * looked at counts if it was acted upon or overridden.
 */
function decidedAttempts({ from, to, purpose, now }: ExperimentSpan): RawBuilder<unknown> {
  const ofPurpose = purpose === null ? [] : [sql<boolean>`purpose = ${purpose}`]
  const within = [sql<boolean>`decided_at >= ${instant(from)}`, sql<boolean>`decided_at < ${instant(to)}`]
  const isLogged = sql<boolean>`first_channel is not null and candidates is not null`
  return sql`
    select customer_id, id, first_channel, propensity, candidates, sent_at, answered, answered_at,
      case when arm = 'HOLDOUT' then 'HOLDOUT' when attempt_number > 1 then 'FOLLOW_UP'
        when overridden and not (coalesce(sent, false) and channel = first_channel) then 'OVERRIDDEN'
        when sent is null then 'UNTOLD' when not sent then 'UNSENT' when channel <> first_channel then 'UNFOLLOWED'
        when sent_at > ${instant(now - LEARNING_HORIZON_MS)} then 'MATURING' else 'COUNTED' end as fate
    from (
      select decision.customer_id, decision.id, first_channel, decision.propensity, candidates, arm,
        decision.attempt_number, shown_only, chosen.channel is not null as overridden,
        case when contact.at is null then reported.sent else true end as sent,
        coalesce(contact.channel, reported.channel, chosen.channel, first_channel) as channel,
        coalesce(contact.at, reported.sent_at, decided_at) as sent_at,
        case when contact.at is null then reported.answered else contact.answered end as answered,
        case when contact.at is null then reported.answered_at else contact.answered_at end as answered_at
      from decision
      left join lateral (
        select occurred_at as at, interaction.channel, resolution = 'ANSWERED' as answered, interaction.answered_at
        from interaction
        where interaction.customer_id = decision.customer_id and decision_id = decision.id::text and is_attempt
        order by occurred_at, interaction.id limit 1) as contact on true
      left join decision_outcome as reported
        on reported.customer_id = decision.customer_id and reported.decision_id = decision.id
      left join decision_override as chosen
        on chosen.customer_id = decision.customer_id and chosen.decision_id = decision.id
      where ${all([...within, ...ofPurpose, isLogged])}) as told
    where sent is not null or overridden or not shown_only`
}

function horizon(): RawBuilder<unknown> {
  return sql`interval '${sql.raw(String(LEARNING_HORIZON_MS / 1000))} seconds'`
}
