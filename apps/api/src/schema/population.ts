import type { HeldOutComparison } from '@wavelength/core'
import type { PopulationVersion as Version } from '@wavelength/db'
import { populationStatus, type PopulationStatus as Status } from '@wavelength/operations'
import { builder } from './builder.ts'

const STATES = {
  CANDIDATE: { description: 'Kept, and not in force so far.' },
  IN_FORCE: { description: 'Answers come from it.' },
  SUPERSEDED: { description: 'Was in force; may be put in force again.' },
  REJECTED: { description: 'Foretold contacts kept aside worse than the version then in force.' },
} satisfies Record<Version['state'], { description: string }>

const PopulationVersionState = builder.enumType('PopulationVersionState', {
  description: 'What has become of a population version.',
  values: STATES,
})

const PopulationTrial = builder.objectRef<HeldOutComparison>('PopulationTrial').implement({
  description: 'A population version beside the one then in force, on contacts that neither was learned from.',
  fields: (t) => ({
    customers: t.exposeInt('customers', { description: 'Customers who were kept aside.' }),
    attempts: t.exposeInt('attempts', { description: 'Their settled attempts.' }),
    logLoss: t.float({
      description: 'Mean surprise about what came of each attempt, in nats; lower is better.',
      resolve: ({ candidate }) => candidate.logLoss,
    }),
    calibrationError: t.float({
      description: 'How far the share that was answered lies from the likelihood told; lower is better.',
      resolve: ({ candidate }) => candidate.calibrationError,
    }),
    versionBefore: t.string({ description: 'The version then in force.', resolve: ({ inForce }) => inForce.version }),
    logLossBefore: t.float({ description: 'The same of that version.', resolve: ({ inForce }) => inForce.logLoss }),
    calibrationErrorBefore: t.float({
      description: 'The same of that version.',
      resolve: ({ inForce }) => inForce.calibrationError,
    }),
    difference: t.exposeFloat('difference', {
      description: 'Log loss less that of the version then in force: below 0 is better.',
    }),
    standardError: t.exposeFloat('standardError', {
      description: 'Standard error of the difference, clustered by customer.',
    }),
  }),
})

const PopulationVersion = builder.objectRef<Version>('PopulationVersion').implement({
  description: 'What is known of customers in general, as it was learned once.',
  fields: (t) => ({
    version: t.exposeString('version', { description: 'Its name, which recommendations bear too.' }),
    state: t.field({
      type: PopulationVersionState,
      description: 'What has become of it.',
      resolve: ({ state }) => state,
    }),
    fittedAt: t.expose('fittedAt', {
      type: 'DateTime',
      description: 'When it was learned, or came along with the software.',
    }),
    isSample: t.exposeBoolean('isSample', { description: 'True when the made-up sample business taught it.' }),
    customers: t.exposeInt('customers', {
      description: 'Customers that it was learned from; 0 when it came along with the software.',
    }),
    attempts: t.exposeInt('attempts', { description: 'Settled attempts that it was learned from.' }),
    trial: t.field({
      type: PopulationTrial,
      nullable: true,
      description: 'How it did on contacts kept aside; null when it came along with the software.',
      resolve: ({ heldOut }) => heldOut,
    }),
    decidedAt: t.expose('decidedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was adopted, refused or chosen; null when nobody has decided on it.',
    }),
  }),
})

const Population = builder.objectRef<Status>('Population').implement({
  description: 'What is known of customers in general, from which the answer for each of them starts.',
  fields: (t) => ({
    inForce: t.field({
      type: PopulationVersion,
      description: 'The version that answers come from.',
      resolve: ({ inForce }) => inForce,
    }),
    versions: t.field({
      type: [PopulationVersion],
      description: 'Every version, newest first.',
      resolve: ({ versions }) => [...versions],
    }),
    pendingCustomers: t.exposeInt('pendingCustomers', {
      description: 'Customers whose ledgers still are of another version; they are brought to this one by and by.',
    }),
  }),
})

const POPULATION_COST = 20

builder.queryField('population', (t) =>
  t.field({
    type: Population,
    authScopes: { scope: 'aggregates:read' },
    complexity: POPULATION_COST,
    description: 'What is known of customers in general, and how well it foretells. Needs the scope aggregates:read.',
    resolve: (_, _arguments, { store }) => populationStatus(store),
  }),
)
