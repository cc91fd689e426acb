import { type Issue, OVERRIDE_REASONS } from '@wavelength/core'
import type { OverriddenDecision } from '@wavelength/db'
import { overrideDecision, withdrawOverride } from '@wavelength/operations'
import { deedOf, personal } from '../context.ts'
import { builder } from './builder.ts'
import { Customer } from './customer-node.ts'
import { Channel, closedList, Purpose } from './lists.ts'
import { UserError } from './user-error.ts'

const OverrideReason = closedList(
  'OverrideReason',
  'Why a person goes another way than recommended.',
  OVERRIDE_REASONS,
  {
    CUSTOMER_ASKED: 'The customer asked for it. What they want for good belongs into `statePreference`.',
    KNOWS_BETTER: 'Who chose knows this customer.',
    NOT_AVAILABLE: 'Number one cannot be used now.',
    OTHER: 'Another reason; the note says which.',
  },
)

const DecisionOverride = builder.objectRef<OverriddenDecision>('DecisionOverride').implement({
  description: 'Another channel than number one, chosen by a person, and why.',
  fields: (t) => ({
    decisionId: t.exposeID('decisionId', { description: 'The decision that was overridden.' }),
    channel: t.expose('channel', { type: Channel, description: 'What was chosen.' }),
    recommended: t.expose('recommended', { type: Channel, description: 'What had been recommended.' }),
    purpose: t.expose('purpose', { type: Purpose, description: 'What the message was for.' }),
    reason: t.expose('reason', { type: OverrideReason, description: 'Why.' }),
    note: t.string({
      nullable: true,
      description: 'The reason in their own words, as plain text. Null for keys without the scope pii:read.',
      resolve: ({ note }, _, context) => personal(context, 'DecisionOverride.note', note),
    }),
    madeBy: t.exposeString('madeBy', { description: 'Who chose, by the name of `viewer`.' }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When they chose.' }),
  }),
})

builder.objectField(Customer, 'overrides', (t) =>
  t.field({
    type: [DecisionOverride],
    description: 'Where a person chose another way than recommended: the newest 20, newest first.',
    resolve: async ({ id }, _, { load }) => [...(await load.overrides.load(id))],
  }),
)

interface OverriddenShape {
  readonly override: OverriddenDecision | null
  readonly error: Issue | null
}

const OverrideDecisionPayload = builder.objectRef<OverriddenShape>('OverrideDecisionPayload').implement({
  description: 'What became of the choice.',
  fields: (t) => ({
    override: t.expose('override', {
      type: DecisionOverride,
      nullable: true,
      description: 'The choice as it is kept.',
    }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why nothing was kept.' }),
  }),
})

builder.mutationField('overrideDecision', (t) =>
  t.field({
    type: OverrideDecisionPayload,
    authScopes: { scope: 'ingest' },
    description:
      'Keeps that a person goes another way than recommended, and why. It is written down in the audit trail, and the experiment counts the decision as overridden unless number one went out after all. Only channels that were open for the message can be chosen. Choosing again replaces the choice. Needs the scope ingest.',
    args: {
      decisionId: t.arg.id({ required: true, description: 'As the recommendation gave it.' }),
      channel: t.arg({ type: Channel, required: true, description: 'What is used instead of number one.' }),
      reason: t.arg({ type: OverrideReason, required: true, description: 'Why.' }),
      note: t.arg.string({
        description: 'The reason in own words, as plain text of at most 200 characters. OTHER needs one.',
      }),
    },
    resolve: async (_, { note, ...chosen }, context) => {
      const deed = { ...deedOf(context), madeBy: context.principal.name }
      const parsed = await overrideDecision(context.store, { ...chosen, note: note ?? null }, deed)
      return parsed.status === 'parsed'
        ? { override: parsed.value, error: null }
        : { override: null, error: parsed.issue }
    },
  }),
)

interface WithdrawnShape {
  readonly decisionId: string | null
}

const WithdrawOverridePayload = builder.objectRef<WithdrawnShape>('WithdrawOverridePayload').implement({
  description: 'What became of the withdrawal.',
  fields: (t) => ({
    decisionId: t.exposeID('decisionId', {
      nullable: true,
      description: 'The decision that stands again as it was given; null when nobody had overridden it.',
    }),
  }),
})

builder.mutationField('withdrawOverride', (t) =>
  t.field({
    type: WithdrawOverridePayload,
    authScopes: { scope: 'ingest' },
    description:
      'Takes back the choice of another way than recommended. The audit trail keeps that it was made. Needs the scope ingest.',
    args: { decisionId: t.arg.id({ required: true, description: 'The decision that was overridden.' }) },
    resolve: async (_, { decisionId }, context) => ({
      decisionId: await withdrawOverride(context.store, decisionId, deedOf(context)),
    }),
  }),
)
