import { messageOf } from '@wavelength/core'
import type { Store } from '@wavelength/db'
import { recommend } from '@wavelength/operations'
import { BENCH_NOW } from './business.ts'
import { type Figure, timings } from './figures.ts'

/** One recommendation, and a hundred in one request, from the store to the logged decision. */
export async function recommendationCost(store: Store): Promise<Figure[]> {
  const ids = (await store.db.selectFrom('customer').select('id').orderBy('id').limit(2_000).execute()).map(
    ({ id }) => id,
  )
  const message = messageOf('SUPPORT_REPLY')
  const ask = (from: number, count: number) =>
    recommend(store, { customerIds: ids.slice(from, from + count), message, now: BENCH_NOW })
  await ask(0, 20)
  const one = await timings(200, (at) => ask(at, 1))
  const hundred = await timings(15, (at) => ask(at * 100, 100))
  return [
    { name: 'one recommendation, median', value: one.median, unit: 'ms' },
    { name: 'one recommendation, 95th percentile', value: one.p95, unit: 'ms' },
    { name: '100 recommendations at once, median', value: hundred.median, unit: 'ms' },
  ]
}
