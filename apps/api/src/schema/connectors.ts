import type { ConnectorActivity } from '@wavelength/db'
import {
  CONNECTOR_TRAITS,
  type ConnectorRejection,
  type ConnectorTraits,
  connectorRejections,
} from '@wavelength/operations'
import { builder } from './builder.ts'
import { MOST_REJECTIONS, requireFirst } from './import-run.ts'
import { closedList } from './lists.ts'

const ConnectorOption = builder.objectRef<ConnectorTraits['options'][number]>('ConnectorOption').implement({
  description: 'Something to be told about a file before it can be read.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The argument of checkImport and startImport.' }),
    isRequired: t.exposeBoolean('isRequired', { description: 'Nothing can be read without it.' }),
    describes: t.exposeString('describes', { description: 'What it says.' }),
  }),
})

const Confirmation = closedList(
  'Confirmation',
  'How sure it is that a system writes what is read here.',
  ['CAPTURED', 'DOCUMENTED', 'PARTLY'],
  {
    CAPTURED: 'Checked with what the system really wrote.',
    DOCUMENTED: 'Checked with the examples of its documentation.',
    PARTLY: 'Checked in part: look at what the first import rejects.',
  },
)

type Traits = NonNullable<ConnectorTraits['webhook']>

const WebhookSecret = builder.objectRef<Traits['secrets'][number]>('WebhookSecret').implement({
  description: 'Something that a deployment sets for deliveries to be taken.',
  fields: (t) => ({
    variable: t.exposeString('variable', { description: 'The variable of the environment.' }),
    describes: t.exposeString('describes', { description: 'Where it is found.' }),
    isSet: t.boolean({
      description: 'True when this server has it. Its value is never told.',
      resolve: ({ variable }, _, { webhooks }) => webhooks?.hasSecret(variable) ?? false,
    }),
  }),
})

const Webhook = builder.objectRef<ConnectorTraits & { readonly webhook: Traits }>('ConnectorWebhook').implement({
  description: 'Where a system delivers what happens.',
  fields: (t) => ({
    path: t.string({
      description: 'Where it is told to deliver to, without the server.',
      resolve: ({ name }) => `/webhooks/${name}`,
    }),
    url: t.string({
      nullable: true,
      description: 'The whole address; null when the server was not told where it is reached from outside.',
      resolve: ({ name }, _, { publicUrl }) =>
        publicUrl === null ? null : new URL(`/webhooks/${name}`, publicUrl).href,
    }),
    signature: t.string({
      description: 'How it is known who sent a delivery.',
      resolve: ({ webhook }) => webhook.signature,
    }),
    secrets: t.field({
      type: [WebhookSecret],
      description: 'What has to be set.',
      resolve: ({ webhook }) => [...webhook.secrets],
    }),
  }),
})

const Activity = builder.objectRef<Omit<ConnectorActivity, 'connector'>>('ConnectorActivity').implement({
  description: 'What has lately come through a connector.',
  fields: (t) => ({
    lastDeliveryAt: t.expose('lastDeliveryAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its webhook was last delivered to; null when that was not within two weeks.',
    }),
    deliveriesLastDay: t.exposeInt('deliveriesLastDay', { description: 'Deliveries of the last 24 hours.' }),
    deliveriesWaiting: t.exposeInt('deliveriesWaiting', { description: 'Deliveries kept and not yet taken in.' }),
    deliveriesGivenUp: t.exposeInt('deliveriesGivenUp', {
      description: 'Deliveries that could not be taken in for hours; the log says why.',
    }),
    lastImportAt: t.expose('lastImportAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a file was last imported by it; null when none has been.',
    }),
    rejected: t.exposeInt('rejected', { description: 'Records that were refused and are kept with their reasons.' }),
    rejectedLastDay: t.exposeInt('rejectedLastDay', { description: 'Those of the last 24 hours.' }),
  }),
})

const ConnectorRejectionType = builder.objectRef<ConnectorRejection>('ConnectorRejection').implement({
  description: 'A record that was refused.',
  fields: (t) => ({
    position: t.exposeString('position', { description: 'Where it stood.' }),
    field: t.stringList({
      description: 'The value at fault, outermost name first.',
      resolve: ({ field }) => [...field],
    }),
    value: t.exposeString('value', { nullable: true, description: 'What stands there; null where that is not told.' }),
    code: t.exposeString('code', { description: 'A stable code.' }),
    reason: t.exposeString('reason', { description: 'The reason, for people.' }),
    rejectedAt: t.expose('rejectedAt', { type: 'DateTime', description: 'When it was refused.' }),
  }),
})

const NOTHING_YET: Omit<ConnectorActivity, 'connector'> = {
  lastDeliveryAt: null,
  deliveriesLastDay: 0,
  deliveriesWaiting: 0,
  deliveriesGivenUp: 0,
  lastImportAt: null,
  rejected: 0,
  rejectedLastDay: 0,
}

const Connector = builder.objectRef<ConnectorTraits>('Connector').implement({
  description: 'A system whose files or deliveries can be taken in.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As POST /v1/imports and the command line take it.' }),
    describes: t.exposeString('describes', { description: 'What it is, in a line.' }),
    endings: t.stringList({
      description: 'How names of its files usually end; ".gz" may follow. Empty where it takes no files.',
      resolve: ({ endings }) => [...endings],
    }),
    options: t.field({
      type: [ConnectorOption],
      description: 'What is told about such a file.',
      resolve: ({ options }) => [...options],
    }),
    confirmed: t.expose('confirmed', { type: Confirmation, description: 'How far its format was confirmed.' }),
    webhook: t.field({
      type: Webhook,
      nullable: true,
      description: 'Null where its system delivers nothing.',
      resolve: ({ webhook, ...connector }) => (webhook === null ? null : { ...connector, webhook }),
    }),
    activity: t.field({
      type: Activity,
      authScopes: { scope: 'aggregates:read' },
      description: 'What has lately come through it. Needs the scope aggregates:read.',
      resolve: async ({ name }, _, { load }) => (await load.connectorActivity()).get(name) ?? NOTHING_YET,
    }),
    rejections: t.field({
      type: [ConnectorRejectionType],
      description: 'What was refused, the newest first. Needs the scopes ingest and pii:read.',
      args: { first: t.arg.int({ defaultValue: 20, description: `So many of them, 1 to ${MOST_REJECTIONS}.` }) },
      authScopes: { $all: { scope: 'pii:read', $any: { scope: 'ingest' } } },
      complexity: ({ first }) => ({ field: 10, multiplier: first ?? MOST_REJECTIONS }),
      resolve: ({ name }, { first }, { store }) => connectorRejections(store.db, name, requireFirst(first)),
    }),
  }),
})

builder.queryField('connectors', (t) =>
  t.field({
    type: [Connector],
    authScopes: { holder: true },
    description: 'The systems whose files or deliveries can be taken in. Any key may read it.',
    resolve: () => [...CONNECTOR_TRAITS],
  }),
)

builder.queryField('connector', (t) =>
  t.field({
    type: Connector,
    nullable: true,
    authScopes: { holder: true },
    description: 'One of them by its name; null when there is none of that name. Any key may read it.',
    args: { name: t.arg.string({ required: true, description: 'As `connectors` tells it.' }) },
    resolve: (_, { name }) => CONNECTOR_TRAITS.find((connector) => connector.name === name) ?? null,
  }),
)
