import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { aggregateCost } from './aggregates/aggregate-cost.ts'
import { fillOnly } from './aggregates/fill-only.ts'
import { USUAL_CONTACTS } from './aggregates/store-size.ts'
import { sideBySide } from './alternatives/side-by-side.ts'
import { campaignCost } from './campaign-cost.ts'
import { exportCost } from './export/export-cost.ts'
import { type Findings, inOneTable } from './figures.ts'
import { importCost } from './imports/import-cost.ts'
import { intoDocument } from './into-document.ts'
import { learningCost } from './learning-cost.ts'
import { storeCost } from './store-cost.ts'

const USAGE = `Measures side by side in one run; prints tables and writes JSON. Stores are on a PostgreSQL of their own.

  npx pnpm bench [--only store,learning,campaign] [--contacts 100000] [--batch 1000] [--customers 1000000]
                 [--json bench-result.json]
  npx pnpm bench --only aggregates [--sizes 1000000,10000000] [--keep | --cluster URL]
      the questions of the dashboard over many contacts, and the same by grouping single contacts; filling ten million
      takes minutes, so --keep leaves the server running, and --cluster goes on with it
  npx pnpm bench --only fill --sizes 10000000 --contacts-per-customer 10 --keep
      only fills a store, here with a million customers, for "npx pnpm bench:dashboard --database-url URL"
  npx pnpm bench --only export [--sizes 1000000,10000000] [--keep | --cluster URL]
      all contacts to Parquet, and how much memory that takes at its highest
  npx pnpm bench --only alternatives [--keep | --cluster URL]
      the same questions over HTTP to Wavelength and to PostGraphile, which is installed for it, over a million contacts
  npx pnpm bench --only imports [--megabytes 10,1000]
      made-up files of each size through some connectors into stores of their own, and how much memory that takes
  --into docs/benchmarks.md puts the tables of aggregates, export, imports and alternatives there
`

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'store,learning,campaign' },
    contacts: { type: 'string', default: '100000' },
    batch: { type: 'string', default: '1000' },
    customers: { type: 'string', default: '1000000' },
    sizes: { type: 'string', default: '1000000,10000000' },
    'contacts-per-customer': { type: 'string', default: String(USUAL_CONTACTS) },
    megabytes: { type: 'string', default: '10,1000' },
    cluster: { type: 'string' },
    keep: { type: 'boolean', default: false },
    into: { type: 'string' },
    json: { type: 'string', default: 'bench-result.json' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(USAGE)
else await measure()

async function measure(): Promise<void> {
  const { contacts, batch, customers, sizes, cluster = null, keep, into, json } = values
  const contactsPerCustomer = Number(values['contacts-per-customer'])
  const stores = { sizes: sizes.split(',').map(Number), contactsPerCustomer, cluster, keep }
  const parts: Record<string, () => Promise<Findings>> = {
    learning: async () => inOneTable(learningCost()),
    campaign: async () => inOneTable(await campaignCost(Number(customers))),
    store: async () => inOneTable(await storeCost({ size: Number(contacts), batchSize: Number(batch) })),
    aggregates: () => aggregateCost(stores),
    export: () => exportCost(stores),
    imports: () => importCost(values.megabytes.split(',').map(Number)),
    fill: () => fillOnly(stores),
    alternatives: () => sideBySide(stores),
  }
  const found: Findings[] = []
  for (const name of values.only.split(',')) {
    const part = parts[name]
    if (part === undefined)
      throw new RangeError(`--only knows ${Object.keys(parts).join(', ')}; ${name} is none of them`)
    const findings = await part()
    if (into !== undefined) intoDocument(into, name, findings.tables)
    found.push(findings)
  }
  console.log(found.flatMap(({ tables }) => tables).join('\n\n'))
  const figures = found.flatMap((each) => each.figures)
  writeFileSync(json, `${JSON.stringify({ asked: values, figures }, null, 2)}\n`)
}
