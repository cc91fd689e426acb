import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { intoDocument } from '../into-document.ts'
import { whileOpen } from './browser.ts'
import type { Bench, PartFindings } from './findings.ts'
import { firstPanels } from './first-panel.ts'
import { interactions } from './interactions.ts'
import { lighthouseScores } from './lighthouse-scores.ts'
import { pageQueries } from './page-queries.ts'
import { pagesOf } from './pages.ts'
import { whileRunning } from './product.ts'

const USAGE = `How fast is the dashboard, in a browser, on the product as it starts? Build it first.

  npx pnpm bench:dashboard [--only lighthouse,first-panel,interactions,queries] [--pages Overview,Channels]
                           [--runs 3] [--folder DIR | --database-url URL] [--ranges 90d,12m]
                           [--into docs/benchmarks.md] [--json bench-dashboard.json]

  lighthouse    what Lighthouse says of every page, on a phone and on a desk: the median of --runs, after one visit
  first-panel   how long the first panel of a report takes, against the same page that is answered nothing
  interactions  from key or click to the next picture, on a processor four times slower
  queries       every question of every page, of reports over --ranges, heard from the page and asked five times

  --folder        keeps the sample business there, and goes on with it the next time; else it is loaded for this run
  --database-url  a PostgreSQL that is filled already, as "npx pnpm bench --only aggregates --keep" leaves one
  CHROMIUM_PATH names a browser other than /usr/bin/chromium. Exits with 1 where a bar is missed.
`

const PARTS: Readonly<Record<string, (bench: Bench) => Promise<PartFindings>>> = {
  lighthouse: lighthouseScores,
  'first-panel': firstPanels,
  interactions,
  queries: pageQueries,
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(PARTS).join(',') },
    pages: { type: 'string' },
    runs: { type: 'string', default: '3' },
    ranges: { type: 'string', default: '90d,12m' },
    folder: { type: 'string' },
    'database-url': { type: 'string' },
    into: { type: 'string' },
    json: { type: 'string', default: 'bench-dashboard.json' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) console.log(USAGE)
else await measure()

async function measure(): Promise<void> {
  const parts = values.only.split(',').map(partNamed)
  const store = { databaseUrl: values['database-url'] ?? null, folder: values.folder ?? null }
  const found = await whileRunning(store, (product) =>
    whileOpen(async (browser, port) => {
      const pages = pagesOf(product.customerPath).filter(({ name }) => values.pages?.split(',').includes(name) ?? true)
      const bench = { product, browser, port, pages, runs: Number(values.runs), ranges: values.ranges.split(',') }
      const all: [string, PartFindings][] = []
      for (const [name, part] of parts) all.push([name, told(name, await part(bench))])
      return all
    }),
  )
  const written = { asked: values, load: loadavg(), found: Object.fromEntries(found) }
  writeFileSync(values.json, `${JSON.stringify(written, null, 2)}\n`)
  if (found.some(([, { missed }]) => missed.length > 0)) process.exitCode = 1
}

function partNamed(name: string): [string, (bench: Bench) => Promise<PartFindings>] {
  const part = PARTS[name]
  if (part === undefined) throw new RangeError(`--only knows ${Object.keys(PARTS).join(', ')}; ${name} is none of them`)
  return [name, part]
}

/** As soon as it is known: the parts take minutes. */
function told(name: string, findings: PartFindings): PartFindings {
  const missed = findings.missed.length === 0 ? 'No bar is missed.' : 'Missed bars:'
  const paragraphs = [...findings.tables, missed]
  if (findings.missed.length > 0) paragraphs.push(findings.missed.map((each) => `- ${each}`).join('\n'))
  console.log(`${paragraphs.join('\n\n')}\n`)
  if (values.into !== undefined) intoDocument(values.into, `dashboard-${name}`, paragraphs)
  return findings
}
