export type { Delivery, ProbeAnswer } from '@wavelength/connectors'
export { annotate } from './annotations/annotate.ts'
export { deleteAnnotation } from './annotations/delete-annotation.ts'
export { editAnnotation } from './annotations/edit-annotation.ts'
export { type AssignedSegment, assignSegment, type SegmentAssignment } from './assign-segment.ts'
export { type AuditEvent, auditTrail } from './audit/audit-trail.ts'
export { ACTOR_KINDS, type Actor, AUDIT_ACTIONS, type AuditAction, type Deed, OPERATOR } from './audit/deed.ts'
export { noteExport } from './audit/note-export.ts'
export { keepStates, type LastReading } from './customer-states/keep-states.ts'
export { changeSettings, type SettingsChange } from './deployment/change-settings.ts'
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
export { CUSTOMER_PARAMETERS } from './export/read-customers.ts'
export {
  EXPORT_FORMATS,
  EXPORT_SUBJECTS,
  type Export,
  type ExportAsked,
  type ExportFormat,
  type ExportSubject,
  readExport,
} from './export/read-export.ts'
export { createGuestLink, type GuestLinkInput } from './guest/create-guest-link.ts'
export { type GuestLimit, guestLimit } from './guest/guest-limit.ts'
export {
  GUEST_MARK,
  type GuestLink,
  guestLinkInForce,
  guestLinkStillInForce,
  guestLinks,
  noteGuestLinkUsed,
} from './guest/guest-link.ts'
export {
  experimentWithinLimit,
  fatigueWithinLimit,
  permissionsWithinLimit,
} from './guest/other-questions-within-limit.ts'
export { passwordFits } from './guest/password.ts'
export { revokeGuestLink } from './guest/revoke-guest-link.ts'
export type { Shown, ShownComparison, ShownDays } from './guest/shown.ts'
export { withinLimit } from './guest/within-limit.ts'
export type { ImportCheck } from './import/check-import.ts'
export { CONNECTOR_TRAITS, type ConnectorTraits } from './import/connector-list.ts'
export type { DeskIssue } from './import/desk-issue.ts'
export type { FoundContacts } from './import/dry-run.ts'
export { DryRun } from './import/dry-run.ts'
export { type Answer, ImportDesk, type UploadAsked } from './import/import-desk.ts'
export {
  type ConnectorRejection,
  connectorRejections,
  importRejections,
  rejectionsFile,
} from './import/import-rejections.ts'
export {
  expectedRecords,
  isUndoable,
  type ShownState,
  secondsLeft,
  shareRead,
  shownState,
} from './import/import-status.ts'
export { IMPORT_WARNING_CODES, type ImportWarning } from './import/import-warnings.ts'
export { bytesOf, type Input, type InputFile } from './import/input.ts'
export { type ImportAsked, type ImportPlan, planImport, reportsIn } from './import/plan.ts'
export type { RejectedRow } from './import/rejection-facts.ts'
export { type Imported, runImport } from './import/run-import.ts'
export { type SeenUpload, suggestionFor } from './import/uploads.ts'
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
export { overrideDecision } from './overrides/override-decision.ts'
export { withdrawOverride } from './overrides/withdraw-override.ts'
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
export { renameView } from './views/rename-view.ts'
export { saveView } from './views/save-view.ts'
export { type Received, WebhookDesk } from './webhooks/webhook-desk.ts'
