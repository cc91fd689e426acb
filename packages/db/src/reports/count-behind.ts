import {
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

/** How many contacts stand behind a number: read where its report reads them, so that it is that number again. */
export async function countContactsBehind(db: Db, behind: ContactsBehind, context: BehindContext): Promise<number> {
  const plan = { ...planBehind(behind, context), people: [], delays: [] }
  const { groups } = await countGroups(db, plan, { range: behind.range, looks: { people: 1, few: [] } })
  const counts = groups[0]?.counts ?? {}
  return countsBehind(behind).reduce((sum, name) => sum + (counts[name] ?? 0), 0)
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
  if (farthest === 1) return EVERYBODY
  return PEOPLE_SAMPLED_ONE_IN.filter(
    (oneIn) => oneIn <= farthest && contacts.asked / oneIn >= WITHHELD_BELOW,
  ).toReversed()
}

/** To count each of them. */
export const EVERYBODY: readonly PeopleLook[] = [1]
