import type { Issue } from '@wavelength/core'
import { type AssignedSegment, assignSegment } from '@wavelength/operations'
import { requireBatch } from '../batch.ts'
import { deedOf } from '../context.ts'
import { customerIdIn } from '../own-id.ts'
import { builder } from './builder.ts'
import { Customer } from './customer-node.ts'
import { UserError } from './user-error.ts'

interface ResultShape {
  readonly index: number
  readonly customerId: string | null
  readonly segmentBefore: string | null
  readonly error: Issue | null
}

const AssignSegmentResult = builder.objectRef<ResultShape>('AssignSegmentResult').implement({
  description: 'What became of one customer.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'The place of the id in the request, from 0.' }),
    customer: t.field({
      type: Customer,
      nullable: true,
      description: 'The customer as they stand now; null when nobody has this id.',
      resolve: ({ customerId }, _, { load }) => (customerId === null ? null : load.customer.load(customerId)),
    }),
    segmentBefore: t.exposeString('segmentBefore', {
      nullable: true,
      description:
        'The segment that they were in before; null when they were in none. Putting them into it again undoes the assignment.',
    }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why nothing was done for this one.' }),
  }),
})

interface PayloadShape {
  readonly segment: string | null
  readonly results: ResultShape[]
  readonly updated: number
  readonly unchanged: number
  readonly rejected: number
  readonly error: Issue | null
}

const AssignSegmentPayload = builder.objectRef<PayloadShape>('AssignSegmentPayload').implement({
  description: 'What became of the assignment. All of it is committed.',
  fields: (t) => ({
    segment: t.exposeString('segment', {
      nullable: true,
      description: 'The segment as it is kept, without blanks around it; null when they are in none now.',
    }),
    results: t.expose('results', {
      type: [AssignSegmentResult],
      description: 'One for each id, in the order of the request; none when the name of the segment was refused.',
    }),
    updated: t.exposeInt('updated', { description: 'Customers who were in another segment, or in none.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Customers who were in it before.' }),
    rejected: t.exposeInt('rejected', { description: 'Ids that nobody has.' }),
    error: t.expose('error', { type: UserError, nullable: true, description: 'Why nothing was done at all.' }),
  }),
})

builder.mutationField('assignSegment', (t) =>
  t.field({
    type: AssignSegmentPayload,
    authScopes: { scope: 'ingest' },
    description:
      'Puts 1 to 1,000 customers into a segment, as `upsertCustomers` would one by one, and tells what each was in before. An unknown id never fails the others. It is written down in the audit trail. Needs the scope ingest.',
    args: {
      customers: t.arg.idList({ required: true, description: 'The ids that this API gave out.' }),
      segment: t.arg.string({
        description:
          'The name of the segment, in one spelling of your own, of at most 1,000 characters. Null or blank: they are in none from now on.',
      }),
    },
    complexity: ({ customers }) => ({ field: customers.length, multiplier: 1 }),
    resolve: async (_, { customers, segment }, context) => {
      requireBatch('customers', customers.length)
      const ids = customers.map(customerIdIn)
      const asked = { customerIds: ids.filter((id) => id !== null), segment: segment ?? null }
      const parsed = await assignSegment(context.store, asked, deedOf(context))
      return parsed.status === 'parsed' ? payloadOf(ids, parsed.value) : refused(parsed.issue)
    },
  }),
)

function payloadOf(ids: readonly (string | null)[], { segment, before }: AssignedSegment): PayloadShape {
  const results = ids.map((id, index) => resultOf(id, index, before))
  const unchanged = [...before.values()].filter((each) => each === segment).length
  const rejected = results.filter(({ error }) => error !== null).length
  return { segment, results, updated: before.size - unchanged, unchanged, rejected, error: null }
}

function resultOf(id: string | null, index: number, before: AssignedSegment['before']): ResultShape {
  const segmentBefore = id === null ? undefined : before.get(id)
  if (segmentBefore !== undefined) return { index, customerId: id, segmentBefore, error: null }
  const field = ['customers', String(index)]
  const error = { code: 'UNKNOWN_CUSTOMER', message: 'no customer has this id', field } as const
  return { index, customerId: null, segmentBefore: null, error }
}

function refused(error: Issue): PayloadShape {
  return { segment: null, results: [], updated: 0, unchanged: 0, rejected: 0, error }
}
