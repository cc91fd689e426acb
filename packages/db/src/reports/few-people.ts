import { type Bucket, FEW_PEOPLE_BELOW, type PeopleLook } from '@wavelength/core'
import { sql } from 'kysely'
import type { Db } from '../store/open.ts'
import { type CountedPeople, countPeople, type PeopleAsked } from './count-people.ts'
import { DIMENSION_SQL } from './dimension-sql.ts'
import type { Plan } from './plan.ts'

/** A group that may be about too few people to be shown. */
interface GroupInDoubt {
  readonly name: string
  readonly bucket: number
  readonly keys: readonly string[]
  readonly contacts: number
}

export interface FewPeople {
  readonly names: ReadonlySet<string>
  /** The closest look that was taken before a group was withheld. */
  readonly look: PeopleLook
}

interface Asked {
  readonly buckets: readonly Bucket[]
  readonly groups: readonly GroupInDoubt[]
  /** What is known of them already. */
  readonly counted: CountedPeople | null
  /** The farthest first. */
  readonly looks: readonly PeopleLook[]
}

/**
 * The groups that are not known to be about enough people. Whoever is found in a sample is there for certain, so a far
 * look settles most groups, and only what it leaves in doubt is looked at more closely.
 */
export async function groupsOfFewPeople(db: Db, plan: Plan, asked: Asked): Promise<FewPeople> {
  const { groups, counted, looks } = asked
  const small = groups.filter(({ contacts }) => contacts < FEW_PEOPLE_BELOW)
  let inDoubt = groups.filter(({ contacts }) => contacts >= FEW_PEOPLE_BELOW).filter((group) => isFew(counted, group))
  let look: PeopleLook = counted?.look ?? 1
  for (const closer of looks.filter((each) => counted === null || each < counted.look)) {
    if (inDoubt.length === 0) break
    const found = await countPeople(db, plan, { ...narrowed(plan, asked, inDoubt), look: closer })
    inDoubt = inDoubt.filter((group) => isFew(found, group))
    look = closer
  }
  return { names: new Set([...small, ...inDoubt].map(({ name }) => name)), look: inDoubt.length === 0 ? 1 : look }
}

function isFew(counted: CountedPeople | null, { name }: GroupInDoubt): boolean {
  return (counted?.byGroup.get(name)?.customers ?? 0) < FEW_PEOPLE_BELOW
}

type Narrowed = Required<Pick<PeopleAsked, 'range' | 'buckets' | 'conditions'>>

/** Leaves out the days and the values of contacts that no group in doubt has. */
function narrowed({ dimensions }: Plan, { groups, buckets }: Asked, inDoubt: readonly GroupInDoubt[]): Narrowed {
  const places = inDoubt.map(({ bucket }) => bucket)
  const [first, last] = [buckets[Math.min(...places)], buckets[Math.max(...places)]]
  const range = { from: first?.days.from ?? '', to: last?.days.to ?? '' }
  const conditions = dimensions.flatMap((dimension, at) => {
    const valuesOf = (some: readonly GroupInDoubt[]) => [...new Set(some.map(({ keys }) => keys[at] ?? ''))]
    const values = valuesOf(inDoubt)
    if (values.length === valuesOf(groups).length) return []
    return [sql<boolean>`${DIMENSION_SQL[dimension]} in (${sql.join(values)})`]
  })
  return { range, buckets, conditions }
}
