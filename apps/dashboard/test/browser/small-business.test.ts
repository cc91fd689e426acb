// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { browsing, PATIENCE_MS } from './browsing.ts'
import { checkPages, isFine } from './check-pages.ts'
import { CHROMIUM, isBrowserHere, startServerOn } from './running-server.ts'

/** Sixty characters. */
const LONG_NAME = 'Wilhelmina Featherstonehaugh-Cholmondeley van der Westhuizen'

const REPORTS = ['overview', 'channels', 'attempts', 'timing', 'email', 'fatigue', 'permission']

describe.runIf(isBrowserHere())('a business that has just begun', { timeout: 3 * PATIENCE_MS }, () => {
  const here = browsing(() => startServerOn(async () => {}))

  it('reads every page of its one customer, whose name is long', async () => {
    const ask = await here().server.askByKey('ingest,profiles:read')
    await ask(UPSERT, { customers: [{ externalId: 'text-0', name: LONG_NAME }] })
    await ask(RECORD, { events: textsWith(1) })
    const found = await ask<Found>(FIND)
    expect(found.customers.edges).toHaveLength(1)
    const customerPath = `/customers/${found.customers.edges[0]?.node.id}`
    expect(await faultsOf([...REPORTS, 'data', 'customers', 'profile'], customerPath)).toEqual([])
  })

  it('reads every report on its one channel', async () => {
    const ask = await here().server.askByKey('ingest')
    await ask(RECORD, { events: textsWith(60) })
    expect(await faultsOf(REPORTS, here().server.customerPath)).toEqual([])
  })

  async function faultsOf(only: readonly string[], customerPath: string) {
    const { baseUrl, cookie } = here().server
    const findings = await checkPages({
      baseUrl,
      cookie,
      customerPath,
      chromiumPath: CHROMIUM,
      only,
      widths: [1440, 390],
    })
    expect(findings.length).toBeGreaterThan(2 * only.length)
    return findings.filter((finding) => !isFine(finding))
  }
})

interface Found {
  readonly customers: { readonly edges: readonly { readonly node: { readonly id: string } }[] }
}

const UPSERT = 'mutation ($customers: [CustomerInput!]!) { upsertCustomers(customers: $customers) { __typename } }'
const RECORD = 'mutation ($events: [ContactEventInput!]!) { recordContacts(events: $events) { stored } }'
const FIND = '{ customers(first: 2) { edges { node { id } } } }'

/** Each of so many customers was sent a text ten days ago, and every second one answered. */
function textsWith(customers: number): object[] {
  const sent = new Date(Date.now() - 10 * 86_400_000).toISOString()
  return Array.from({ length: customers }, (_, at) => ({
    source: 'texts',
    sourceId: `text-${at}`,
    customer: { externalId: `text-${at}` },
    channel: 'SMS',
    direction: 'OUTBOUND',
    purpose: 'FEEDBACK_REQUEST',
    occurredAt: sent,
    ...(at % 2 === 0 && { outcome: 'ANSWERED', outcomeAt: sent }),
  }))
}
