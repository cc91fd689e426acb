import { derive } from '../src/evidence/derive.ts'
import type { IdentifiedContact } from '../src/evidence/interaction.ts'
import { DEFAULT_PRIOR } from '../src/learn/default-prior.ts'
import type { CustomerHistory } from '../src/population/customer-history.ts'

/** The past of somebody born in 1980, in no segment, whose hours are UTC. */
export function aHistory(contacts: readonly IdentifiedContact[], told: Partial<CustomerHistory> = {}): CustomerHistory {
  const traits = told.traits ?? { birthDate: '1980-05-01', birthYear: 1980, segment: null, timeZone: 'UTC' }
  const interactions = derive({ traits, zone: 'UTC', prior: DEFAULT_PRIOR }, [], contacts)
  return {
    id: 'customer',
    traits,
    zone: 'UTC',
    reachable: ['EMAIL', 'PHONE'],
    statements: [],
    interactions: interactions.sort((a, b) => a.occurredAt - b.occurredAt),
    ...told,
  }
}
