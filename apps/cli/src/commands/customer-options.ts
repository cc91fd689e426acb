import {
  AGE_BANDS,
  CHANNEL_FAMILIES,
  CHANNELS,
  CONTACTS_LAST_WEEK,
  FATIGUE_CLASSES,
  FILTER_NAMES,
  filterValues,
  MEASURE_PARTS,
  PERMISSION_STATES,
  PURPOSE_CLASSES,
} from '@wavelength/core'

export interface CustomerOption {
  /** The parameter of the file, as an address spells it. */
  readonly parameter: string
  readonly value: '<text>' | '<list>' | '<day>' | '<number>' | '<true|false>'
  readonly about: string
}

/** Which customers the file holds; everything that is told must hold. */
export const CUSTOMER_OPTIONS: readonly CustomerOption[] = [
  text('search', 'part of a name, or a whole external id, email address, phone number or handle'),
  list('ageBands', `of these ages today: ${AGE_BANDS.join(', ')}`),
  list('segments', 'in one of these segments'),
  list('countries', 'in one of these countries'),
  list('channels', `with an address on one of these: ${CHANNELS.join(', ')}`),
  truth('unknownAge', 'true: only those whose age is not known; false: only those whose age is'),
  truth('sample', 'true: only invented customers; false: none of them'),
  { parameter: 'contactsFrom', value: '<day>', about: 'with at least one contact from this day on' },
  { parameter: 'contactsTo', value: '<day>', about: 'and before this one' },
  text('contactsMeasure', 'only contacts that this measure counts; all unless told'),
  text('contactsPart', `of a share: ${MEASURE_PARTS.join(' or ')} of it; all unless told`),
  ...FILTER_NAMES.map((name) =>
    list(ofContacts(name), `only contacts of ${filterValues(name)?.join(', ') ?? 'these'}`),
  ),
  text('permissionPurposeClass', `by where they stand on messages of a class: ${PURPOSE_CLASSES.join(' or ')}`),
  text('permissionChannel', 'on this channel'),
  text('permissionFamily', `on the most open channel of a family: ${CHANNEL_FAMILIES.join(', ')}`),
  list('permissionStates', `in one of these states: ${PERMISSION_STATES.join(', ')}`),
  truth('permissionIsOpen', 'true: where recommendations may use the channel; false: where they may not'),
  truth('permissionFirstChoice', 'true: only those who named the channel first when asked'),
  list('fatigueClasses', `contacted so often: ${FATIGUE_CLASSES.join(', ')}`),
  list('fatigueContactsLastWeek', `with so many contacts in the last week: ${CONTACTS_LAST_WEEK.join(', ')}`),
  number('fatigueOverContactedFrom', 'so many contacts in seven days are too many'),
  number('fatigueUnderContactedBelow', 'fewer contacts in four weeks are too few'),
]

function ofContacts(name: string): string {
  return `contacts${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

function text(parameter: string, about: string): CustomerOption {
  return { parameter, value: '<text>', about }
}

function list(parameter: string, about: string): CustomerOption {
  return { parameter, value: '<list>', about }
}

function truth(parameter: string, about: string): CustomerOption {
  return { parameter, value: '<true|false>', about }
}

function number(parameter: string, about: string): CustomerOption {
  return { parameter, value: '<number>', about }
}
