import { importByNumber, readDeployment, type Store } from '@wavelength/db'
import { type ImportDesk, isAwaitingSample, settleAgePrior } from '@wavelength/operations'
import type { Environment } from '../environment.ts'
import { EXIT, type Exit } from '../failure.ts'
import { onInterrupt } from '../interrupt.ts'
import { prepareStore } from '../prepare-store.ts'
import { openOwn } from '../reach-operator.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { withProgress } from '../terminal/with-progress.ts'
import { counted } from '../terminal/words.ts'
import { learnRegularly } from './learning-job.ts'
import { serveStore } from './serve-store.ts'
import { keepStatesReady } from './states-job.ts'

export interface Start {
  readonly environment: Environment
  readonly terminal: Terminal
  readonly withSample: boolean
}

/** Runs the server until it is asked to stop; the sample of a first run is loaded while it answers. */
export async function start({ environment, terminal, withSample }: Start): Promise<Exit> {
  const interrupt = onInterrupt(() => terminal.complain('Stopping ...'))
  const store = await openOwn(environment)
  try {
    await prepareStore(store, { environment, terminal, signal: interrupt.signal })
    await compareZones(store, environment, terminal)
    await settleAge(store, environment, terminal)
    const { url, signInUrl, close, imports } = await serveStore(store, environment)
    terminal.say(`Wavelength is at ${url}\nSign this browser in once with ${signInUrl}`)
    if (withSample) await loadFirstSample(store, imports, { terminal, signal: interrupt.signal })
    const job = { store, terminal, signal: interrupt.signal }
    await Promise.all([learnRegularly({ ...job, everyHours: environment.learnEveryHours }), keepStatesReady(job)])
    await aborted(interrupt.signal)
    await close()
  } finally {
    await store.close()
    interrupt.end()
  }
  return EXIT.DONE
}

/** The zone was settled on first use; the variable alone does not change it. */
async function compareZones({ db }: Store, environment: Environment, terminal: Terminal): Promise<void> {
  const { reportingTimeZone: settled } = await readDeployment(db)
  const wanted = environment.reportingTimeZone
  if (!environment.isReportingTimeZoneSet || settled === wanted) return
  terminal.complain(`Reports are in ${settled}; "wavelength rebuild --reporting-time-zone ${wanted}" changes that.`)
}

/** What is set once holds for every command, so that all of them derive alike. */
async function settleAge(store: Store, { usesAgePrior }: Environment, terminal: Terminal): Promise<void> {
  if (usesAgePrior === null || !(await settleAgePrior(store, usesAgePrior))) return
  const change = usesAgePrior ? 'From now on age bears on answers' : 'From now on age bears on no answer'
  terminal.complain(`${change}; the ledgers follow while the server runs, or at once by "wavelength rebuild".`)
}

async function loadFirstSample(
  store: Store,
  imports: ImportDesk,
  { terminal, signal }: { readonly terminal: Terminal; readonly signal: AbortSignal },
): Promise<void> {
  if (!(await isAwaitingSample(store))) return
  const number = await withProgress(terminal, 'Loading sample data', 'customers', async (tell) => {
    const begun = await imports.loadSample({ onProgress: tell, signal })
    if (begun.status === 'rejected') return null
    await begun.value.ended
    return begun.value.number
  })
  const run = number === null ? null : await importByNumber(store.db, number)
  if (signal.aborted || run?.state !== 'FINISHED') return
  terminal.say(
    `Loaded ${counted(run.recordsDone, 'sample customer')}; "wavelength sample remove" takes them out again.`,
  )
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
