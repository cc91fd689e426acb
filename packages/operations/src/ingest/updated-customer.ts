import { type CustomerRecord, generationOf, type Identity } from '@wavelength/core'
import type { StoredCustomer } from '@wavelength/db'

/** What a customer begins with that no report tells. */
export type Beginning = Pick<StoredCustomer, 'isSample' | 'priorVersion'>

export function newCustomer(id: string, beginning: Beginning): StoredCustomer {
  return {
    id,
    externalId: null,
    name: null,
    birthDate: null,
    birthYear: null,
    generation: 'UNKNOWN',
    segment: null,
    timeZone: null,
    country: null,
    region: null,
    language: null,
    ...beginning,
  }
}

/** The customer with what the record tells; what it does not tell stays as it was. */
export function updated(customer: StoredCustomer, record: Omit<CustomerRecord, 'contactPoints'>): StoredCustomer {
  const { identities, ...told } = record
  const birth = birthOf(customer, record)
  return {
    ...customer,
    ...pick(told, ['name', 'segment', 'timeZone', 'country', 'region', 'language']),
    ...birth,
    externalId: externalIdIn(identities) ?? customer.externalId,
    generation: generationOf(birth),
  }
}

/** A birth date tells the year; a year that contradicts the known date replaces it. */
function birthOf(customer: StoredCustomer, { birthDate, birthYear }: Pick<CustomerRecord, 'birthDate' | 'birthYear'>) {
  if (birthDate !== undefined) return { birthDate, birthYear: birthYear ?? null }
  if (birthYear === undefined) return { birthDate: customer.birthDate, birthYear: customer.birthYear }
  const agrees = birthYear !== null && customer.birthDate?.startsWith(String(birthYear))
  return { birthDate: agrees ? customer.birthDate : null, birthYear }
}

/** Do the customer's contacts fall into another cohort or another hour now? */
export function isDerivedOtherwise(before: StoredCustomer, after: StoredCustomer): boolean {
  const traits = ['birthDate', 'birthYear', 'segment', 'timeZone'] as const
  return traits.some((name) => before[name] !== after[name])
}

function externalIdIn(identities: readonly Identity[]): string | null {
  return identities.find(({ kind }) => kind === 'EXTERNAL_ID')?.value ?? null
}

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]])) as Pick<
    T,
    K
  >
}
