import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { campaignCost } from './campaign-cost.ts'
import { asTable, type Figure } from './figures.ts'
import { learningCost } from './learning-cost.ts'
import { type StoreSize, storeCost } from './store-cost.ts'

const USAGE = `Measures side by side in one run; prints a table and writes JSON. The store runs on a PostgreSQL of its own.

  npx pnpm bench [--only store,learning,campaign] [--contacts 100000] [--batch 1000] [--customers 1000000]
                 [--json bench-result.json]
`

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'store,learning,campaign' },
    contacts: { type: 'string', default: '100000' },
    batch: { type: 'string', default: '1000' },
    customers: { type: 'string', default: '1000000' },
    json: { type: 'string', default: 'bench-result.json' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(USAGE)
} else {
  const customers = Number(values.customers)
  await measure({ size: Number(values.contacts), batchSize: Number(values.batch), customers })
}

async function measure(asked: StoreSize & { readonly customers: number }): Promise<void> {
  const parts: Record<string, () => Promise<Figure[]>> = {
    learning: async () => learningCost(),
    campaign: () => campaignCost(asked.customers),
    store: () => storeCost(asked),
  }
  const figures: Figure[] = []
  for (const name of values.only.split(',')) {
    const part = parts[name]
    if (part === undefined)
      throw new RangeError(`--only knows ${Object.keys(parts).join(', ')}; ${name} is none of them`)
    figures.push(...(await part()))
  }
  console.log(asTable(figures))
  writeFileSync(values.json, `${JSON.stringify({ ...asked, figures }, null, 2)}\n`)
}
