import {
  type Bucket,
  type ContactsBehind,
  countsBehind,
  PEOPLE_SAMPLED_ONE_IN,
  type PeopleLook,
  peopleLookFor,
  WITHHELD_BELOW,
} from '@wavelength/core'
import type { Db } from '../store/open.ts'
import { contactsAtMost } from './contacts-at-most.ts'
import { type BehindContext, planBehind } from './contacts-behind.ts'
import { countGroups } from './count-groups.ts'
import type { Plan } from './plan.ts'

/** How many contacts stand behind a number: read where its report reads them, so that it is that number again. */
export async function countContactsBehind(db: Db, behind: ContactsBehind, context: BehindContext): Promise<number> {
  const { sums } = await sumsBehind(db, behind, planBehind(behind, context))
  return sums[0]?.contacts ?? 0
}

interface SumsBehind {
  readonly buckets: readonly Bucket[]
  /** Of the buckets that hold any contacts. */
  readonly sums: readonly { readonly bucket: number; readonly contacts: number }[]
}

/** How many of these contacts each bucket of a plan holds; people and delays are not counted. */
export async function sumsBehind(db: Db, behind: ContactsBehind, plan: Plan): Promise<SumsBehind> {
  const asked = { range: plan.query.range, looks: { people: 1, few: [] } } as const
  const { buckets, groups } = await countGroups(db, { ...plan, people: [], delays: [] }, asked)
  const names = countsBehind(behind)
  const sums = groups.map(({ bucket, counts }) => ({
    bucket,
    contacts: names.reduce((sum, name) => sum + (counts[name] ?? 0), 0),
  }))
  return { buckets, sums }
}

/**
 * Who is looked at, one after the other until enough people are seen, to count those behind a number: first whoever its
 * report looks at. No look is taken by which so few contacts could hardly show enough.
 */
export async function peopleLooksBehind(
  db: Db,
  behind: ContactsBehind,
  context: BehindContext,
): Promise<readonly PeopleLook[]> {
  const contacts = await contactsAtMost(db, planBehind(behind, context), behind.range)
  const farthest = peopleLookFor(contacts)
  if (farthest === 1) return [1]
  return PEOPLE_SAMPLED_ONE_IN.filter(
    (oneIn) => oneIn <= farthest && contacts.asked / oneIn >= WITHHELD_BELOW,
  ).toReversed()
}
