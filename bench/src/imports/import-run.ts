import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { openStore } from '@wavelength/db'
import { localOperator, planImport, runImport } from '@wavelength/operations'
import { BENCH_NOW } from '../business.ts'
import { IMPORT_FILES } from './import-files.ts'

/** What an import took; the memory is that of its whole process. */
export interface ImportTaken {
  readonly records: number
  readonly stored: number
  readonly rejected: number
  readonly bytes: number
  readonly seconds: number
  readonly peakBytes: number
}

const [database = '', connector = '', path = ''] = process.argv.slice(2)
const file = IMPORT_FILES.find((each) => each.connector === connector)
if (file === undefined) throw new RangeError(`no made-up file is for the connector ${connector}`)
const { mapping, ownAddresses } = file
const planned = planImport({
  connector,
  ...(mapping !== undefined && { mapping }),
  ...(ownAddresses && { ownAddresses }),
})
if (planned.status === 'rejected') throw new Error(planned.issues.map(({ message }) => message).join('; '))
const store = await openStore({ url: database })
const bytes = statSync(path).size
const input = { name: basename(path), files: [{ name: basename(path), path, bytes }] }
const context = { operator: localOperator(store, () => BENCH_NOW), signal: new AbortController().signal }
const started = performance.now()
const { run, records } = await runImport(input, planned.plan, context)
const seconds = (performance.now() - started) / 1000
await store.close()
const peakBytes = 1024 * process.resourceUsage().maxRSS
process.send?.({ records, stored: run.stored, rejected: run.rejected, bytes, seconds, peakBytes } satisfies ImportTaken)
process.disconnect?.()
