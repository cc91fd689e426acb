import pg from 'pg'
import type { Figure } from './figures.ts'

const SIZE = `select count(*)::float8 / count(distinct customer_id) as cells,
    avg(pg_column_size(tally.*))::float8 as row_bytes,
    pg_total_relation_size('tally')::float8 / count(distinct customer_id) as customer_bytes
  from tally`

interface Size {
  readonly cells: number
  readonly row_bytes: number
  readonly customer_bytes: number
}

/** What the store keeps of one customer to learn from: a row alone, and all rows with their index as they lie on disk. */
export async function ledgerSize(url: string): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('vacuum full tally')
  const { rows } = await client.query<Size>(SIZE)
  await client.end()
  const [size] = rows
  if (size === undefined) throw new Error('an aggregate always gives a row')
  return [
    { name: 'stored cells of a ledger', value: size.cells, unit: 'rows' },
    { name: 'one stored cell', value: size.row_bytes, unit: 'bytes' },
    { name: 'the ledger of one customer, with its index', value: size.customer_bytes, unit: 'bytes' },
  ]
}
