import type { Issue } from '@wavelength/core'
import { ingest, type ReportOutcome } from '@wavelength/operations'
import { requireBatch } from '../batch.ts'
import { customerReport } from '../contact-report.ts'
import { builder } from './builder.ts'
import { ContactPointInput } from './contact-point.ts'
import { Customer } from './customer-node.ts'
import { HandleInput } from './customer-ref.ts'
import { UpsertStatus } from './lists.ts'
import { UserError } from './user-error.ts'

const AgeInput = builder.inputType('AgeInput', {
  description: 'An age that was noted in a known year.',
  fields: (t) => ({
    years: t.int({ required: true, description: 'The age in whole years.' }),
    inYear: t.int({ required: true, description: 'The year in which it was noted.' }),
  }),
})

const CustomerInput = builder.inputType('CustomerInput', {
  description:
    'What is known of a customer. At least one of externalId, email, phone and handles names them. What is not told stays as it was; null takes it away.',
  fields: (t) => ({
    externalId: t.string({ description: 'The id in your own systems.' }),
    email: t.string({ description: 'An email address.' }),
    phone: t.string({ description: 'A phone number in international form: "+4520123456".' }),
    handles: t.field({ type: [HandleInput], description: 'Names on networks.' }),
    name: t.string({ description: 'The full name.' }),
    birthDate: t.field({ type: 'Date', description: 'The day of birth.' }),
    birthYear: t.int({ description: 'The year of birth, where the day is not known.' }),
    age: t.field({ type: AgeInput, description: 'An age that was noted, where not even the year of birth is known.' }),
    segment: t.string({ description: 'The segment that you put them in.' }),
    timeZone: t.field({ type: 'TimeZone', description: 'Their own zone.' }),
    country: t.string({ description: 'The country, in one spelling of your own.' }),
    region: t.string({ description: 'The region, in one spelling of your own.' }),
    language: t.string({ description: 'The language, in one spelling of your own.' }),
    contactPoints: t.field({
      type: [ContactPointInput],
      description: 'Addresses at which they can be reached; they are added to those known.',
    }),
  }),
})

interface ResultShape {
  readonly index: number
  readonly status: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REJECTED'
  readonly customerId: string | null
  readonly error: Issue | null
}

const UpsertCustomerResult = builder.objectRef<ResultShape>('UpsertCustomerResult').implement({
  description: 'What became of one record.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'The place of the record in the request, from 0.' }),
    status: t.expose('status', { type: UpsertStatus, description: 'What became of it.' }),
    customer: t.field({
      type: Customer,
      nullable: true,
      description: 'The customer as they stand now; null when the record was rejected.',
      resolve: ({ customerId }, _, { load }) => (customerId === null ? null : load.customer.load(customerId)),
    }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why it was rejected.' }),
  }),
})

interface PayloadShape {
  readonly results: ResultShape[]
  readonly created: number
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
}

const UpsertCustomersPayload = builder.objectRef<PayloadShape>('UpsertCustomersPayload').implement({
  description: 'What became of every record, in the order of the request. All of it is committed.',
  fields: (t) => ({
    results: t.expose('results', { type: [UpsertCustomerResult], description: 'One for each record.' }),
    created: t.exposeInt('created', { description: 'Customers that were new.' }),
    updated: t.exposeInt('updated', { description: 'Records that told something new.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Records that told nothing new.' }),
    rejected: t.exposeInt('rejected', { description: 'Records that could not be taken.' }),
  }),
})

builder.mutationField('upsertCustomers', (t) =>
  t.field({
    type: UpsertCustomersPayload,
    authScopes: { scope: 'ingest' },
    description:
      'Creates or updates 1 to 1,000 customers. A bad record never fails the others. Needs the scope ingest.',
    args: { customers: t.arg({ type: [CustomerInput], required: true, description: 'The records.' }) },
    complexity: ({ customers }) => ({ field: customers.length, multiplier: 1 }),
    resolve: async (_, { customers }, { store, now }) => {
      requireBatch('customers', customers.length)
      const result = await ingest(store, customers.map(customerReport), { now })
      return {
        results: result.outcomes.map(resultOf),
        created: result.customersCreated,
        updated: result.customersUpdated,
        unchanged: result.customersUnchanged,
        rejected: result.rejected,
      }
    },
  }),
)

function resultOf(outcome: ReportOutcome, index: number): ResultShape {
  if (outcome.status === 'REJECTED') return { index, status: outcome.status, customerId: null, error: outcome.issue }
  if (outcome.status === 'CREATED' || outcome.status === 'UPDATED' || outcome.status === 'UNCHANGED')
    return { index, status: outcome.status, customerId: outcome.customerId, error: null }
  throw new TypeError(`a customer was answered ${outcome.status}, as if it were something else`)
}
