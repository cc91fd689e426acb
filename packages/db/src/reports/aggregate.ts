import {
  type AggregateQuery,
  type AggregateResult,
  ATTEMPT_COUNTS,
  BadAggregateQuery,
  countsFor,
  cursorOf,
  DEFAULT_ROWS,
  FEW_PEOPLE_BELOW,
  localTimeAt,
  ONLY_COUNTED,
  queryFault,
  rowsAfter,
  rowsOf,
} from '@wavelength/core'
import { readDeployment } from '../deployment.ts'
import type { Db } from '../store/open.ts'
import { readSegments } from './aggregate-cost.ts'
import { type CountedGroups, countGroups } from './count-groups.ts'
import { dataSpan } from './data-span.ts'
import { peopleLooksFor } from './people-looks.ts'
import { type AggregateContext, type Plan, planOf, servedFromOf } from './plan.ts'

/** Answers a question about many contacts; throws `BadAggregateQuery` when it makes no sense. */
export async function aggregate(db: Db, query: AggregateQuery, context: AggregateContext): Promise<AggregateResult> {
  const fault = queryFault(query)
  if (fault !== null) throw new BadAggregateQuery(fault)
  const { reportingTimeZone } = await readDeployment(db)
  const plan = planOf(query, context, reportingTimeZone)
  const ranges = [query.range, ...(query.compareWith ? [query.compareWith] : [])]
  const looks = await peopleLooksFor(db, plan, ranges)
  const asked = await countGroups(db, plan, { range: query.range, looks })
  const compared = query.compareWith ? await countGroups(db, plan, { range: query.compareWith, looks }) : null
  const { through } = await dataSpan(db, plan.now)
  return answer(plan, { asked, compared, through })
}

interface Found {
  readonly asked: CountedGroups
  readonly compared: CountedGroups | null
  readonly through: number | null
}

function answer(plan: Plan, { asked, compared, through }: Found): AggregateResult {
  const { query, zone, now } = plan
  const all = rowsOf(query, { asked, compared, today: localTimeAt(zone, now).day })
  const left = rowsAfter(all, query.after ?? null)
  const rows = left.slice(0, query.limit ?? DEFAULT_ROWS)
  const last = rows.at(-1)
  const warnings = warningsOf(plan, asked, { shown: rows.length, left: left.length })
  return {
    rows,
    asOf: now,
    dataThrough: through,
    timeZone: zone,
    maturingFrom: asked.openFrom,
    servedFrom: servedFromOf(plan, readSegments(plan, query.range)),
    hasMore: rows.length < left.length,
    endCursor: last === undefined ? null : cursorOf(last),
    warnings,
  }
}

function warningsOf(
  { query, whyNotRolledUp, dimensions }: Plan,
  { openFrom, groups, peopleShare, fewPeopleLook }: CountedGroups,
  rows: { readonly shown: number; readonly left: number },
): string[] {
  const countsOthers = !countsFor(query.measures).every((name) => ATTEMPT_COUNTS.includes(name))
  const hidden = groups.filter((group) => group.isHidden).length
  return [
    whyNotRolledUp && `Counted from the single contacts, which takes longer, because ${whyNotRolledUp}.`,
    openFrom && `Attempts since ${openFrom} may still be answered, so numbers from that day on will change.`,
    rows.shown < rows.left &&
      `Only the first ${rows.shown} of ${rows.left} rows are given; go on after the endCursor, raise the limit or narrow the question.`,
    hidden > 0 &&
      `${hidden} of ${groups.length} groups are about fewer than ${FEW_PEOPLE_BELOW} people${fewPeopleLook > 1 ? ', as far as a sample tells,' : ''} and are withheld.`,
    peopleShare < 1 &&
      `People are estimated from one customer in ${1 / peopleShare}, with 95 % intervals; ask with exactPeople to count each of them, which takes longer.`,
    ...dimensions
      .filter((each) => each !== 'ATTEMPT_NUMBER' || countsOthers)
      .map((each) => ONLY_COUNTED[each] && `Only ${ONLY_COUNTED[each]}; other contacts are not counted here.`),
  ].flatMap((warning) => warning || [])
}
