export { experiment } from './experiment/experiment.ts'
export type {
  ExperimentQuestion,
  ExperimentReport,
  HoldoutComparison,
  JudgedPolicy,
} from './experiment/experiment-report.ts'
export { type ExperimentSettings, NO_EXPERIMENT } from './experiment/experiment-settings.ts'
export { judgedHistory, judgedOwnLotteries } from './experiment/replays.ts'
export { type DecisionOutcomeInput, reportDecisionOutcome } from './experiment/report-decision-outcome.ts'
export { CONTENT_TYPES, exportFile, exportFileName } from './export/export-file.ts'
export type { ParameterTexts } from './export/parameters.ts'
export {
  EXPORT_FORMATS,
  EXPORT_SUBJECTS,
  type Export,
  type ExportAsked,
  type ExportFormat,
  type ExportSubject,
  readExport,
} from './export/read-export.ts'
export { type IngestContext, type IngestResult, ingest, type ReportOutcome } from './ingest/ingest.ts'
export {
  type CreatedKey,
  createKey,
  isInForce,
  type KeyInput,
  keyInForce,
  listKeys,
  noteKeyUsed,
  revokeKey,
} from './keys.ts'
export { learnedPreferences } from './learned-preference.ts'
export { localOperator } from './local-operator.ts'
export { OPERATION_ERROR_CODES, OperationError, type OperationErrorCode } from './operation-error.ts'
export {
  type BatchTaken,
  type ExperimentTold,
  OPERATOR_FAULT_TRAILER,
  OPERATOR_VERBS,
  type Operator,
  type OperatorExport,
  type OperatorLine,
  type OperatorVerb,
  type OperatorVerbs,
  type Refusal,
  type Tell,
} from './operator.ts'
export { chooseVersion, type PopulationStatus, populationStatus } from './population/choose-version.ts'
export { type Learned, learnPopulation } from './population/learn-population.ts'
export { type LookOptions, lookAndLearn } from './population/look-and-learn.ts'
export { rederive } from './population/rederive.ts'
export { type RebuildOptions, type Rebuilt, rebuild } from './rebuild.ts'
export { type RecommendationGiven, recommend } from './recommend.ts'
export { type ConsentInput, recordConsent } from './record-consent.ts'
export { type Recorded, UNKNOWN_CUSTOMER } from './recorded.ts'
export { isAwaitingSample, loadSample } from './sample/load-sample.ts'
export { removeSample } from './sample/remove-sample.ts'
export { isScope, SCOPES, type Scope } from './scopes.ts'
export { readSettings, type Settings } from './settings.ts'
export { settleAgePrior } from './settle-age-prior.ts'
export { type StatementInput, statePreference } from './state-preference.ts'
export { interactionId } from './uuid-v5.ts'
export { type Verification, verify } from './verify.ts'
