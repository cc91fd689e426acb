import { dataStatus, type ImportStatus, type DataStatus as Status } from '@wavelength/db'
import { builder } from './builder.ts'
import { Channel } from './lists.ts'

const SourceStatus = builder.objectRef<Status['sources'][number]>('SourceStatus').implement({
  description: "How fresh one source's contacts are.",
  fields: (t) => ({
    source: t.exposeString('source', { description: 'The system that reports.' }),
    firstEventAt: t.expose('firstEventAt', { type: 'DateTime', description: 'Its earliest contact.' }),
    lastEventAt: t.expose('lastEventAt', {
      type: 'DateTime',
      description: 'Its latest contact; those dated in the future do not count.',
    }),
    contacts: t.exposeInt('contacts', { description: 'Its contacts in all.' }),
    contactsLastDay: t.exposeInt('contactsLastDay', { description: 'Its contacts of the last 24 hours.' }),
    expectedEverySeconds: t.exposeInt('expectedEverySeconds', {
      nullable: true,
      description: 'The usual time between two hours with contacts, in seconds; null without a rhythm.',
    }),
    lagSeconds: t.exposeInt('lagSeconds', { description: 'Seconds since its latest contact.' }),
    isLate: t.exposeBoolean('isLate', { description: 'True when it has been silent for much longer than usual.' }),
    channels: t.field({
      type: [Channel],
      description: 'The channels that it reports.',
      resolve: (source) => [...source.channels],
    }),
  }),
})

const ImportRun = builder.objectRef<ImportStatus>('ImportRun').implement({
  description: 'One run over a file.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Opaque and lasting.' }),
    connector: t.exposeString('connector', { description: 'The kind of file.' }),
    fileName: t.exposeString('fileName', { description: 'The name of the file.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it came to its end; null while it has not.',
    }),
    recordsDone: t.exposeInt('recordsDone', { description: 'Records read so far.' }),
    stored: t.exposeInt('stored', { description: 'Contacts that were new.' }),
    merged: t.exposeInt('merged', { description: 'Records that told something new about a known contact.' }),
    duplicates: t.exposeInt('duplicates', { description: 'Records that told nothing new.' }),
    rejected: t.exposeInt('rejected', { description: 'Records that could not be taken.' }),
  }),
})

const DataStatus = builder.objectRef<Status>('DataStatus').implement({
  description: 'What the store holds, and how fresh it is.',
  fields: (t) => ({
    asOf: t.expose('asOf', { type: 'DateTime', description: 'When this was counted.' }),
    dataFrom: t.expose('dataFrom', { type: 'DateTime', nullable: true, description: 'The earliest contact.' }),
    dataThrough: t.expose('dataThrough', {
      type: 'DateTime',
      nullable: true,
      description: 'The latest contact; those dated in the future do not count.',
    }),
    timeZone: t.expose('timeZone', {
      type: 'TimeZone',
      description: 'The reporting zone: its days are the days of the reports.',
    }),
    customers: t.exposeInt('customers', { description: 'Customers in all.' }),
    contacts: t.exposeInt('contacts', { description: 'Contacts in all.' }),
    rejected: t.exposeInt('rejected', {
      description: 'Events that could not be taken and are kept with their reasons.',
    }),
    sampleCustomers: t.exposeInt('sampleCustomers', { description: 'Customers that are invented sample data.' }),
    segments: t.stringList({
      description: 'Every segment that some customer has.',
      resolve: (status) => [...status.segments],
    }),
    countries: t.stringList({
      description: 'Every country that some customer has.',
      resolve: (status) => [...status.countries],
    }),
    sources: t.field({
      type: [SourceStatus],
      description: 'Every system that has reported.',
      resolve: (status) => [...status.sources],
    }),
    imports: t.field({
      type: [ImportRun],
      description: 'The newest imports, newest first.',
      resolve: (status) => [...status.imports],
    }),
  }),
})

const STATUS_COST = 100

builder.queryField('dataStatus', (t) =>
  t.field({
    type: DataStatus,
    authScopes: { scope: 'aggregates:read' },
    complexity: STATUS_COST,
    description: 'What the store holds, and how fresh it is. Needs the scope aggregates:read.',
    resolve: (_, _arguments, { store, now }) => dataStatus(store.db, now),
  }),
)
