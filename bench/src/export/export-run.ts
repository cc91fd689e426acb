import { countInteractions, openStore } from '@wavelength/db'
import { exportFile, readExport } from '@wavelength/operations'
import { BENCH_NOW } from '../business.ts'

/** What an export took; the memory is that of its whole process. */
export interface Exported {
  readonly rows: number
  readonly bytes: number
  readonly seconds: number
  readonly halfwayPeakBytes: number
  readonly peakBytes: number
}

const [database = ''] = process.argv.slice(2)
const store = await openStore({ url: database })
const half = (await countInteractions(store.db)) / 2
const parameters = { from: ['2020-01-01'], to: ['2030-01-01'] }
const wanted = readExport({ subject: 'interactions', format: 'parquet', parameters })
let [rows, bytes, halfwayPeakBytes] = [0, 0, 0]
const onRows = (more: number) => {
  rows += more
  if (rows <= half) halfwayPeakBytes = peakBytes()
}
const started = performance.now()
const context = { now: BENCH_NOW, maySeePersons: true, onRows }
for await (const piece of await exportFile(store.db, wanted, context)) bytes += piece.length
const seconds = (performance.now() - started) / 1000
await store.close()
process.send?.({ rows, bytes, seconds, halfwayPeakBytes, peakBytes: peakBytes() } satisfies Exported)
process.disconnect?.()

function peakBytes(): number {
  return 1024 * process.resourceUsage().maxRSS
}
