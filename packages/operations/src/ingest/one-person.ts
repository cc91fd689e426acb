import type { Identity, Report } from '@wavelength/core'
import { nameOf } from './people.ts'

/**
 * The identities that records of customers tell of one person, also where no single record tells all of them: who stands
 * in which record of a batch must not depend on which record comes first.
 */
export function identitiesByPerson(reports: readonly Report[]): Identity[][] {
  const groups = new Map<string, Map<string, Identity>>()
  for (const report of reports) {
    if (report.kind !== 'CUSTOMER' || report.customer.identities.length < 2) continue
    const told = new Map(report.customer.identities.map((identity) => [nameOf(identity), identity]))
    const known = new Set([...told.keys()].flatMap((name) => groups.get(name) ?? []))
    const joined = new Map([...known, told].flatMap((group) => [...group]))
    for (const name of joined.keys()) groups.set(name, joined)
  }
  return [...new Set(groups.values())].map((group) => [...group.values()])
}
