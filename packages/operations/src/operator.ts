import type { Instant, Report } from '@wavelength/core'
import type { ImportRun, PopulationVersion, StoredKey } from '@wavelength/db'
import type { ExperimentQuestion, ExperimentReport, JudgedPolicy } from './experiment/experiment-report.ts'
import type { ExportAsked } from './export/read-export.ts'
import type { BatchReading, IngestResult } from './ingest/ingest.ts'
import type { CreatedKey, KeyInput } from './keys.ts'
import type { PopulationStatus } from './population/choose-version.ts'
import type { Learned } from './population/learn-population.ts'
import type { Rederived } from './population/rederive.ts'
import type { Rebuilt } from './rebuild.ts'
import type { SampleRemoved } from './sample/remove-sample.ts'
import type { Verification } from './verify.ts'

/** How far a long verb has come; `all` is null when the end is not known. */
interface Progress {
  readonly done: number
  readonly all: number | null
}

export type Tell = (progress: Progress) => void

export interface ImportInput {
  readonly connector: string
  readonly fileName: string
  /** The same for the same content read in the same way; null for what cannot be read twice. */
  readonly fingerprint: string | null
  /** Of the whole input, where that is known. */
  readonly bytes?: number | null
}

export interface ImportBegun {
  readonly run: ImportRun
  readonly isResumed: boolean
}

export interface BatchInput {
  readonly importRunId: string
  readonly reports: readonly Report[]
  readonly reading?: BatchReading
}

export interface Refusal {
  readonly position: string
  readonly code: string
  readonly message: string
}

export interface BatchTaken extends Omit<IngestResult, 'outcomes'> {
  readonly refusals: readonly Refusal[]
}

export interface StoreStatus {
  readonly kind: 'EMBEDDED' | 'SERVER'
  readonly interactions: number
  readonly rejectedEvents: number
  readonly sampleCustomers: number
}

export interface ExperimentInput extends ExperimentQuestion {
  /** Also what replaying the past tells, which takes seconds. */
  readonly withReplays: boolean
}

export interface ExperimentTold extends ExperimentReport {
  readonly replays: { readonly ownLotteries: JudgedPolicy; readonly history: JudgedPolicy } | null
}

type Nothing = Readonly<Record<string, never>>
type Verb<Input, Result> = (input: Input, tell?: Tell) => Promise<Result>

/** A file for the operator, who sees everything unless the file shall name nobody. */
export interface OperatorExport extends ExportAsked {
  readonly isPseudonymous: boolean
}

/** What an operator has done on a store, whichever process owns it. */
export interface Operator extends OperatorVerbs {
  /** Throws at once what can be known before the first piece; what breaks later is thrown between the pieces. */
  readonly export: (input: OperatorExport) => Promise<AsyncIterable<Uint8Array>>
}

/** All that goes in and out of these is plain JSON. */
export interface OperatorVerbs {
  readonly status: Verb<Nothing, StoreStatus>
  readonly beginImport: Verb<ImportInput, ImportBegun>
  readonly takeBatch: Verb<BatchInput, BatchTaken>
  readonly finishImport: Verb<{ readonly importRunId: string }, ImportRun>
  readonly verify: Verb<Nothing, Verification>
  readonly rebuild: Verb<{ readonly reportingTimeZone?: string }, Rebuilt>
  /** Adopts what it learned when that is not worse; the ledgers follow by `rederive`. */
  readonly learn: Verb<Nothing, Learned>
  /** The same, and nothing is kept. */
  readonly tryLearning: Verb<Nothing, Learned>
  readonly populationStatus: Verb<Nothing, PopulationStatus>
  readonly chooseVersion: Verb<{ readonly version: string }, PopulationVersion>
  /** Brings every ledger to the population version in force. */
  readonly rederive: Verb<Nothing, Rederived>
  readonly experiment: Verb<ExperimentInput, ExperimentTold>
  readonly createKey: Verb<KeyInput, CreatedKey>
  readonly listKeys: Verb<Nothing, readonly StoredKey[]>
  /** By its id, or by the beginning of the key as far as it is shown. */
  readonly revokeKey: Verb<{ readonly key: string }, StoredKey>
  readonly loadSample: Verb<{ readonly customers?: number }, ImportRun>
  readonly removeSample: Verb<Nothing, SampleRemoved>
}

export type OperatorVerb = keyof OperatorVerbs

export const OPERATOR_VERBS = Object.keys({
  status: 1,
  beginImport: 1,
  takeBatch: 1,
  finishImport: 1,
  verify: 1,
  rebuild: 1,
  learn: 1,
  tryLearning: 1,
  populationStatus: 1,
  chooseVersion: 1,
  rederive: 1,
  experiment: 1,
  createKey: 1,
  listKeys: 1,
  revokeKey: 1,
  loadSample: 1,
  removeSample: 1,
} satisfies Record<OperatorVerb, 1>) as OperatorVerb[]

/** What a verb says while it runs and at its end, one JSON object a line. */
export type OperatorLine =
  | { readonly progress: Progress }
  | { readonly result: unknown }
  | { readonly error: { readonly code: string; readonly message: string } }

/** An export is answered as its bytes. What breaks in the middle follows them under this name, as URI-encoded JSON of an error. */
export const OPERATOR_FAULT_TRAILER = 'x-operator-fault'

export type Now = () => Instant
