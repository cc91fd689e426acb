import { ageBandOn, localTimeAt } from '@wavelength/core'
import type { CustomerRow } from '@wavelength/db'
import { type Context, personal } from '../context.ts'
import { builder } from './builder.ts'
import { AgeBand, Generation } from './lists.ts'

export const Customer = builder.objectRef<CustomerRow>('Customer')

builder.node(Customer, {
  description: 'A person whom the business contacts, or who contacts it.',
  id: { resolve: ({ id }) => id, description: 'Opaque and lasting.' },
  loadOne: (id, context) => context.load.customer.load(id),
  fields: (t) => ({
    externalId: t.string({
      nullable: true,
      description: 'The id in your own systems. Null for keys without the scope pii:read.',
      resolve: (customer, _, context) => personal(context, 'Customer.externalId', customer.externalId),
    }),
    name: t.string({
      nullable: true,
      description: 'The full name. Null for keys without the scope pii:read.',
      resolve: (customer, _, context) => personal(context, 'Customer.name', customer.name),
    }),
    birthDate: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of birth. Null for keys without the scope pii:read.',
      resolve: (customer, _, context) => personal(context, 'Customer.birthDate', customer.birthDate),
    }),
    birthYear: t.int({
      nullable: true,
      description: 'The year of birth, also where the day is not known.',
      resolve: ({ birthDate, birthYear }) => (birthDate === null ? birthYear : Number(birthDate.slice(0, 4))),
    }),
    ageBand: t.field({
      type: AgeBand,
      description: "The age today, in the customer's own time.",
      resolve: async (customer, _, context) => ageBandOn(customer, await dayOf(customer, context)),
    }),
    generation: t.expose('generation', { type: Generation, description: 'The generation by year of birth.' }),
    generationIsInferred: t.boolean({
      description: 'True when only the year of birth is known and not the day, as when an age was noted once.',
      resolve: ({ birthDate, birthYear }) => birthDate === null && birthYear !== null,
    }),
    segment: t.exposeString('segment', { nullable: true, description: 'The segment that the business puts them in.' }),
    timeZone: t.expose('timeZone', {
      type: 'TimeZone',
      nullable: true,
      description: "Their own zone; null: the deployment's reporting zone is used.",
    }),
    country: t.exposeString('country', { nullable: true, description: 'The country, as it was told.' }),
    region: t.exposeString('region', { nullable: true, description: 'The region, as it was told.' }),
    language: t.exposeString('language', { nullable: true, description: 'The language, as it was told.' }),
    isSample: t.exposeBoolean('isSample', { description: 'True for invented customers of the sample data.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the customer was first heard of.' }),
  }),
})

async function dayOf(customer: CustomerRow, { load, now }: Context): Promise<string> {
  return localTimeAt(customer.timeZone ?? (await load.reportingZone()), now).day
}
