import { FEW_PEOPLE_BELOW } from '../metrics/sample.ts'

/** A number of people. The sum of each of its lines is known to the reader. */
export interface PeopleCount {
  readonly people: number
  readonly lines: readonly string[]
}

export function isAboutFewPeople(people: number): boolean {
  return people > 0 && people < FEW_PEOPLE_BELOW
}

/**
 * Which numbers a reader must not see, so that none about fewer than five people is seen, nor found by taking the
 * others of a line from its sum: whoever misses one in a line misses two or more, together about five people at least
 * (secondary suppression; Willenborg and de Waal, "Elements of Statistical Disclosure Control", 2001).
 */
export function withheldCounts<T extends PeopleCount>(counts: readonly T[]): ReadonlySet<T> {
  const withheld = new Set(counts.filter(({ people }) => isAboutFewPeople(people)))
  const lines = linesOf(counts)
  for (let next = nextOf(lines, withheld); next !== undefined; next = nextOf(lines, withheld)) withheld.add(next)
  return withheld
}

function linesOf<T extends PeopleCount>(counts: readonly T[]): T[][] {
  const names = new Set(counts.flatMap((count) => count.lines))
  return [...names].map((name) => counts.filter((count) => count.lines.includes(name)))
}

function nextOf<T extends PeopleCount>(lines: readonly (readonly T[])[], withheld: ReadonlySet<T>): T | undefined {
  for (const line of lines) {
    const next = neededBy(line, withheld)
    if (next !== undefined) return next
  }
  return undefined
}

/** The smallest number that still gives another one away. A line about fewer than five people in all has none to add. */
function neededBy<T extends PeopleCount>(line: readonly T[], withheld: ReadonlySet<T>): T | undefined {
  const missing = line.filter((count) => withheld.has(count))
  const people = missing.reduce((sum, count) => sum + count.people, 0)
  if (people === 0 || (missing.length > 1 && !isAboutFewPeople(people))) return undefined
  const shown = line.filter((count) => !withheld.has(count)).toSorted((a, b) => a.people - b.people)
  return shown.find((count) => count.people > 0) ?? (missing.length > 1 ? undefined : shown[0])
}
