import {
  type AggregateQuery,
  type AggregateResult,
  ATTEMPT_COUNTS,
  BadAggregateQuery,
  countsFor,
  DEFAULT_ROWS,
  FEW_PEOPLE_BELOW,
  localTimeAt,
  queryFault,
  rowsOf,
} from '@wavelength/core'
import { readDeployment } from '../deployment.ts'
import type { Db } from '../store/open.ts'
import { type CountedGroups, countGroups } from './count-groups.ts'
import { dataSpan } from './data-span.ts'
import { type AggregateContext, type Plan, planOf } from './plan.ts'

/** Answers a question about many contacts; throws `BadAggregateQuery` when it makes no sense. */
export async function aggregate(db: Db, query: AggregateQuery, context: AggregateContext): Promise<AggregateResult> {
  const fault = queryFault(query)
  if (fault !== null) throw new BadAggregateQuery(fault)
  const { reportingTimeZone } = await readDeployment(db)
  const plan = planOf(query, context, reportingTimeZone)
  const asked = await countGroups(db, plan, query.range)
  const compared = query.compareWith ? await countGroups(db, plan, query.compareWith) : null
  const { through } = await dataSpan(db, plan.now)
  return answer(plan, { asked, compared, through })
}

interface Found {
  readonly asked: CountedGroups
  readonly compared: CountedGroups | null
  readonly through: number | null
}

function answer(plan: Plan, { asked, compared, through }: Found): AggregateResult {
  const { query, zone, now, servedFrom } = plan
  const all = rowsOf(query, { asked, compared, today: localTimeAt(zone, now).day })
  const rows = all.slice(0, query.limit ?? DEFAULT_ROWS)
  const warnings = warningsOf(plan, asked, { shown: rows.length, all: all.length })
  return {
    rows,
    asOf: now,
    dataThrough: through,
    timeZone: zone,
    maturingFrom: asked.openFrom,
    servedFrom,
    hasMore: rows.length < all.length,
    warnings,
  }
}

function warningsOf(
  plan: Plan,
  { openFrom, groups }: CountedGroups,
  rows: { readonly shown: number; readonly all: number },
): string[] {
  const { query, whyNotRolledUp } = plan
  const hidden = groups.filter((group) => group.isHidden).length
  const countsOthers = !countsFor(query.measures).every((name) => ATTEMPT_COUNTS.includes(name))
  return [
    whyNotRolledUp && `Counted from the single contacts, which takes longer, because ${whyNotRolledUp}.`,
    openFrom && `Attempts since ${openFrom} may still be answered, so numbers from that day on will change.`,
    rows.shown < rows.all &&
      `Only the first ${rows.shown} of ${rows.all} rows are given; raise the limit or narrow the question.`,
    hidden > 0 &&
      `${hidden} of ${groups.length} groups are about fewer than ${FEW_PEOPLE_BELOW} people and are withheld.`,
    query.dimensions?.includes('ATTEMPT_NUMBER') &&
      countsOthers &&
      'Only attempts have an attempt number; other contacts are not counted here.',
  ].flatMap((warning) => warning || [])
}
