import { describe, expect, it } from 'vitest'
import type { PermissionState } from './permission.ts'
import { CHANNEL_UNITS, type CountedState, permissionReport } from './permission-report.ts'
import { withoutFewPeople } from './without-few-people.ts'

const counted = (channel: number, people: Partial<Record<PermissionState, number>>): CountedState[] =>
  Object.entries(people).map(([state, customers]) => ({
    unit: CHANNEL_UNITS[channel] ?? { channel: null, family: null },
    purposeClass: 'MARKETING',
    state: state as PermissionState,
    customers,
  }))
const seen = (states: CountedState[], firstChoices: CountedState[] = []) => {
  const report = withoutFewPeople(permissionReport({ asOf: 0, states, firstChoices }))
  const shown = (groups: typeof report.groups) =>
    groups.map(({ customers, states }) => [
      customers,
      Object.fromEntries(states.filter((each) => each.customers !== 0).map((each) => [each.state, each.customers])),
    ])
  return { ...report, groups: shown(report.groups), firstChoices: shown(report.firstChoices) }
}

describe(withoutFewPeople.name, () => {
  it('shows what is about five people or more, whole', () => {
    const { groups, warnings } = seen(counted(0, { MAY_CONTACT: 90, NO_RECORD: 5 }))
    expect(groups).toEqual([[95, { MAY_CONTACT: 90, NO_RECORD: 5 }]])
    expect(warnings).toEqual([])
  })

  it('withholds with a small number another one, so that it is not what is missing from the sum', () => {
    const { groups, warnings } = seen(counted(0, { MAY_CONTACT: 90, NO_RECORD: 30, CONSENT_WITHDRAWN: 2 }))
    expect(groups).toEqual([[122, { MAY_CONTACT: 90, NO_RECORD: null, CONSENT_WITHDRAWN: null }]])
    expect(warnings).toEqual([
      '2 numbers are withheld: they are about fewer than 5 people, or would give away one that is.',
    ])
  })

  it('tells nothing of a group of fewer than five, not even where they are not', () => {
    const [[customers, states] = []] = seen(counted(0, { MAY_CONTACT: 4 })).groups
    expect(customers).toBeNull()
    expect(new Set(Object.values(states ?? {}))).toEqual(new Set([null]))
    expect(Object.keys(states ?? {})).toHaveLength(7)
  })

  it('shows how many prefer what is not permitted, and nothing that leaves less than five of them', () => {
    const firstChoices = [
      ...counted(0, { MAY_CONTACT: 50, NO_RECORD: 40, CONSENT_WITHDRAWN: 3 }),
      ...counted(1, { MAY_CONTACT: 60, NO_ADDRESS: 20 }),
      ...counted(2, { MAY_CONTACT: 70, ASKED_NOT_TO: 30 }),
    ]
    const { preferredNotPermitted, firstChoices: shown } = seen([], firstChoices)
    expect(preferredNotPermitted[0]).toEqual({ purposeClass: 'MARKETING', customers: 53 })
    expect(shown).toEqual([
      [93, { MAY_CONTACT: 50, NO_RECORD: null, CONSENT_WITHDRAWN: null }],
      [80, { MAY_CONTACT: null, NO_ADDRESS: null }],
      [100, { MAY_CONTACT: 70, ASKED_NOT_TO: 30 }],
    ])
  })

  it('withholds the number of those itself when they are few', () => {
    const { preferredNotPermitted } = seen([], counted(0, { MAY_CONTACT: 50, NO_ADDRESS: 4 }))
    expect(preferredNotPermitted.map(({ customers }) => customers)).toEqual([null, 0])
  })
})
