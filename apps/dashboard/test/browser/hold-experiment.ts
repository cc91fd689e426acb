import type { Ask } from './signed-in.ts'

const DAY_MS = 86_400_000
const CUSTOMERS = 700
const PER_PAGE = 100

interface Given {
  readonly decisionId: string
  readonly arm: string
  readonly first: { readonly channel: string } | null
  readonly customer: { readonly id: string }
}

/** Asks how to reach customers of the sample 40 days ago, and tells what came of most of it. */
export async function holdExperiment(ask: Ask, now: number): Promise<void> {
  const given: Given[] = []
  for (const ids of await customerPages(ask)) given.push(...(await recommended(ask, ids, isoBefore(now, 40))))
  const events = given.flatMap((each, at) => contactsAfter(each, at, isoBefore(now, 39)))
  await ask(RECORD, { events })
}

async function customerPages(ask: Ask): Promise<string[][]> {
  const pages: string[][] = []
  for (let after: string | null = null; pages.length * PER_PAGE < CUSTOMERS; ) {
    const { customers }: CustomerPage = await ask<CustomerPage>(CUSTOMER_PAGE, { first: PER_PAGE, after })
    pages.push(customers.edges.map(({ node }) => node.id))
    after = customers.pageInfo.endCursor
  }
  return pages
}

interface CustomerPage {
  readonly customers: {
    readonly edges: readonly { readonly node: { readonly id: string } }[]
    readonly pageInfo: { readonly endCursor: string | null }
  }
}

const CUSTOMER_PAGE = `query ($first: Int, $after: String) {
  customers(first: $first, after: $after) { edges { node { id } } pageInfo { endCursor } } }`

async function recommended(ask: Ask, ids: readonly string[], at: string): Promise<readonly Given[]> {
  const customers = ids.map((id) => ({ id }))
  const { recommendations } = await ask<{ recommendations: Given[] }>(RECOMMEND, { customers, at })
  return recommendations
}

const RECOMMEND = `query ($customers: [CustomerRef!]!, $at: DateTime) {
  recommendations(customers: $customers, message: { purpose: FEEDBACK_REQUEST }, at: $at) {
    decisionId arm first { channel } customer { id } } }`

/** Nothing is told of every ninth; the comparison group is reached by email as before, and answers a little less. */
function contactsAfter({ decisionId, arm, first, customer }: Given, at: number, occurredAt: string): object[] {
  if (first === null || at % 9 === 0) return []
  const isHeldOut = arm === 'HOLDOUT'
  const isAnswered = at % 10 < (isHeldOut ? 3 : 5)
  const contact = { source: 'experiment', sourceId: `sent-${at}`, customer, direction: 'OUTBOUND', occurredAt }
  const outcome = isAnswered ? { outcome: 'ANSWERED', outcomeAt: occurredAt } : { outcome: 'SENT' }
  const way = isHeldOut ? { channel: 'EMAIL' } : { channel: first.channel, decisionId }
  return [{ ...contact, ...outcome, ...way, purpose: 'FEEDBACK_REQUEST' }]
}

const RECORD = 'mutation ($events: [ContactEventInput!]!) { recordContacts(events: $events) { stored rejected } }'

function isoBefore(now: number, days: number): string {
  return new Date(now - days * DAY_MS).toISOString()
}
