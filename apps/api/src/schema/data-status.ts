import type { Instant } from '@wavelength/core'
import {
  countAllCustomers,
  countInteractions,
  countRejectedEvents,
  countSampleCustomers,
  dataSpan,
  newestImports,
  readDeployment,
  type SourceStatus as Status,
  sourceStatuses,
  valuesInUse,
} from '@wavelength/db'
import { builder } from './builder.ts'
import { ImportRun } from './import-run.ts'
import { Channel } from './lists.ts'

/** What lies outside what a guest link shows, or may. */
const NOT_FOR_GUESTS = { authScopes: { scope: 'aggregates:read' } } as const

const SourceStatus = builder.objectRef<Status>('SourceStatus').implement({
  description: "How fresh one source's contacts are.",
  fields: (t) => ({
    source: t.exposeString('source', { description: 'The system that reports.' }),
    firstEventAt: t.expose('firstEventAt', { type: 'DateTime', description: 'Its earliest contact.' }),
    lastEventAt: t.expose('lastEventAt', {
      type: 'DateTime',
      description: 'Its latest contact; those dated in the future do not count.',
    }),
    contacts: t.exposeInt('contacts', { ...NOT_FOR_GUESTS, description: 'Its contacts in all.' }),
    contactsLastDay: t.exposeInt('contactsLastDay', {
      ...NOT_FOR_GUESTS,
      description: 'Its contacts of the last 24 hours.',
    }),
    expectedEverySeconds: t.exposeInt('expectedEverySeconds', {
      nullable: true,
      description:
        'How often it is expected to deliver, in seconds: as the settings say, else the usual time between two hours with contacts; null without a rhythm.',
    }),
    isRhythmSet: t.exposeBoolean('isRhythmSet', { description: 'True when the settings say how often to expect it.' }),
    lagSeconds: t.exposeInt('lagSeconds', { description: 'Seconds since its latest contact.' }),
    isLate: t.exposeBoolean('isLate', { description: 'True when it has been silent for much longer than usual.' }),
    channels: t.field({
      type: [Channel],
      description: 'The channels that it reports.',
      resolve: (source) => [...source.channels],
    }),
  }),
})

/** Each field asks for what it tells, so that a page waits for no more than it shows. */
const DataStatus = builder.objectRef<{ readonly asOf: Instant }>('DataStatus').implement({
  description: 'What the store holds, and how fresh it is.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'DateTime', description: 'When this was counted.' }),
    dataFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The earliest contact.',
      resolve: async ({ asOf }, _, { store }) => (await dataSpan(store.db, asOf)).from,
    }),
    dataThrough: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'The latest contact; those dated in the future do not count.',
      resolve: async ({ asOf }, _, { store }) => (await dataSpan(store.db, asOf)).through,
    }),
    timeZone: t.field({
      type: 'TimeZone',
      description: 'The reporting zone: its days are the days of the reports.',
      resolve: async (_, __, { store }) => (await readDeployment(store.db)).reportingTimeZone,
    }),
    customers: t.int({
      ...NOT_FOR_GUESTS,
      description: 'Customers in all.',
      resolve: (_, __, { store }) => countAllCustomers(store.db),
    }),
    contacts: t.int({
      ...NOT_FOR_GUESTS,
      description: 'Contacts in all.',
      resolve: (_, __, { store }) => countInteractions(store.db),
    }),
    rejected: t.int({
      ...NOT_FOR_GUESTS,
      description: 'Events that could not be taken and are kept with their reasons.',
      resolve: (_, __, { store }) => countRejectedEvents(store.db),
    }),
    sampleCustomers: t.int({
      ...NOT_FOR_GUESTS,
      description: 'Customers that are invented sample data.',
      resolve: (_, __, { store }) => countSampleCustomers(store.db),
    }),
    segments: t.stringList({
      ...NOT_FOR_GUESTS,
      description: 'Every segment that some customer has.',
      resolve: (_, __, { store }) => valuesInUse(store.db, 'segment'),
    }),
    countries: t.stringList({
      ...NOT_FOR_GUESTS,
      description: 'Every country that some customer has.',
      resolve: (_, __, { store }) => valuesInUse(store.db, 'country'),
    }),
    sources: t.field({
      type: [SourceStatus],
      description: 'Every system that has reported; for a guest, of those that the link shows.',
      resolve: async ({ asOf }, _, { store, principal }) => {
        const shown = principal.guest?.link.shows.filter.sources
        const sources = await sourceStatuses(store.db, asOf)
        return sources.filter(({ source }) => shown?.includes(source) ?? true)
      },
    }),
    imports: t.field({
      ...NOT_FOR_GUESTS,
      type: [ImportRun],
      description: 'The newest imports, newest first.',
      resolve: (_, __, { store }) => newestImports(store.db),
    }),
  }),
})

const STATUS_COST = 100

builder.queryField('dataStatus', (t) =>
  t.field({
    type: DataStatus,
    authScopes: { scope: 'aggregates:read', guest: true },
    complexity: STATUS_COST,
    description: 'What the store holds, and how fresh it is; a guest sees how fresh. Needs the scope aggregates:read.',
    resolve: (_, __, { now }) => ({ asOf: now }),
  }),
)
