import { isPlainText, localTimeAt } from '@wavelength/core'
import { type CustomerListAsked, countCustomers, customerPage, type CustomerFilter as Filter } from '@wavelength/db'
import type { Context } from '../context.ts'
import { ApiError } from '../errors.ts'
import { builder } from './builder.ts'
import { Customer } from './customer-node.ts'
import { AgeBand, Channel, closedList, SortDirection } from './lists.ts'
import { connectionOf, pageSize } from './page.ts'

const CustomerFilter = builder.inputType('CustomerFilter', {
  description: 'Narrows a list of customers. Everything that is told must hold.',
  fields: (t) => ({
    search: t.string({
      description:
        'Part of a name, or a whole external id, email address, phone number or handle. Needs the scope pii:read.',
    }),
    ageBands: t.field({ type: [AgeBand], description: 'Of these ages today.' }),
    segments: t.stringList({ description: 'In one of these segments.' }),
    countries: t.stringList({ description: 'In one of these countries.' }),
    channels: t.field({ type: [Channel], description: 'With an address on one of these channels.' }),
    unknownAge: t.boolean({ description: 'True: only those whose age is not known. False: only those whose age is.' }),
    sample: t.boolean({ description: 'True: only sample data. False: none of it.' }),
  }),
})

const CustomerOrderField = closedList(
  'CustomerOrderField',
  'What a list of customers is sorted by.',
  ['NAME', 'CREATED_AT', 'LAST_CONTACT_AT'] as const,
  {
    NAME: 'By name. Needs the scope pii:read.',
    CREATED_AT: 'By when they were first heard of.',
    LAST_CONTACT_AT: 'By their latest contact.',
  },
)

const CustomerOrder = builder.inputType('CustomerOrder', {
  description: 'How a list of customers is sorted. Those without a value come last.',
  fields: (t) => ({
    field: t.field({ type: CustomerOrderField, required: true, description: 'What is sorted by.' }),
    direction: t.field({ type: SortDirection, required: true, description: 'Which end comes first.' }),
  }),
})

const NEWEST_FIRST = { field: 'CREATED_AT', direction: 'DESC' } as const

builder.queryField('customers', (t) =>
  t.connection(
    {
      type: Customer,
      authScopes: { scope: 'profiles:read' },
      description: 'Customers, newest first unless told otherwise. Needs the scope profiles:read.',
      args: {
        filter: t.arg({ type: CustomerFilter, description: 'Narrows the list.' }),
        orderBy: t.arg({ type: CustomerOrder, description: 'How it is sorted.' }),
      },
      complexity: (args) => ({ field: 1, multiplier: pageSize(args) }),
      resolve: async (_, { filter, orderBy, ...args }, context) => {
        const asked = await listAsked(context, filter ?? {}, orderBy ?? NEWEST_FIRST)
        const connection = await connectionOf(args, (page) => customerPage(context.store.db, asked, page))
        return { ...connection, asked }
      },
    },
    {
      name: 'CustomerConnection',
      description: 'A page of customers.',
      fields: (connection) => ({
        totalCount: connection.int({
          complexity: 10,
          description: 'The length of the whole list.',
          resolve: ({ asked }, _, { store }) => countCustomers(store.db, asked),
        }),
      }),
    },
    { name: 'CustomerEdge', description: 'A customer within the list.' },
  ),
)

async function listAsked(
  context: Context,
  filter: Filter,
  order: CustomerListAsked['order'],
): Promise<CustomerListAsked> {
  const isAboutNames = Boolean(filter.search) || order.field === 'NAME'
  if (isAboutNames && !context.principal.scopes.has('pii:read')) {
    throw new ApiError('FORBIDDEN', 'Searching and sorting by name need the scope pii:read.')
  }
  const texts = [filter.search ?? '', ...(filter.segments ?? []), ...(filter.countries ?? [])]
  if (!texts.every(isPlainText)) {
    throw new ApiError('BAD_USER_INPUT', 'filter holds a control character or a broken letter.')
  }
  const today = localTimeAt(await context.load.reportingZone(), context.now).day
  return { filter, order, now: context.now, today }
}
