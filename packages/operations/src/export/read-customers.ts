import {
  AGE_BANDS,
  CHANNEL_FAMILIES,
  CHANNELS,
  CONTACTS_LAST_WEEK,
  type ContactsBehind,
  customerWordsFault,
  FATIGUE_CLASSES,
  type FatigueWords,
  FILTER_NAMES,
  fatigueAsked,
  isTimeZone,
  MEASURE_PARTS,
  MEASURES,
  PERMISSION_STATES,
  type PermissionWords,
  PURPOSE_CLASSES,
  permissionAsked,
} from '@wavelength/core'
import type { CustomersWanted } from './customer-table.ts'
import {
  badParameter,
  oneOf,
  type ParameterTexts,
  readCount,
  readLimit,
  readList,
  readText,
  readWord,
  readWords,
  readYesOrNo,
  requireText,
} from './parameters.ts'
import { readFilter } from './read-filter.ts'

const OF_CONTACTS = ['From', 'To', 'Measure', 'Part', ...FILTER_NAMES].map(ofContacts)
const OF_PERMISSION = ['PurposeClass', 'Channel', 'Family', 'States', 'IsOpen', 'FirstChoice'].map(
  (name) => `permission${name}`,
)
const OF_FATIGUE = ['Classes', 'ContactsLastWeek', 'OverContactedFrom', 'UnderContactedBelow'].map(
  (name) => `fatigue${name}`,
)

export const CUSTOMER_PARAMETERS: readonly string[] = [
  'search',
  'ageBands',
  'segments',
  'countries',
  'channels',
  'unknownAge',
  'sample',
  ...OF_CONTACTS,
  ...OF_PERMISSION,
  ...OF_FATIGUE,
  'timeZone',
  'limit',
]

/** "localHours" of the contacts that customers are to have had is "contactsLocalHours". */
function ofContacts(name: string): string {
  return `contacts${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

/** Reads which customers are wanted; throws, naming the parameter, when nobody could match. */
export function readCustomers(texts: ParameterTexts): CustomersWanted {
  const timeZone = readText(texts, 'timeZone')
  if (timeZone !== null && !isTimeZone(timeZone))
    throw badParameter('timeZone', `"${timeZone}" is not an IANA time zone, such as "Europe/Copenhagen"`)
  const [contacts, permission, fatigue] = [readBehind(texts, timeZone), readPermission(texts), readFatigue(texts)]
  const fault = customerWordsFault({ contacts, permission, fatigue })
  if (fault !== null) throw badParameter(parameterOf(fault.field), fault.message)
  const filter = {
    search: readText(texts, 'search'),
    ageBands: readWords(texts, 'ageBands', AGE_BANDS),
    segments: readList(texts, 'segments'),
    countries: readList(texts, 'countries'),
    channels: readWords(texts, 'channels', CHANNELS),
    unknownAge: readYesOrNo(texts, 'unknownAge'),
    sample: readYesOrNo(texts, 'sample'),
    contacts,
    permission: permission && permissionAsked(permission),
    fatigue: fatigue && fatigueAsked(fatigue),
  }
  return { filter, timeZone, limit: readLimit(texts) }
}

function isGiven(texts: ParameterTexts, names: readonly string[]): boolean {
  return names.some((name) => Object.hasOwn(texts, name))
}

function readBehind(texts: ParameterTexts, timeZone: string | null): ContactsBehind | null {
  if (!isGiven(texts, OF_CONTACTS)) return null
  return {
    range: { from: requireText(texts, 'contactsFrom'), to: requireText(texts, 'contactsTo') },
    timeZone,
    filter: readFilter(texts, ofContacts),
    measure: readWord(texts, 'contactsMeasure', MEASURES),
    part: readWord(texts, 'contactsPart', MEASURE_PARTS),
  }
}

function readPermission(texts: ParameterTexts): PermissionWords | null {
  if (!isGiven(texts, OF_PERMISSION)) return null
  return {
    purposeClass: oneOf(PURPOSE_CLASSES, 'permissionPurposeClass', requireText(texts, 'permissionPurposeClass')),
    channel: readWord(texts, 'permissionChannel', CHANNELS),
    family: readWord(texts, 'permissionFamily', CHANNEL_FAMILIES),
    states: readWords(texts, 'permissionStates', PERMISSION_STATES),
    isOpen: readYesOrNo(texts, 'permissionIsOpen'),
    firstChoice: readYesOrNo(texts, 'permissionFirstChoice'),
  }
}

function readFatigue(texts: ParameterTexts): FatigueWords | null {
  if (!isGiven(texts, OF_FATIGUE)) return null
  return {
    classes: readWords(texts, 'fatigueClasses', FATIGUE_CLASSES),
    contactsLastWeek: readWords(texts, 'fatigueContactsLastWeek', CONTACTS_LAST_WEEK),
    overContactedFrom: readCount(texts, 'fatigueOverContactedFrom'),
    underContactedBelow: readCount(texts, 'fatigueUnderContactedBelow'),
  }
}

/** The parameter in which a part of the filter stands. */
function parameterOf([part = '', name = '', end = 'to']: readonly string[]): string {
  if (part === 'permission') return 'permissionStates'
  if (part === 'fatigue') return 'fatigueClasses'
  return name === 'range' ? ofContacts(end) : name === 'filter' ? ofContacts(end) : name
}
