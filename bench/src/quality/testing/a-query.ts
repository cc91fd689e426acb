import type { Query, SetCustomer } from '../question-set.ts'

export function aCustomer(filled: Partial<SetCustomer> = {}): SetCustomer {
  return {
    id: 'c1',
    ageBand: '25-34',
    segment: 'consumer',
    reachable: ['email', 'phone', 'sms'],
    since: '2024-01-01T00:00:00.000Z',
    ...filled,
  }
}

/** A main question on 1 June 2024 about a customer without history; email and phone are open on Monday morning and afternoon. */
export function aQuery(filled: Partial<Query> = {}): Query {
  return {
    id: 'q1',
    kind: 'main',
    customer: aCustomer(),
    asOf: '2024-06-01T00:00:00.000Z',
    purpose: 'service',
    allowedWindows: { email: [1, 2], phone: [1, 2] },
    history: [],
    probe: null,
    ...filled,
  }
}
