import { createHash, randomUUID } from 'node:crypto'
import { isConsentColumn } from '@wavelength/connectors'
import {
  beginImport,
  beginUndo,
  countSampleCustomers,
  failImport,
  halfUndoneImports,
  importByNumber,
  requeueImport,
  type Store,
  type Upload,
  unfinishedImport,
  waitingImports,
} from '@wavelength/db'
import type { Actor } from '../audit/deed.ts'
import { noteAudit } from '../audit/write-audit.ts'
import { beginSample, loadSample, type SampleOptions } from '../sample/load-sample.ts'
import { removeSample } from '../sample/remove-sample.ts'
import { checkImport, type ImportCheck } from './check-import.ts'
import { type DeskIssue, issueOf, UNKNOWN_IMPORT, UPLOAD_GONE } from './desk-issue.ts'
import { shownState } from './import-status.ts'
import { JobQueue } from './job-queue.ts'
import { type ImportAsked, planImport } from './plan.ts'
import { settleImports } from './settle-imports.ts'
import { undoImport } from './undo-import.ts'
import { importUpload, mostUnfolded } from './upload-job.ts'
import { Uploads } from './uploads.ts'

const TIDIED_EVERY_MS = 3_600_000
const SAMPLE = 'sample'

interface DeskOptions {
  readonly store: Store
  /** Where uploaded files wait. */
  readonly folder: string
  /** The largest file that is taken. */
  readonly mostBytes: number
  readonly now: () => number
  /** Told of what broke in the background. */
  readonly onFault: (thrown: unknown) => void
}

/** How an uploaded file shall be read. */
export type UploadAsked = Omit<ImportAsked, 'connector'>

export type Answer<T> =
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'rejected'; readonly issues: readonly DeskIssue[] }

/** Takes files in, and imports them and takes imports back in the background, whoever is still looking. */
export class ImportDesk {
  readonly uploads: Uploads
  readonly #options: DeskOptions
  readonly #imports: JobQueue
  /** Apart, so that nobody who wants something back waits for a long import. */
  readonly #removals: JobQueue
  #tidying: NodeJS.Timeout | null = null

  constructor(options: DeskOptions) {
    this.#options = options
    this.uploads = new Uploads(options)
    this.#imports = new JobQueue(options.onFault)
    this.#removals = new JobQueue(options.onFault)
  }

  get mostBytes(): number {
    return this.#options.mostBytes
  }

  /** Goes on with what an earlier server was stopped at, and keeps the place tidy from now on. */
  async resume(): Promise<void> {
    const { db } = this.#options.store
    for (const { number, uploadId } of await waitingImports(db)) {
      if ((await this.uploads.find(uploadId)) !== null) this.#enqueue(number)
    }
    for (const number of await halfUndoneImports(db)) this.#enqueueUndo(number)
    this.#tidy()
    this.#tidying = setInterval(() => this.#tidy(), TIDIED_EVERY_MS).unref()
  }

  /** Lets the running steps end; the next `resume` goes on after them. */
  async close(): Promise<void> {
    if (this.#tidying !== null) clearInterval(this.#tidying)
    await Promise.all([this.#imports.close(), this.#removals.close()])
  }

  async check(uploadId: string, asked: UploadAsked): Promise<Answer<ImportCheck>> {
    const found = await this.#planned(uploadId, asked)
    if (found.status === 'rejected') return found
    const { upload, plan } = found.value
    const { table } = await this.uploads.see(upload)
    const consentColumns = table?.columns.filter(isConsentColumn) ?? null
    const bound = mostUnfolded(this.mostBytes)
    const { db } = this.#options.store
    const value = await checkImport(this.uploads.inputOf(upload), { db, plan, consentColumns, mostBytes: bound })
    return { status: 'done', value }
  }

  /** Starts an import, or goes on with one of the same file that is waiting, at work or has failed. Its number is lasting. */
  async start(uploadId: string, asked: UploadAsked, actor: Actor): Promise<Answer<number>> {
    const found = await this.#planned(uploadId, asked)
    if (found.status === 'rejected') return found
    const { upload, plan } = found.value
    const { db } = this.#options.store
    const going = (await waitingImports(db)).find((each) => each.uploadId === upload.id)
    const number = going?.number ?? (await this.#begin(upload, plan.asked))
    if (going === undefined) await this.#note(actor, 'IMPORT_STARTED', number)
    this.#enqueue(number)
    return { status: 'done', value: number }
  }

  /** What the import alone has brought is removed from now on, in the background. */
  async undo(number: number, actor: Actor): Promise<Answer<number>> {
    const { store, now } = this.#options
    const run = await importByNumber(store.db, number)
    if (run === null) return { status: 'rejected', issues: [UNKNOWN_IMPORT] }
    const isOurs = this.#imports.has(nameOf(number))
    if (!isOurs && shownState(run, now()) === 'RUNNING') return { status: 'rejected', issues: [IMPORT_RUNNING] }
    await this.#imports.cancel(nameOf(number))
    if (!(await beginUndo(store.db, number, new Date(now())))) return { status: 'rejected', issues: [NOT_UNDOABLE] }
    await this.#note(actor, 'IMPORT_UNDONE', number)
    if (run.uploadId !== null) await this.uploads.remove(run.uploadId)
    this.#enqueueUndo(number)
    return { status: 'done', value: number }
  }

  /** Loads invented customers; `ended` resolves when they are in, or it was broken off. */
  async loadSample(
    options: Pick<SampleOptions, 'actor' | 'onProgress' | 'signal'>,
  ): Promise<Answer<{ readonly number: number; readonly ended: Promise<void> }>> {
    const { store, now } = this.#options
    try {
      const { number } = await beginSample(store.db, now())
      const ended = this.#imports.add(SAMPLE, (signal) => this.#load(number, options, signal))
      return { status: 'done', value: { number, ended } }
    } catch (thrown) {
      return { status: 'rejected', issues: [issueOf(thrown)] }
    }
  }

  /** Removes the invented customers in the background; returns how many there are. */
  async removeSample(actor: Actor): Promise<number> {
    const { store, now } = this.#options
    await this.#imports.cancel(SAMPLE)
    const customers = await countSampleCustomers(store.db)
    void this.#removals.add(SAMPLE, async (signal) => void (await removeSample(store, { now: now(), actor, signal })))
    return customers
  }

  async #load(number: number, options: Pick<SampleOptions, 'actor' | 'onProgress' | 'signal'>, signal: AbortSignal) {
    const { store, now } = this.#options
    const signals = options.signal === undefined ? [signal] : [signal, options.signal]
    try {
      await loadSample(store, { ...options, now: now(), signal: AbortSignal.any(signals) })
    } catch (thrown) {
      await failImport(
        store.db,
        number,
        'The sample data could not be loaded whole. Load it again: it goes on from there.',
      )
      throw thrown
    }
  }

  async #planned(uploadId: string, asked: UploadAsked) {
    const upload = await this.uploads.find(uploadId)
    if (upload === null) return { status: 'rejected', issues: [UPLOAD_GONE] } as const
    const planned = planImport({ ...asked, connector: upload.connector })
    if (planned.status === 'rejected') return planned
    return { status: 'done', value: { upload, plan: planned.plan } } as const
  }

  async #begin({ id: uploadId, connector, fileName, bytes }: Upload, asked: ImportAsked): Promise<number> {
    const { db } = this.#options.store
    const fingerprint = createHash('sha256')
      .update(`${uploadId} ${JSON.stringify(asked)}`)
      .digest('hex')
    const failed = await unfinishedImport(db, fingerprint)
    if (failed !== null && (await requeueImport(db, failed.number))) return failed.number
    const upload = { id: uploadId, options: asked }
    const file = { connector, fileName, fingerprint, bytesTotal: bytes }
    return (await beginImport(db, { id: randomUUID(), ...file, keepsTrack: true, upload })).number
  }

  #enqueue(number: number): void {
    const job = { ...this.#options, uploads: this.uploads }
    void this.#imports.add(nameOf(number), (signal) => importUpload(job, number, signal))
  }

  #enqueueUndo(number: number): void {
    const { store, now } = this.#options
    void this.#removals.add(nameOf(number), async (signal) => {
      await undoImport(store, number, { now: now(), signal })
    })
  }

  #tidy(): void {
    const { store, now } = this.#options
    void this.#removals.add('tidy', async (signal) => {
      await this.uploads.sweep()
      await settleImports(store, now(), signal)
    })
  }

  async #note(actor: Actor, action: 'IMPORT_STARTED' | 'IMPORT_UNDONE', number: number): Promise<void> {
    const { store, now } = this.#options
    await noteAudit(store, { actor, now: now() }, { action, subject: `import ${number}` })
  }
}

const IMPORT_RUNNING: DeskIssue = {
  code: 'IMPORT_RUNNING',
  message: 'This import is running elsewhere. Stop it there first.',
  field: ['id'],
}

const NOT_UNDOABLE: DeskIssue = {
  code: 'NOT_UNDOABLE',
  message: 'This import cannot be undone: it has been, or what it alone brought is no longer known.',
  field: ['id'],
}

function nameOf(number: number): string {
  return `import ${number}`
}
