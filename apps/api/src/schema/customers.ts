import { isPlainText, localTimeAt } from '@wavelength/core'
import {
  type CountedCustomers,
  type CustomerListAsked,
  countContacts,
  countCustomers,
  customerPage,
  type CustomerFilter as Filter,
} from '@wavelength/db'
import type { Context } from '../context.ts'
import { ApiError } from '../errors.ts'
import { EXACT_PEOPLE_ABOUT } from './aggregate-input.ts'
import { builder } from './builder.ts'
import { CustomerFilter, costOfFilter, readCustomerFilter } from './customer-filter.ts'
import { Customer } from './customer-node.ts'
import { closedList, SortDirection } from './lists.ts'
import { connectionOf, pageSize } from './page.ts'

const CustomerOrderField = closedList(
  'CustomerOrderField',
  'What a list of customers is sorted by.',
  ['NAME', 'CREATED_AT', 'LAST_CONTACT_AT', 'CONTACTS'] as const,
  {
    NAME: 'By name. Needs the scope pii:read.',
    CREATED_AT: 'By when they were first heard of.',
    LAST_CONTACT_AT: 'By their latest contact.',
    CONTACTS: 'By the latest of the contacts that the filter asks for; needs a filter by contacts.',
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
const LATEST_CONTACT_FIRST = { field: 'CONTACTS', direction: 'DESC' } as const

builder.queryField('customers', (t) =>
  t.connection(
    {
      type: Customer,
      authScopes: { scope: 'profiles:read' },
      description:
        'Customers, newest first unless told otherwise; in a list by contacts, whoever has the latest of them first. Needs the scope profiles:read.',
      args: {
        filter: t.arg({ type: CustomerFilter, description: 'Narrows the list.' }),
        orderBy: t.arg({ type: CustomerOrder, description: 'How it is sorted.' }),
        exactPeople: t.arg.boolean({ description: `${EXACT_PEOPLE_ABOUT} Only of a list by contacts.` }),
      },
      complexity: (args) => ({ field: 1 + costOfFilter(args.filter), multiplier: pageSize(args) }),
      resolve: async (_, { filter, orderBy, exactPeople, ...args }, context) => {
        const asked = await listAsked(context, readCustomerFilter(filter ?? {}), orderBy)
        const connection = await connectionOf(args, (page) => customerPage(context.store.db, asked, page))
        return { ...connection, asked, counted: countedOnce(context, asked, exactPeople === true) }
      },
    },
    {
      name: 'CustomerConnection',
      description: 'A page of customers.',
      fields: (connection) => ({
        totalCount: connection.int({
          complexity: 10,
          description: 'The length of the whole list: as many customers as `aggregate` counts or estimates.',
          resolve: async ({ counted }) => (await counted()).customers,
        }),
        totalCountLow: connection.int({
          nullable: true,
          complexity: 10,
          description:
            'Where the length is estimated, the lower end of its 95 % interval; null where each customer was counted.',
          resolve: async ({ counted }) => (await counted()).low,
        }),
        totalCountHigh: connection.int({
          nullable: true,
          complexity: 10,
          description: 'The upper end of that interval; null where each customer was counted.',
          resolve: async ({ counted }) => (await counted()).high,
        }),
        contacts: connection.int({
          nullable: true,
          complexity: 10,
          description:
            'How many of the contacts that the filter asks for are with them, each counted; null when it asks for none. Without any other filter, the number that `aggregate` tells.',
          resolve: ({ asked }, _, { store }) => countContacts(store.db, asked),
        }),
      }),
    },
    { name: 'CustomerEdge', description: 'A customer within the list.' },
  ),
)

/** The length and its interval come of one statement, whichever are asked for. */
function countedOnce(
  { store }: Context,
  asked: CustomerListAsked,
  exactPeople: boolean,
): () => Promise<CountedCustomers> {
  let counted: Promise<CountedCustomers> | null = null
  return () => {
    counted ??= countCustomers(store.db, { ...asked, exactPeople })
    return counted
  }
}

async function listAsked(
  context: Context,
  filter: Filter,
  orderBy: CustomerListAsked['order'] | null | undefined,
): Promise<CustomerListAsked> {
  const order = orderBy ?? (filter.contacts ? LATEST_CONTACT_FIRST : NEWEST_FIRST)
  if (order.field === 'CONTACTS' && !filter.contacts) {
    throw new ApiError('BAD_USER_INPUT', 'orderBy CONTACTS needs contacts in filter.')
  }
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
