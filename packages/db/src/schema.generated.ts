// Generated from the migrated database by `npx pnpm generate`. Not edited by hand.
import type { ColumnType, Generated } from 'kysely'

/** Read as milliseconds since 1970, written as an ISO text or a Date. */
export type TimestampColumn = ColumnType<number, string | Date, string | Date>
export type NullableTimestampColumn = ColumnType<number | null, string | Date | null | undefined, string | Date | null>
export type JsonColumn = ColumnType<unknown, string, string>

export type AgeBandValue = 'UNDER_18' | 'AGE_18_24' | 'AGE_25_34' | 'AGE_35_44' | 'AGE_45_54' | 'AGE_55_64' | 'AGE_65_74' | 'AGE_75_PLUS' | 'UNKNOWN'

export type ArmValue = 'TREATMENT' | 'HOLDOUT'

export type ChannelValue = 'EMAIL' | 'PHONE' | 'SMS' | 'WHATSAPP' | 'X' | 'FACEBOOK' | 'INSTAGRAM' | 'LINKEDIN' | 'APP_PUSH' | 'LIVE_CHAT' | 'WEB_FORM' | 'LETTER' | 'FAX' | 'IN_PERSON'

export type ConsentStatusValue = 'GRANTED' | 'WITHDRAWN'

export type ContactPointStatusValue = 'GOOD' | 'BOUNCING' | 'BLOCKED'

export type DirectionValue = 'INBOUND' | 'OUTBOUND'

export type GenerationValue = 'SILENT' | 'BOOMER' | 'GEN_X' | 'MILLENNIAL' | 'GEN_Z' | 'GEN_ALPHA' | 'UNKNOWN'

export type IdentityKindValue = 'EXTERNAL_ID' | 'EMAIL' | 'PHONE' | 'WHATSAPP' | 'X' | 'FACEBOOK' | 'INSTAGRAM' | 'LINKEDIN' | 'APP_PUSH' | 'LIVE_CHAT'

export type ImportStateValue = 'QUEUED' | 'RUNNING' | 'FINISHED' | 'FAILED' | 'UNDOING' | 'UNDONE'

export type MailClassValue = 'UNKNOWN' | 'LEGITIMATE' | 'GRAYMAIL' | 'SPAM'

export type OutcomeValue = 'SENT' | 'RECEIVED' | 'DELIVERED' | 'FAILED' | 'BUSY' | 'NO_ANSWER' | 'VOICEMAIL' | 'BLOCKED' | 'BOUNCED' | 'SEEN' | 'ENGAGED' | 'DECLINED' | 'ANSWERED'

export type OverrideReasonValue = 'CUSTOMER_ASKED' | 'KNOWS_BETTER' | 'NOT_AVAILABLE' | 'OTHER'

export type PopulationVersionStateValue = 'CANDIDATE' | 'IN_FORCE' | 'SUPERSEDED' | 'REJECTED'

export type PurposeValue = 'PROMOTION' | 'NEWSLETTER' | 'SERVICE_UPDATE' | 'REMINDER' | 'URGENT_ALERT' | 'COMPLEX_MATTER' | 'SUPPORT_REPLY' | 'THANK_YOU' | 'GREETING' | 'FORMAL_NOTICE' | 'GIFT' | 'FEEDBACK_REQUEST' | 'SALES_CONVERSATION' | 'OTHER'

export type PurposeClassValue = 'MARKETING' | 'TRANSACTIONAL'

export type ResolutionValue = 'ANSWERED' | 'DECLINED' | 'UNDELIVERED'

export interface AnnotationTable {
  id: string
  day: string
  text: string
  channels: string[]
  madeBy: string
  madeAt: TimestampColumn
  editedAt: NullableTimestampColumn
}

export interface ApiKeyTable {
  id: string
  name: string
  prefix: string
  lastFour: string
  hash: string
  scopes: string[]
  createdAt: ColumnType<number, string | Date | undefined, string | Date>
  expiresAt: NullableTimestampColumn
  revokedAt: NullableTimestampColumn
  lastUsedAt: NullableTimestampColumn
}

export interface AuditEventTable {
  position: number
  at: TimestampColumn
  actorKind: string
  actorId: string | null
  action: string
  subject: string
  previousHash: string
  hash: string
}

export interface ChannelDailyTable {
  day: string
  channel: ChannelValue
  direction: DirectionValue
  ageBand: AgeBandValue
  mailClass: MailClassValue
  contacts: number
  attempts: number
  answered: number
  declined: number
  undelivered: number
  keyed: number
  repeats: number
}

export interface ChannelMonthlyTable {
  month: string
  channel: ChannelValue
  direction: DirectionValue
  ageBand: AgeBandValue
  mailClass: MailClassValue
  contacts: number
  attempts: number
  answered: number
  declined: number
  undelivered: number
  keyed: number
  repeats: number
}

export interface ConsentTable {
  customerId: string
  id: Generated<string>
  channel: ChannelValue
  purposeClass: PurposeClassValue
  status: ConsentStatusValue
  proof: string | null
  source: string
  effectiveFrom: TimestampColumn
  recordedAt: ColumnType<number, string | Date | undefined, string | Date>
  importRun: number | null
}

export interface ContactDailyTable {
  day: string
  channel: ChannelValue
  direction: DirectionValue
  ageBand: AgeBandValue
  mailClass: MailClassValue
  purpose: PurposeValue
  attemptNumber: number
  contacts: number
  attempts: number
  answered: number
  declined: number
  undelivered: number
  keyed: number
  repeats: number
}

export interface ContactLoadTable {
  ageBand: AgeBandValue
  generation: GenerationValue
  segment: string
  country: string
  isBefore: boolean
  inWeek: number
  inSpan: number
  mostInWeek: number
  hasAddress: boolean
  customers: number
}

export interface ContactMonthlyTable {
  month: string
  channel: ChannelValue
  direction: DirectionValue
  ageBand: AgeBandValue
  mailClass: MailClassValue
  purpose: PurposeValue
  attemptNumber: number
  contacts: number
  attempts: number
  answered: number
  declined: number
  undelivered: number
  keyed: number
  repeats: number
}

export interface ContactPermissionTable {
  ageBand: AgeBandValue
  generation: GenerationValue
  segment: string
  country: string
  unit: number
  purposeClass: PurposeClassValue
  state: string
  customers: number
  firstChoices: number
}

export interface ContactPointTable {
  customerId: string
  channel: ChannelValue
  address: string
  label: string | null
  status: Generated<ContactPointStatusValue>
  verified: Generated<boolean>
}

export interface CustomerTable {
  id: string
  externalId: string | null
  name: string | null
  birthDate: string | null
  birthYear: number | null
  generation: Generated<GenerationValue>
  segment: string | null
  timeZone: string | null
  country: string | null
  region: string | null
  language: string | null
  isSample: Generated<boolean>
  createdAt: ColumnType<number, string | Date | undefined, string | Date>
  updatedAt: ColumnType<number, string | Date | undefined, string | Date>
  priorVersion: Generated<string>
}

export interface CustomerStateTable {
  customerId: string
  ageBand: AgeBandValue
  generation: GenerationValue
  segment: string | null
  country: string | null
  inWeek: number
  inWeekBefore: number
  inSpan: number
  inSpanBefore: number
  mostInWeek: number
  mostInWeekBefore: number
  hasAddress: boolean
  good: number
  bouncing: number
  blocked: number
  used: number
  marketingGranted: number
  marketingWithdrawn: number
  transactionalGranted: number
  transactionalWithdrawn: number
  avoided: number
  namedFirst: number
}

export interface CustomerStateReadingTable {
  id: Generated<number>
  asOf: TimestampColumn
  revision: number
}

export interface DecisionTable {
  customerId: string
  id: string
  decidedAt: TimestampColumn
  purpose: PurposeValue
  firstChannel: ChannelValue | null
  secondChannel: ChannelValue | null
  propensity: number | null
  priorVersion: string
  question: JsonColumn
  answer: JsonColumn
  arm: ArmValue | null
  explored: boolean | null
  candidates: JsonColumn | null
  matterKey: string | null
  attemptNumber: number | null
  shownOnly: Generated<boolean>
}

export interface DecisionOutcomeTable {
  customerId: string
  decisionId: string
  sent: boolean
  channel: ChannelValue | null
  sentAt: NullableTimestampColumn
  answered: boolean | null
  answeredAt: NullableTimestampColumn
  reportedAt: TimestampColumn
}

export interface DecisionOverrideTable {
  customerId: string
  decisionId: string
  channel: ChannelValue
  reason: OverrideReasonValue
  note: string | null
  madeBy: string
  madeAt: TimestampColumn
}

export interface DeploymentTable {
  id: Generated<number>
  customerNamespace: Generated<string>
  reportingTimeZone: string
  createdAt: ColumnType<number, string | Date | undefined, string | Date>
  priorVersion: Generated<string>
  usesAgePrior: Generated<boolean>
  derivationRevision: Generated<number>
  organisationName: string | null
}

export interface FollowUpDailyTable {
  day: string
  channel: ChannelValue
  ageBand: AgeBandValue
  previousChannel: ChannelValue
  contacts: number
  attempts: number
  answered: number
  declined: number
  undelivered: number
  keyed: number
  repeats: number
}

export interface GuestLinkTable {
  id: string
  name: string
  hash: string
  lastFour: string
  passwordSalt: string | null
  passwordHash: string | null
  path: string
  search: string
  shows: JsonColumn
  createdAt: TimestampColumn
  createdBy: string
  expiresAt: TimestampColumn
  revokedAt: NullableTimestampColumn
  lastUsedAt: NullableTimestampColumn
}

export interface IdentityTable {
  kind: IdentityKindValue
  value: string
  customerId: string
}

export interface ImportRunTable {
  id: string
  connector: string
  fileName: string
  fingerprint: string
  startedAt: ColumnType<number, string | Date | undefined, string | Date>
  finishedAt: NullableTimestampColumn
  recordsDone: Generated<number>
  stored: Generated<number>
  merged: Generated<number>
  duplicates: Generated<number>
  rejected: Generated<number>
  customers: Generated<number>
  number: Generated<number>
  state: Generated<ImportStateValue>
  advancedAt: ColumnType<number, string | Date | undefined, string | Date>
  bytesRead: Generated<number>
  bytesTotal: number | null
  busyMs: Generated<number>
  error: string | null
  uploadId: string | null
  options: JsonColumn | null
  keepsTrack: Generated<boolean>
  mergedElsewhere: Generated<number>
  contactsRemoved: Generated<number>
  customersRemoved: Generated<number>
  recorded: Generated<number>
  skipped: Generated<number>
}

export interface ImportRunContactTable {
  customerId: string
  interactionId: string
  run: number
}

export interface ImportRunCustomerTable {
  customerId: string
  run: number
  brought: boolean
}

export interface InteractionTable {
  customerId: string
  id: string
  occurredAt: TimestampColumn
  outcomeAt: TimestampColumn
  channel: ChannelValue
  direction: DirectionValue
  outcome: OutcomeValue
  purpose: PurposeValue | null
  mailClass: MailClassValue
  expectsReply: boolean | null
  automated: boolean | null
  durationSeconds: number | null
  propensity: number | null
  source: string
  sourceId: string
  contactPoint: string | null
  inReplyTo: string[]
  campaign: string | null
  messageKey: string | null
  decisionId: string | null
  ageBand: AgeBandValue
  localWeekday: number
  localHour: number
  isAttempt: boolean
  resolution: ResolutionValue | null
  attemptNumber: number | null
  answeredAt: NullableTimestampColumn
  answeredBy: string | null
  answers: string | null
  expected: number | null
  previousChannel: ChannelValue | null
  contactsInWeek: number | null
  isRepeat: Generated<boolean>
}

export interface LoadDailyTable {
  day: string
  channel: ChannelValue
  ageBand: AgeBandValue
  contactsInWeek: number
  contacts: number
  attempts: number
  answered: number
  declined: number
  undelivered: number
  keyed: number
  repeats: number
}

export interface PopulationVersionTable {
  version: string
  state: PopulationVersionStateValue
  fittedAt: TimestampColumn
  isSample: boolean
  customers: number
  attempts: number
  attemptsKnown: number
  heldOut: JsonColumn | null
  decidedAt: NullableTimestampColumn
  prior: JsonColumn
}

export interface ReachDailyTable {
  day: string
  channel: ChannelValue
  direction: DirectionValue
  ageBand: AgeBandValue
  localWeekday: number
  localHour: number
  contacts: number
  attempts: number
  answered: number
  declined: number
  undelivered: number
  keyed: number
  repeats: number
}

export interface ReachMonthlyTable {
  month: string
  channel: ChannelValue
  direction: DirectionValue
  ageBand: AgeBandValue
  localWeekday: number
  localHour: number
  contacts: number
  attempts: number
  answered: number
  declined: number
  undelivered: number
  keyed: number
  repeats: number
}

export interface RejectedEventTable {
  id: string
  source: string | null
  position: string
  code: string
  message: string
  field: string[]
  raw: string
  awaits: string | null
  importRunId: string | null
  receivedAt: ColumnType<number, string | Date | undefined, string | Date>
  number: Generated<number>
  connector: string | null
}

export interface ReplyDelayMonthlyTable {
  month: string
  channel: ChannelValue
  ageBand: AgeBandValue
  delayBucket: number
  answered: number
}

export interface SavedViewTable {
  id: string
  name: string
  path: string
  search: string
  isShared: boolean
  madeBy: string
  createdAt: TimestampColumn
}

export interface SourceDailyTable {
  day: string
  source: string
  channel: ChannelValue
  direction: DirectionValue
  ageBand: AgeBandValue
  mailClass: MailClassValue
  contacts: number
  attempts: number
  answered: number
  declined: number
  undelivered: number
  keyed: number
  repeats: number
}

export interface SourceHourlyTable {
  source: string
  hour: TimestampColumn
  channel: ChannelValue
  contacts: number
}

export interface SourceSettingTable {
  source: string
  expectedEverySeconds: number
}

export interface SourceTotalTable {
  source: string
  channel: ChannelValue
  contacts: number
}

export interface StatedPreferenceTable {
  customerId: string
  id: Generated<string>
  channels: string[]
  avoidChannels: string[]
  bestDays: string[]
  worstDays: string[]
  bestDayparts: string[]
  worstDayparts: string[]
  waitHours: number | null
  paperless: boolean | null
  statedAt: TimestampColumn
  source: string | null
  recordedAt: ColumnType<number, string | Date | undefined, string | Date>
}

export interface TallyTable {
  customerId: string
  channel: ChannelValue
  timeWindow: number
  marketing: boolean
  attemptWeight: number
  answerWeight: number
  expectedWeight: number
  inboundWeight: number
  attempts: number
  answered: number
  declined: number
  undelivered: number
  inbound: number
  delayCount: number
  delaySum: number
}

export interface UploadTable {
  id: string
  connector: string
  fileName: string
  bytes: number
  receivedAt: ColumnType<number, string | Date | undefined, string | Date>
}

export interface WatermarkTable {
  customerId: string
  source: string
  channel: ChannelValue
  outcome: OutcomeValue
  upTo: TimestampColumn
}

export interface WebhookDeliveryTable {
  id: string
  connector: string
  receivedAt: TimestampColumn
  request: JsonColumn
  body: Uint8Array
  attempts: Generated<number>
  nextAttemptAt: NullableTimestampColumn
  takenAt: NullableTimestampColumn
  error: string | null
}

export interface Database {
  annotation: AnnotationTable
  apiKey: ApiKeyTable
  auditEvent: AuditEventTable
  channelDaily: ChannelDailyTable
  channelMonthly: ChannelMonthlyTable
  consent: ConsentTable
  contactDaily: ContactDailyTable
  contactLoad: ContactLoadTable
  contactMonthly: ContactMonthlyTable
  contactPermission: ContactPermissionTable
  contactPoint: ContactPointTable
  customer: CustomerTable
  customerState: CustomerStateTable
  customerStateReading: CustomerStateReadingTable
  decision: DecisionTable
  decisionOutcome: DecisionOutcomeTable
  decisionOverride: DecisionOverrideTable
  deployment: DeploymentTable
  followUpDaily: FollowUpDailyTable
  guestLink: GuestLinkTable
  identity: IdentityTable
  importRun: ImportRunTable
  importRunContact: ImportRunContactTable
  importRunCustomer: ImportRunCustomerTable
  interaction: InteractionTable
  loadDaily: LoadDailyTable
  populationVersion: PopulationVersionTable
  reachDaily: ReachDailyTable
  reachMonthly: ReachMonthlyTable
  rejectedEvent: RejectedEventTable
  replyDelayMonthly: ReplyDelayMonthlyTable
  savedView: SavedViewTable
  sourceDaily: SourceDailyTable
  sourceHourly: SourceHourlyTable
  sourceSetting: SourceSettingTable
  sourceTotal: SourceTotalTable
  statedPreference: StatedPreferenceTable
  tally: TallyTable
  upload: UploadTable
  watermark: WatermarkTable
  webhookDelivery: WebhookDeliveryTable
}

