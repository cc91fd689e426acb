import { EXPERIMENT_STEP_TEXTS, EXPERIMENT_STEPS, type ExperimentStep as Step } from '@wavelength/core'
import {
  experiment,
  experimentWithinLimit,
  judgedHistory,
  judgedOwnLotteries,
  type ExperimentReport as Report,
} from '@wavelength/operations'
import type { Context } from '../context.ts'
import { asMayBeAsked } from '../guest-limit.ts'
import { DateRangeInput } from './aggregate-input.ts'
import { builder } from './builder.ts'
import { HoldoutComparison } from './holdout-comparison.ts'
import { JudgedPolicy } from './judged-policy.ts'
import { closedList, Purpose } from './lists.ts'

const DecisionCounts = builder.objectRef<Report['decisions']>('DecisionCounts').implement({
  description:
    'What the recommendations given in these days can tell. Each is counted once, under the first that holds.',
  fields: (t) => ({
    holdout: t.exposeInt('HOLDOUT', { description: 'About customers who go on as before; nobody was to follow them.' }),
    followUp: t.exposeInt('FOLLOW_UP', { description: 'About a second attempt or a later one.' }),
    overridden: t.exposeInt('OVERRIDDEN', {
      description: 'A person chose another way, and number one did not go out after all.',
    }),
    untold: t.exposeInt('UNTOLD', { description: 'Nobody has told what became of them.' }),
    unsent: t.exposeInt('UNSENT', { description: 'Told not to have been sent.' }),
    unfollowed: t.exposeInt('UNFOLLOWED', { description: 'Sent on another channel than number one.' }),
    maturing: t.exposeInt('MATURING', {
      description: 'Sent as recommended in the last 21 days: may still be answered.',
    }),
    counted: t.exposeInt('COUNTED', { description: 'Sent as recommended more than 21 days ago: these are judged.' }),
  }),
})

const ExperimentStepCode = closedList(
  'ExperimentStepCode',
  'What to do so that more can be told.',
  EXPERIMENT_STEPS,
  EXPERIMENT_STEP_TEXTS,
)

const ExperimentStep = builder.objectRef<{ readonly code: Step }>('ExperimentStep').implement({
  description: 'Something to do so that more can be told.',
  fields: (t) => ({
    code: t.expose('code', { type: ExperimentStepCode, description: 'Stable, for programs.' }),
    text: t.string({ description: 'The step in English.', resolve: ({ code }) => EXPERIMENT_STEP_TEXTS[code] }),
  }),
})

/** Recommendations of the past are worked out anew, customer by customer. */
const REPLAY_COST = 20_000

const ExperimentReport = builder.objectRef<Report>('ExperimentReport').implement({
  description: 'What the recommendations of some days were worth, as far as it can be told.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'DateTime', description: 'When it was counted.' }),
    from: t.field({ type: 'Date', description: 'The first day.', resolve: ({ range }) => range.from }),
    to: t.field({ type: 'Date', description: 'The day after the last one.', resolve: ({ range }) => range.to }),
    timeZone: t.expose('timeZone', { type: 'TimeZone', description: 'In whose days.' }),
    purpose: t.expose('purpose', { type: Purpose, nullable: true, description: 'Only contacts for this; null: all.' }),
    explorationShare: t.exposeFloat('explorationShare', {
      description: 'How many of the recommendations may be drawn by lot as the server is set up now, 0 to 0.5.',
    }),
    holdoutShare: t.exposeFloat('holdoutShare', {
      description: 'How many of the customers go on as before as the server is set up now, 0 to 0.5.',
    }),
    decisions: t.expose('decisions', { type: DecisionCounts, description: 'What the recommendations can tell.' }),
    numberOne: t.expose('numberOne', {
      type: JudgedPolicy,
      description: 'Always number one, judged by the recommendations that were followed.',
    }),
    holdout: t.expose('holdout', {
      type: HoldoutComparison,
      description: 'Recommendations against going on as before.',
    }),
    ownLotteries: t.field({
      type: JudgedPolicy,
      complexity: REPLAY_COST,
      description:
        'Number one as it would have been recommended, judged by contacts that you chose by a lottery of your own and recorded with a propensity. Worked out for a sample; takes seconds.',
      resolve: (report, _, context) => judgedOwnLotteries(context.store, report, readerOf(context)),
    }),
    history: t.field({
      type: JudgedPolicy,
      complexity: REPLAY_COST,
      description:
        'The same by contacts of which nobody wrote down how likely their way was: a first impression, never evidence. Worked out for a sample; takes seconds.',
      resolve: (report, _, context) => judgedHistory(context.store, report, readerOf(context)),
    }),
    nextSteps: t.field({
      type: [ExperimentStep],
      description: 'What to do so that more can be told.',
      resolve: ({ nextSteps }) => nextSteps.map((code) => ({ code })),
    }),
  }),
})

const EXPERIMENT_COST = 2_000

builder.queryField('experiment', (t) =>
  t.field({
    type: ExperimentReport,
    authScopes: { scope: 'aggregates:read', guest: true },
    complexity: EXPERIMENT_COST,
    description:
      'What recommendations are worth: number one judged by what was left to chance, and customers who get them against a holdout. Needs the scope aggregates:read.',
    args: {
      range: t.arg({ type: DateRangeInput, required: true, description: 'The days, in the reporting zone.' }),
      purpose: t.arg({ type: Purpose, description: 'Only contacts for this purpose.' }),
    },
    resolve: async (_, { range, purpose }, context) => {
      const reportingZone = await context.load.reportingZone()
      const question = await asMayBeAsked(context, { range, purpose: purpose ?? null }, (asked, limit) =>
        experimentWithinLimit(asked, limit, reportingZone),
      )
      return experiment(context.store, question, { ...readerOf(context), settings: context.experiment })
    },
  }),
)

function readerOf({ now, principal }: Context) {
  return { now, maySeeFewPeople: principal.scopes.has('pii:read') }
}
