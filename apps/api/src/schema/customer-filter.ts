import {
  CONTACTS_LAST_WEEK,
  type CustomerWords,
  customerWordsFault,
  FATIGUE_CLASSES,
  FATIGUE_DAYS,
  fatigueAsked,
  MEASURE_PARTS,
  OVER_CONTACTED_FROM,
  permissionAsked,
  UNDER_CONTACTED_BELOW,
} from '@wavelength/core'
import type { CustomerFilter as Filter } from '@wavelength/db'
import { ApiError } from '../errors.ts'
import { DateRangeInput, InteractionFilter, Measure } from './aggregate-input.ts'
import { builder } from './builder.ts'
import { AgeBand, Channel, ChannelFamily, closedList, PurposeClass } from './lists.ts'
import { PermissionState } from './permission-input.ts'

/** Of what is known only by looking at everything told of every customer. */
export const KEPT =
  'On a PostgreSQL server with more than 50,000 customers, how they stand is read anew about every ten minutes and told for an hour at most.'

const MeasurePart = closedList(
  'MeasurePart',
  'Which contacts of a share are meant; for every other measure both are the same.',
  MEASURE_PARTS,
  {
    NUMERATOR: 'Those that are counted: the unanswered ones of an unanswered rate.',
    DENOMINATOR: 'Those of which they are a share: the settled attempts of an unanswered rate.',
  },
)

const ContactsBehind = builder.inputType('ContactsBehind', {
  description:
    'The contacts that stand behind one number of `aggregate`: the same days, filter and measure, with the values of its row added to the filter.',
  fields: (t) => ({
    range: t.field({ type: DateRangeInput, required: true, description: 'The days of the contacts.' }),
    timeZone: t.field({ type: 'TimeZone', description: "Whose days; the deployment's reporting zone unless told." }),
    filter: t.field({ type: InteractionFilter, description: 'Narrows the contacts.' }),
    measure: t.field({
      type: Measure,
      description: 'Only contacts that this measure counts; all contacts unless told.',
    }),
    part: t.field({ type: MeasurePart, description: 'Of a share: which contacts; the DENOMINATOR unless told.' }),
  }),
})

const CustomerPermissionFilter = builder.inputType('CustomerPermissionFilter', {
  description:
    'Customers behind one number of `permissions`. Names a channel, a family, or neither for all channels together; and states, isOpen, or both.',
  fields: (t) => ({
    channel: t.field({ type: Channel, description: 'Where they stand on this channel.' }),
    family: t.field({ type: ChannelFamily, description: 'Where they stand on the most open channel of this family.' }),
    purposeClass: t.field({ type: PurposeClass, required: true, description: 'For which class of purposes.' }),
    states: t.field({ type: [PermissionState], description: 'In one of these states.' }),
    isOpen: t.boolean({
      description:
        'True: in a state in which recommendations may use the channel. False: in one in which they may not.',
    }),
    firstChoice: t.boolean({
      description:
        'True: only those who named this channel first when asked. Without a channel or family: everybody who named one, by where they stand on it; with isOpen false, those preferred but not permitted.',
    }),
  }),
})

export const FatigueClass = closedList('FatigueClass', 'How often the business contacts a customer.', FATIGUE_CLASSES, {
  UNDER_CONTACTED: 'Too seldom in four weeks, though an address is known that is not blocked.',
  IN_RANGE: 'Neither too seldom nor too often.',
  OVER_CONTACTED: 'Too often within seven days, at some time in the last four weeks.',
})

export const ContactsLastWeek = closedList(
  'ContactsLastWeek',
  'How many contacts a customer had from the business in the last seven days. What never arrived does not count.',
  CONTACTS_LAST_WEEK,
  {
    NONE: 'None.',
    ONE: 'One.',
    TWO: 'Two.',
    THREE_TO_FOUR: 'Three or four.',
    FIVE_TO_SEVEN: 'Five to seven.',
    EIGHT_OR_MORE: 'Eight or more.',
  },
)

export const OVER_CONTACTED_ABOUT = `Over-contacted are those with so many contacts in some seven days, or more; ${OVER_CONTACTED_FROM} unless told.`
export const UNDER_CONTACTED_ABOUT = `Under-contacted are those with fewer contacts in ${FATIGUE_DAYS} days; ${UNDER_CONTACTED_BELOW} unless told.`

const CustomerFatigueFilter = builder.inputType('CustomerFatigueFilter', {
  description: 'Customers behind one number of `fatigue`. Names classes, contactsLastWeek, or both.',
  fields: (t) => ({
    classes: t.field({ type: [FatigueClass], description: 'In one of these classes.' }),
    contactsLastWeek: t.field({ type: [ContactsLastWeek], description: 'With so many contacts in the last week.' }),
    overContactedFrom: t.int({ description: OVER_CONTACTED_ABOUT }),
    underContactedBelow: t.int({ description: UNDER_CONTACTED_ABOUT }),
  }),
})

export const CustomerFilter = builder.inputType('CustomerFilter', {
  description: 'Narrows a list of customers. Everything that is told must hold.',
  fields: (t) => ({
    search: t.string({
      description:
        'Part of a name, or a whole external id, email address, phone number or handle. Needs the scope pii:read.',
    }),
    ageBands: t.field({ type: [AgeBand], description: 'Of these ages today.' }),
    segments: t.stringList({ description: 'In one of these segments; "UNKNOWN" for none.' }),
    countries: t.stringList({ description: 'In one of these countries; "UNKNOWN" for none.' }),
    channels: t.field({ type: [Channel], description: 'With an address on one of these channels.' }),
    unknownAge: t.boolean({ description: 'True: only those whose age is not known. False: only those whose age is.' }),
    sample: t.boolean({ description: 'True: only sample data. False: none of it.' }),
    contacts: t.field({
      type: ContactsBehind,
      description: 'With at least one of these contacts: the people behind a number of `aggregate`.',
    }),
    permission: t.field({
      type: CustomerPermissionFilter,
      description: `Standing so: the people behind a number of \`permissions\`. ${KEPT}`,
    }),
    fatigue: t.field({
      type: CustomerFatigueFilter,
      description: `Contacted so often: the people behind a number of \`fatigue\`. ${KEPT}`,
    }),
  }),
})

type Words = Omit<Filter, keyof CustomerWords> & CustomerWords

/** Throws when nobody could match. */
export function readCustomerFilter({ permission, fatigue, ...words }: Words): Filter {
  const fault = customerWordsFault({ ...words, permission, fatigue })
  if (fault !== null) throw new ApiError('BAD_USER_INPUT', `filter.${fault.field.join('.')}: ${fault.message}`)
  return {
    ...words,
    permission: permission ? permissionAsked(permission) : null,
    fatigue: fatigue ? fatigueAsked(fatigue) : null,
  }
}

/** Looking for contacts costs as much as counting them; states and classes are found by reading what is known of everybody. */
const CONTACTS_COST = 500
const EVERYBODY_COST = 1_000

export function costOfFilter(filter: Words | null | undefined): number {
  const { contacts, permission, fatigue } = filter ?? {}
  return (contacts ? CONTACTS_COST : 0) + (permission ? EVERYBODY_COST : 0) + (fatigue ? EVERYBODY_COST : 0)
}
