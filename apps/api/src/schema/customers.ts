import { isPlainText, localTimeAt } from '@wavelength/core'
import {
  type CountedCustomers,
  type CustomerListAsked,
  countCustomers,
  customerPage,
  type CustomerFilter as Filter,
} from '@wavelength/db'
import type { Context } from '../context.ts'
import { ApiError } from '../errors.ts'
import { builder } from './builder.ts'
import { CustomerFilter, costOfFilter, readCustomerFilter } from './customer-filter.ts'
import { Customer } from './customer-node.ts'
import { closedList, SortDirection } from './lists.ts'
import { connectionOf, pageSize } from './page.ts'

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
      complexity: (args) => ({ field: 1 + costOfFilter(args.filter), multiplier: pageSize(args) }),
      resolve: async (_, { filter, orderBy, ...args }, context) => {
        const asked = await listAsked(context, readCustomerFilter(filter ?? {}), orderBy ?? NEWEST_FIRST)
        const connection = await connectionOf(args, (page) => customerPage(context.store.db, asked, page))
        return { ...connection, counted: countedOnce(context, asked) }
      },
    },
    {
      name: 'CustomerConnection',
      description: 'A page of customers.',
      fields: (connection) => ({
        totalCount: connection.int({
          complexity: 10,
          description: 'The length of the whole list.',
          resolve: async ({ counted }) => (await counted()).customers,
        }),
        contacts: connection.int({
          nullable: true,
          complexity: 10,
          description:
            'How many of the contacts that the filter asks for are with them; null when it asks for none. Without any other filter, the number that `aggregate` tells.',
          resolve: async ({ counted }) => (await counted()).contacts,
        }),
      }),
    },
    { name: 'CustomerEdge', description: 'A customer within the list.' },
  ),
)

/** Length and contacts come of one statement, whichever are asked for. */
function countedOnce({ store }: Context, asked: CustomerListAsked): () => Promise<CountedCustomers> {
  let counted: Promise<CountedCustomers> | null = null
  return () => {
    counted ??= countCustomers(store.db, asked)
    return counted
  }
}

async function listAsked(
  context: Context,
  filter: Filter,
  order: CustomerListAsked['order'],
): Promise<CustomerListAsked> {
  const isAboutNames = Boolean(filter.search) || order.field === 'NAME'
  if (isAboutNames && !context.principal.scopes.has('pii:read')) {
    throw new ApiError('FORBIDDEN', 'Searching and sorting by name need the scope pii:read.')
  }
  const { search, segments, countries, contacts } = filter
  const behind = [contacts?.filter?.segments, contacts?.filter?.countries, contacts?.filter?.sources]
  const texts = [search ?? '', ...[segments, countries, ...behind].flatMap((each) => each ?? [])]
  if (!texts.every(isPlainText)) {
    throw new ApiError('BAD_USER_INPUT', 'filter holds a control character or a broken letter.')
  }
  const reportingZone = await context.load.reportingZone()
  return { filter, order, now: context.now, today: localTimeAt(reportingZone, context.now).day, reportingZone }
}
