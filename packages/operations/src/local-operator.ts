import { randomUUID } from 'node:crypto'
import { isTimeZone, type Report } from '@wavelength/core'
import {
  beginImport,
  countInteractions,
  countRejectedEvents,
  countSampleCustomers,
  finishImport,
  isImportOpen,
  type Store,
  type StoredKey,
  takeOverImport,
  unfinishedImport,
} from '@wavelength/db'
import { OPERATOR } from './audit/deed.ts'
import { noteExport } from './audit/note-export.ts'
import { type ExperimentContext, experiment } from './experiment/experiment.ts'
import { type ExperimentSettings, NO_EXPERIMENT } from './experiment/experiment-settings.ts'
import { judgedHistory, judgedOwnLotteries } from './experiment/replays.ts'
import { exportFile } from './export/export-file.ts'
import { readExport } from './export/read-export.ts'
import { type IngestResult, ingest } from './ingest/ingest.ts'
import { createKey, isInForce, listKeys, revokeKey } from './keys.ts'
import { OperationError } from './operation-error.ts'
import type {
  BatchInput,
  BatchTaken,
  ExperimentInput,
  ExperimentTold,
  ImportBegun,
  ImportInput,
  Now,
  Operator,
  Refusal,
  StoreStatus,
  Tell,
} from './operator.ts'
import { chooseVersion, populationStatus } from './population/choose-version.ts'
import { learnPopulation, tryLearning } from './population/learn-population.ts'
import { rederive } from './population/rederive.ts'
import { rebuild } from './rebuild.ts'
import { loadSample } from './sample/load-sample.ts'
import { removeSample } from './sample/remove-sample.ts'
import { verify } from './verify.ts'

const SILENT: Tell = () => {}

/** Carries the operator's verbs out on a store of this process. */
export function localOperator(store: Store, now: Now, settings: ExperimentSettings = NO_EXPERIMENT): Operator {
  return {
    status: () => statusOf(store),
    beginImport: (input) => begin(store, input),
    takeBatch: (input) => take(store, input, now),
    finishImport: ({ importRunId }) => finish(store, importRunId, now),
    verify: async (_, tell = SILENT) => {
      const all = await countInteractions(store.db)
      return verify(store, (done) => tell({ done, all }))
    },
    rebuild: ({ reportingTimeZone }, tell = SILENT) => rebuildIn(store, reportingTimeZone, tell),
    learn: (_, tell = SILENT) => learnPopulation(store, { now: now(), onProgress: counting(tell) }),
    tryLearning: (_, tell = SILENT) => tryLearning(store, { now: now(), onProgress: counting(tell) }),
    populationStatus: () => populationStatus(store),
    chooseVersion: ({ version }) => chooseVersion(store, version, now()),
    rederive: (_, onProgress = SILENT) => rederive(store, { onProgress }),
    experiment: (input) => tellExperiment(store, input, { now: now(), settings, maySeeFewPeople: true }),
    createKey: async (input) => {
      const created = await createKey(store, input, { actor: OPERATOR, now: now() })
      if (created.status === 'rejected') throw new OperationError('BAD_INPUT', created.issue.message)
      return created.value
    },
    listKeys: () => listKeys(store),
    revokeKey: ({ key }) => revoke(store, key, now),
    loadSample: ({ customers }, onProgress = SILENT) =>
      loadSample(store, { now: now(), onProgress, ...(customers === undefined ? {} : { customers }) }),
    export: async ({ isPseudonymous, ...asked }) => {
      const wanted = readExport(asked)
      await noteExport(store, wanted, { actor: OPERATOR, now: now() })
      return exportFile(store.db, wanted, { now: now(), maySeePersons: !isPseudonymous })
    },
    removeSample: (_, onProgress = SILENT) => removeSample(store, { now: now(), onProgress }),
  }
}

async function tellExperiment(
  store: Store,
  { withReplays, ...question }: ExperimentInput,
  context: ExperimentContext,
): Promise<ExperimentTold> {
  const report = await experiment(store, question, context)
  if (!withReplays) return { ...report, replays: null }
  const ownLotteries = await judgedOwnLotteries(store, question, context)
  return { ...report, replays: { ownLotteries, history: await judgedHistory(store, question, context) } }
}

/** Progress of which the end is not known. */
function counting(tell: Tell): (done: number) => void {
  return (done) => tell({ done, all: null })
}

async function statusOf({ db, kind }: Store): Promise<StoreStatus> {
  return {
    kind,
    interactions: await countInteractions(db),
    rejectedEvents: await countRejectedEvents(db),
    sampleCustomers: await countSampleCustomers(db),
  }
}

async function begin({ db }: Store, { connector, fileName, fingerprint, bytes }: ImportInput): Promise<ImportBegun> {
  const left = fingerprint === null ? null : await unfinishedImport(db, fingerprint)
  const taken = left === null ? null : await takeOverImport(db, left.id, randomUUID())
  if (taken !== null) return { run: taken, isResumed: taken.recordsDone > 0 }
  const id = randomUUID()
  const content = { fingerprint: fingerprint ?? `once ${id}`, bytesTotal: bytes ?? null }
  return { run: await beginImport(db, { id, connector, fileName, ...content, keepsTrack: true }), isResumed: false }
}

async function take(store: Store, { importRunId, reports, reading }: BatchInput, now: Now): Promise<BatchTaken> {
  await requireOpen(store, importRunId)
  const told = reading === undefined ? {} : { reading }
  const { outcomes, ...counts } = await ingest(store, reports, { now: now(), importRunId, ...told })
  return { ...counts, refusals: refusalsIn(reports, outcomes) }
}

function refusalsIn(reports: readonly Report[], outcomes: IngestResult['outcomes']): Refusal[] {
  return outcomes.flatMap((outcome, index) => {
    if (outcome.status !== 'REJECTED') return []
    const { code, message } = outcome.issue
    return [{ position: reports[index]?.position ?? '', code, message }]
  })
}

async function finish(store: Store, importRunId: string, now: Now): ReturnType<typeof finishImport> {
  await requireOpen(store, importRunId)
  return finishImport(store.db, importRunId, new Date(now()))
}

async function requireOpen({ db }: Store, importRunId: string): Promise<void> {
  if (await isImportOpen(db, importRunId)) return
  throw new OperationError('CONFLICT', 'this import has ended, or somebody else goes on with it')
}

async function rebuildIn(store: Store, reportingTimeZone: string | undefined, tell: Tell): ReturnType<typeof rebuild> {
  if (reportingTimeZone !== undefined && !isTimeZone(reportingTimeZone)) {
    throw new OperationError('BAD_INPUT', `"${reportingTimeZone}" is not an IANA time zone such as "Europe/Copenhagen"`)
  }
  const all = await countInteractions(store.db)
  const onProgress = (done: number) => tell({ done, all })
  return rebuild(store, { onProgress, ...(reportingTimeZone === undefined ? {} : { reportingTimeZone }) })
}

/** So much of a key tells it apart from others; less would be a slip of the finger. */
const SHORTEST_PREFIX = 'wl_'.length + 2

async function revoke(store: Store, key: string, now: Now): Promise<StoredKey> {
  const at = now()
  const named = (await listKeys(store)).filter((each) => isInForce(each, at) && isNamed(each, key))
  const [found, ...others] = named
  if (found === undefined) throw new OperationError('NOT_FOUND', `no key in force is called "${key}"`)
  if (others.length > 0)
    throw new OperationError('AMBIGUOUS', `${named.length} keys begin with "${key}"; name one by its id`)
  await revokeKey(store, found.id, { actor: OPERATOR, now: at })
  return { ...found, revokedAt: at }
}

function isNamed({ id, prefix }: StoredKey, key: string): boolean {
  return id === key || (key.length >= SHORTEST_PREFIX && (prefix.startsWith(key) || key.startsWith(prefix)))
}
