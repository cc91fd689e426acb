import { isAboutFewPeople, type PeopleCount, withheldCounts } from '../permission/withheld-counts.ts'
import type { FatigueCount, FatigueCounts } from './fatigue-report.ts'

/** The counts for who may not read personal data: none about fewer than five people, nor what gives one away. */
export function withoutFewFatigued(counts: FatigueCounts): FatigueCounts {
  const isSmall = isAboutFewPeople(counts.customers ?? 0)
  const withheld = [...withheldCounts(linedUp(counts))]
  const seen = (count: FatigueCount, stretch: Stretch) => {
    const isWithheld = isSmall || withheld.some((each) => each.count === count && each.stretch === stretch)
    return isWithheld ? null : count[stretch]
  }
  const shown = <T extends FatigueCount>(count: T): T => ({
    ...count,
    customers: seen(count, 'customers'),
    previous: seen(count, 'previous'),
  })
  return {
    customers: isSmall ? null : counts.customers,
    lastWeek: counts.lastWeek.map(shown),
    classes: counts.classes.map(shown),
    withoutAddress: shown(counts.withoutAddress),
  }
}

const STRETCHES = ['customers', 'previous'] as const
type Stretch = (typeof STRETCHES)[number]

interface Lined extends PeopleCount {
  readonly count: FatigueCount
  readonly stretch: Stretch
}

/** The numbers of a stretch by week, and those by class, add up to all customers. */
function linedUp({ lastWeek, classes, withoutAddress }: FatigueCounts): Lined[] {
  const line = (name: string, counts: readonly FatigueCount[]) =>
    counts.flatMap((count) =>
      STRETCHES.map((stretch) => ({ count, stretch, people: count[stretch] ?? 0, lines: [`${name} ${stretch}`] })),
    )
  return [...line('week', lastWeek), ...line('class', [...classes, withoutAddress])]
}
