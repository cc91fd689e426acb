export * from './customers/customer-words.ts'
export * from './evidence/attribution.ts'
export * from './evidence/consent-event.ts'
export * from './evidence/contact-event.ts'
export * from './evidence/contribution.ts'
export * from './evidence/customer-record.ts'
export * from './evidence/derive.ts'
export * from './evidence/features-of-attempt.ts'
export * from './evidence/instant.ts'
export * from './evidence/interaction.ts'
export * from './evidence/issue.ts'
export * from './evidence/join-facts.ts'
export * from './evidence/matter.ts'
export * from './evidence/parse-contact-event.ts'
export * from './evidence/parse-customer.ts'
export * from './evidence/parse-identity.ts'
export {
  isPlainText,
  missing,
  readFields,
  readNumber,
  readOneOf,
  readPastInstant,
  readText,
  requireText,
  shortened,
} from './evidence/read-field.ts'
export * from './evidence/report.ts'
export * from './evidence/roll-ups.ts'
export * from './evidence/sum-up.ts'
export * from './evidence/watermark.ts'
export * from './experiment/arm.ts'
export * from './experiment/arms-compared.ts'
export { type Estimate, ratioEstimate } from './experiment/estimate.ts'
export * from './experiment/finding.ts'
export * from './experiment/logged-choice.ts'
export { type Lottery, lotteryOf, normalDraw } from './experiment/lottery.ts'
export type { Overlap, OverlapCode, OverlapWarning } from './experiment/overlap.ts'
export * from './experiment/policy-value.ts'
export * from './experiment/propensities-by-frequency.ts'
export * from './experiment/remark.ts'
export * from './experiment/replay.ts'
export * from './fatigue/fatigue-asked.ts'
export * from './fatigue/fatigue-class.ts'
export * from './fatigue/fatigue-report.ts'
export * from './fatigue/opt-out-rate.ts'
export { withoutFewFatigued } from './fatigue/without-few-fatigued.ts'
export * from './learn/attempt-features.ts'
export { type Belief, believe } from './learn/believe.ts'
export * from './learn/contact-hours.ts'
export * from './learn/decay.ts'
export * from './learn/default-prior.ts'
export * from './learn/delay.ts'
export * from './learn/expected-answer.ts'
export * from './learn/fatigue.ts'
export { channelShares, inboundWeights } from './learn/inbound.ts'
export * from './learn/learned-preference.ts'
export * from './learn/ledger.ts'
export * from './learn/prior.ts'
export {
  type ExplainedForecast,
  type Forecast,
  forecast,
  type Occasion,
  type Probability,
  probabilityOf,
} from './learn/probability-of.ts'
export { contactPointOf, isReachable, linesOf } from './learn/reachable.ts'
export {
  type AnswerCounts,
  REASON_CODES,
  REASON_SOURCES,
  type Reason,
  type ReasonCode,
  type ReasonFacts,
  type ReasonSource,
} from './learn/reason.ts'
export { RECENT_FACTS, reachingAttempts, recentContactOf } from './learn/recent-contact.ts'
export { answerCredit, type SignalTrust } from './learn/signal-trust.ts'
export * from './learn/tally.ts'
export { type TimeBelief, type TimeBeliefs, timeBeliefs } from './learn/time-beliefs.ts'
export * from './learn/time-window.ts'
export * from './learn/without-age.ts'
export * from './metrics/aggregate-query.ts'
export * from './metrics/aggregate-result.ts'
export * from './metrics/buckets.ts'
export * from './metrics/contacts-behind.ts'
export * from './metrics/contacts-in-week.ts'
export * from './metrics/counts.ts'
export * from './metrics/cursor.ts'
export * from './metrics/dimension.ts'
export * from './metrics/filtered-by.ts'
export * from './metrics/formulas.ts'
export * from './metrics/measure.ts'
export * from './metrics/measured.ts'
export * from './metrics/metrics.ts'
export * from './metrics/people-sample.ts'
export * from './metrics/query-fault.ts'
export * from './metrics/reply-delay.ts'
export * from './metrics/rows.ts'
export * from './metrics/sample.ts'
export * from './metrics/wilson.ts'
export * from './model/channel.ts'
export * from './model/cohort.ts'
export * from './model/contact.ts'
export * from './model/days.ts'
export * from './model/local-time.ts'
export * from './model/purpose.ts'
export * from './permission/permission.ts'
export * from './permission/permission-asked.ts'
export * from './permission/permission-report.ts'
export { withoutFewPeople } from './permission/without-few-people.ts'
export * from './population/adoption.ts'
export * from './population/customer-history.ts'
export * from './population/fit-population.ts'
export { type AttemptForecast, forecastsOf } from './population/forecasts-of.ts'
export { ledgerAt } from './population/ledger-at.ts'
export { bestWaitHours } from './recommend/best-wait.ts'
export {
  EXCLUSION_CODES,
  type ExcludedChannel,
  type ExclusionCode,
  type ExclusionFacts,
} from './recommend/exclusion.ts'
export * from './recommend/message.ts'
export * from './recommend/override.ts'
export { type RankedWay, rankCustomer } from './recommend/rank-customer.ts'
export { recommend } from './recommend/recommend.ts'
export * from './recommend/recommendation.ts'
export * from './recommend/taste.ts'
export { CHANGING_EVENTS, type ChangingEvent, type WouldChange } from './recommend/would-change.ts'
export * from './statistics/forecast-quality.ts'
export * from './words/exclusion-text.ts'
export * from './words/experiment-text.ts'
export * from './words/finding-text.ts'
export * from './words/labels.ts'
export * from './words/no-action-text.ts'
export * from './words/phrases.ts'
export * from './words/reason-text.ts'
export * from './words/rounding.ts'
export * from './words/would-change-text.ts'
