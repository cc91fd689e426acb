import { FEW_PEOPLE_BELOW } from '../metrics/sample.ts'
import { isOpenState, type PermissionState } from './permission.ts'
import type { PermissionGroup, PermissionReport } from './permission-report.ts'
import { isAboutFewPeople, withheldCounts } from './withheld-counts.ts'

/** The report for who may not read personal data: no number about fewer than five people, nor what gives one away. */
export function withoutFewPeople(report: PermissionReport): PermissionReport {
  const groups = withholding(report.groups, () => [])
  const firstChoices = withholding(report.firstChoices, ({ purposeClass }, state) =>
    isOpenState(state) ? [] : [purposeClass],
  )
  const preferredNotPermitted = report.preferredNotPermitted.map((each) => ({
    ...each,
    customers: isAboutFewPeople(each.customers ?? 0) ? null : each.customers,
  }))
  const states = [...groups, ...firstChoices].flatMap((group) => group.states)
  const withheld = [...states, ...preferredNotPermitted].filter(({ customers }) => customers === null).length
  return { ...report, groups, firstChoices, preferredNotPermitted, warnings: warningsOf(withheld) }
}

/** The states of a group add up to its customers; `sumsBeside` names the other sums that are told of a state. */
function withholding(
  groups: readonly PermissionGroup[],
  sumsBeside: (group: PermissionGroup, state: PermissionState) => readonly string[],
): PermissionGroup[] {
  const counts = groups.flatMap((group, at) =>
    group.states.map((count) => ({
      count,
      people: count.customers ?? 0,
      lines: [`${at}`, ...sumsBeside(group, count.state)],
    })),
  )
  const withheld = new Set([...withheldCounts(counts)].map(({ count }) => count))
  return groups.map((group) => {
    const isSmall = isAboutFewPeople(group.customers ?? 0)
    const states = group.states.map((count) => (isSmall || withheld.has(count) ? { ...count, customers: null } : count))
    return { ...group, customers: isSmall ? null : group.customers, states }
  })
}

function warningsOf(withheld: number): string[] {
  if (withheld === 0) return []
  return [
    `${withheld} numbers are withheld: they are about fewer than ${FEW_PEOPLE_BELOW} people, or would give away one that is.`,
  ]
}
