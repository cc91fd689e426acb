import {
  type FatigueCount as Count,
  FATIGUE_DAYS,
  OPT_OUT_DAYS,
  type OptOutRate as OptOuts,
  type FatigueReport as Report,
  thresholdsAsked,
  thresholdsFault,
} from '@wavelength/core'
import { fatigueReport } from '@wavelength/db'
import { fatigueWithinLimit } from '@wavelength/operations'
import { ApiError } from '../errors.ts'
import { asMayBeAsked } from '../guest-limit.ts'
import { Sample } from './aggregate.ts'
import { ContactsInWeek } from './aggregate-input.ts'
import { builder } from './builder.ts'
import { ContactsLastWeek, FatigueClass, KEPT, OVER_CONTACTED_ABOUT, UNDER_CONTACTED_ABOUT } from './customer-filter.ts'
import { AgeBand, Generation } from './lists.ts'
import { readPeopleFilter } from './people-filter.ts'

const WITHHELD = 'null when it is withheld from this key'
const CUSTOMERS = `How many customers they are; ${WITHHELD}.`
const PREVIOUS = `How many of the same customers it was in the stretch before, which is as long; ${WITHHELD}.`

const FatigueCount = builder.objectRef<Count>('FatigueCount').implement({
  description: 'A number of customers, and the same of the stretch before.',
  fields: (t) => ({
    customers: t.exposeInt('customers', { nullable: true, description: CUSTOMERS }),
    previous: t.exposeInt('previous', { nullable: true, description: PREVIOUS }),
  }),
})

const FatigueWeekCount = builder.objectRef<Report['lastWeek'][number]>('FatigueWeekCount').implement({
  description: 'Customers by their contacts from the business in the last seven days.',
  fields: (t) => ({
    contacts: t.expose('contacts', { type: ContactsLastWeek, description: 'How many contacts.' }),
    customers: t.exposeInt('customers', { nullable: true, description: CUSTOMERS }),
    previous: t.exposeInt('previous', { nullable: true, description: PREVIOUS }),
  }),
})

const FatigueClassCount = builder.objectRef<Report['classes'][number]>('FatigueClassCount').implement({
  description: 'Customers by how often the business contacts them.',
  fields: (t) => ({
    fatigueClass: t.expose('fatigueClass', { type: FatigueClass, description: 'The class.' }),
    customers: t.exposeInt('customers', { nullable: true, description: CUSTOMERS }),
    previous: t.exposeInt('previous', { nullable: true, description: PREVIOUS }),
  }),
})

const OptOutRate = builder.objectRef<OptOuts>('OptOutRate').implement({
  description: `Of a thousand outbound contacts, how many were followed by a consent taken back: each is laid to the latest contact that arrived in the ${OPT_OUT_DAYS} days before, and several taken back after the same contact count once.`,
  fields: (t) => ({
    contactsInWeek: t.expose('contactsInWeek', {
      type: ContactsInWeek,
      description: 'How many contacts the customer had in the seven days up to it.',
    }),
    value: t.exposeFloat('value', { nullable: true, description: 'Per thousand contacts; null when withheld.' }),
    low: t.exposeFloat('low', {
      nullable: true,
      description: 'The lower bound of the 95 % interval (Wilson 1927), per thousand contacts.',
    }),
    high: t.exposeFloat('high', {
      nullable: true,
      description: 'The upper bound of the 95 % interval (Wilson 1927), per thousand contacts.',
    }),
    numerator: t.exposeInt('numerator', { nullable: true, description: 'Contacts followed by an opt-out.' }),
    denominator: t.exposeInt('denominator', {
      nullable: true,
      description: 'All outbound contacts of this level: OUTBOUND by CONTACTS_IN_WEEK.',
    }),
    sample: t.expose('sample', { type: Sample, description: 'Whether there were enough contacts.' }),
    previous: t.exposeFloat('previous', { nullable: true, description: 'The value of the four weeks before.' }),
  }),
})

const FatigueReport = builder.objectRef<Report>('FatigueReport').implement({
  description: 'How often the business contacts its customers, and how many that drives away.',
  fields: (t) => ({
    asOf: t.expose('asOf', {
      type: 'DateTime',
      description: `When the customers were counted. ${KEPT} Opt-outs are counted when asked.`,
    }),
    customers: t.exposeInt('customers', { nullable: true, description: `All customers who match; ${WITHHELD}.` }),
    overContactedFrom: t.int({
      description: OVER_CONTACTED_ABOUT,
      resolve: ({ thresholds }) => thresholds.overContactedFrom,
    }),
    underContactedBelow: t.int({
      description: UNDER_CONTACTED_ABOUT,
      resolve: ({ thresholds }) => thresholds.underContactedBelow,
    }),
    lastWeek: t.field({
      type: [FatigueWeekCount],
      description: 'Every customer under exactly one, by the last seven days; before: by the seven days before those.',
      resolve: ({ lastWeek }) => [...lastWeek],
    }),
    classes: t.field({
      type: [FatigueClassCount],
      description: `By the last ${FATIGUE_DAYS} days; before: by the ${FATIGUE_DAYS} days before those. With withoutAddress, every customer under exactly one.`,
      resolve: ({ classes }) => [...classes],
    }),
    withoutAddress: t.field({
      type: FatigueCount,
      description: 'Contacted as seldom as the under-contacted, but no address is known that is not blocked.',
      resolve: ({ withoutAddress }) => withoutAddress,
    }),
    optOuts: t.field({
      type: [OptOutRate],
      description: 'For each number of contacts in a week, how many contacts were followed by an opt-out.',
      resolve: ({ optOuts }) => [...optOuts],
    }),
    optOutsFrom: t.field({
      type: 'Date',
      description: 'The first day of the contacts behind optOuts, in the reporting zone.',
      resolve: ({ optOutRange }) => optOutRange.from,
    }),
    optOutsTo: t.field({
      type: 'Date',
      description: 'The day after their last one: a week ago, so that each has had its week.',
      resolve: ({ optOutRange }) => optOutRange.to,
    }),
    warnings: t.stringList({
      description: 'What a reader should know, as English sentences.',
      resolve: ({ warnings }) => [...warnings],
    }),
  }),
})

const FatigueFilter = builder.inputType('FatigueFilter', {
  description: 'Narrows the customers. Every list that is told must hold the customer’s value.',
  fields: (t) => ({
    ageBands: t.field({
      type: [AgeBand],
      description: 'Of these ages today, in the reporting zone; for opt-outs, on the day of the contact.',
    }),
    generations: t.field({ type: [Generation], description: 'Of these generations.' }),
    segments: t.stringList({ description: 'Of these segments; "UNKNOWN" for none.' }),
    countries: t.stringList({ description: 'Of these countries; "UNKNOWN" for none.' }),
  }),
})

/** Reads the contacts of eight weeks. */
const FATIGUE_COST = 1_000

builder.queryField('fatigue', (t) =>
  t.field({
    type: FatigueReport,
    authScopes: { scope: 'aggregates:read', guest: true },
    complexity: FATIGUE_COST,
    description:
      'Counts customers by how often the business contacts them. Contacts that never arrived do not count; whether somebody may be contacted, `permissions` tells. Keys without pii:read see no number about fewer than 5 people, nor another one that would give it away. Needs the scope aggregates:read.',
    args: {
      filter: t.arg({ type: FatigueFilter, description: 'Narrows the customers; everybody unless told.' }),
      overContactedFrom: t.arg.int({ description: OVER_CONTACTED_ABOUT }),
      underContactedBelow: t.arg.int({ description: UNDER_CONTACTED_ABOUT }),
    },
    resolve: async (_, { filter, ...words }, context) => {
      const thresholds = thresholdsAsked(words)
      const fault = thresholdsFault(thresholds)
      if (fault !== null) throw new ApiError('BAD_USER_INPUT', fault)
      const asked = await asMayBeAsked(context, readPeopleFilter(filter ?? {}), fatigueWithinLimit)
      const { store, now, principal } = context
      const query = { filter: asked, thresholds }
      return fatigueReport(store.db, query, { now, maySeeFewPeople: principal.scopes.has('pii:read') })
    },
  }),
)
