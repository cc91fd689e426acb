import {
  AGE_BANDS,
  type AgeBand,
  CHANNEL_FAMILIES,
  CHANNELS,
  CONTACTS_LAST_WEEK,
  type ContactsBehind,
  type CustomerWords,
  FATIGUE_CLASSES,
  type FatigueWords,
  FILTER_NAMES,
  filterValues,
  type InteractionFilter,
  MEASURE_PARTS,
  MEASURES,
  PERMISSION_STATES,
  type PermissionWords,
  PURPOSE_CLASSES,
} from '@wavelength/core'
import type { Search } from '../address/search.ts'
import { isZone } from '../filters/zone.ts'
import { isDay } from '../format/time.ts'

/** Whom a list of customers is narrowed to. */
export interface PeopleWords extends CustomerWords {
  readonly ageBands?: readonly AgeBand[]
  readonly segments?: readonly string[]
  readonly countries?: readonly string[]
}

/** Names of parameters as the files of customers spell them, so that an address of the list is that of its file. */
export function peopleSearch({ contacts, permission, fatigue, ...facts }: PeopleWords): Search {
  return written({
    ...facts,
    ...(contacts && contactsSearch(contacts)),
    ...(permission && prefixed('permission', permission)),
    ...(fatigue && prefixed('fatigue', fatigue)),
  })
}

/** What makes no sense is left out; null when nothing is left. */
export function peopleWords(search: Search): PeopleWords | null {
  const [contacts, permission, fatigue] = [contactsIn(search), permissionIn(search), fatigueIn(search)]
  return contacts || permission || fatigue ? { contacts, permission, fatigue, ...factsIn(search) } : null
}

const OURS = /^(contacts|permission|fatigue)[A-Z]|^(timeZone|ageBands|segments|countries)$/

/** Every name that `peopleSearch` may write, with nothing under it. */
export function noPeopleSearch(search: Search): Search {
  const ours = Object.keys(search).filter((name) => OURS.test(name))
  return Object.fromEntries(ours.map((name) => [name, '']))
}

function contactsSearch({ range, timeZone, filter, measure, part }: ContactsBehind): Record<string, unknown> {
  return { timeZone, ...prefixed('contacts', { from: range.from, to: range.to, measure, part, ...filter }) }
}

function prefixed(prefix: string, words: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [named(prefix, name), value]))
}

function named(prefix: string, name: string): string {
  return `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

function written(values: Record<string, unknown>): Search {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
}

function contactsIn(search: Search): ContactsBehind | null {
  const { contactsFrom: from = '', contactsTo: to = '', timeZone } = search
  if (!isDay(from) || !isDay(to)) return null
  return {
    range: { from, to },
    timeZone: isZone(timeZone) ? timeZone : null,
    filter: filterIn(search),
    measure: MEASURES.find((measure) => measure === search.contactsMeasure) ?? null,
    part: MEASURE_PARTS.find((part) => part === search.contactsPart) ?? null,
  }
}

const NUMBERED: readonly string[] = ['attemptNumbers', 'localHours']

/** Safe because every value was looked up in the list that the filter's type is made from. */
function filterIn(search: Search): InteractionFilter {
  const parts = FILTER_NAMES.flatMap((name) => {
    const texts = (search[named('contacts', name)] ?? '').split(',').filter((text) => text !== '')
    const known = texts.filter((text) => filterValues(name)?.includes(text) ?? true)
    if (known.length === 0) return []
    return [[name, NUMBERED.includes(name) ? known.map(Number) : known] as const]
  })
  return Object.fromEntries(parts) as InteractionFilter
}

function permissionIn(search: Search): PermissionWords | null {
  const purposeClass = PURPOSE_CLASSES.find((known) => known === search.permissionPurposeClass)
  if (!purposeClass) return null
  return {
    purposeClass,
    channel: CHANNELS.find((known) => known === search.permissionChannel) ?? null,
    family: CHANNEL_FAMILIES.find((known) => known === search.permissionFamily) ?? null,
    states: membersOf(PERMISSION_STATES, search.permissionStates),
    isOpen: truthOf(search.permissionIsOpen),
    firstChoice: truthOf(search.permissionFirstChoice),
  }
}

function fatigueIn(search: Search): FatigueWords | null {
  const words = {
    classes: membersOf(FATIGUE_CLASSES, search.fatigueClasses),
    contactsLastWeek: membersOf(CONTACTS_LAST_WEEK, search.fatigueContactsLastWeek),
    overContactedFrom: wholeOf(search.fatigueOverContactedFrom),
    underContactedBelow: wholeOf(search.fatigueUnderContactedBelow),
  }
  return words.classes || words.contactsLastWeek ? words : null
}

function factsIn(search: Search): Pick<PeopleWords, 'ageBands' | 'segments' | 'countries'> {
  const ageBands = membersOf(AGE_BANDS, search.ageBands)
  const [segments, countries] = [textsIn(search.segments), textsIn(search.countries)]
  return { ...(ageBands && { ageBands }), ...(segments && { segments }), ...(countries && { countries }) }
}

function textsIn(written: string | undefined): string[] | null {
  const texts = (written ?? '').split(',').filter((text) => text !== '')
  return texts.length > 0 ? texts : null
}

function membersOf<Member extends string>(members: readonly Member[], texts: string | undefined): Member[] | null {
  const named = new Set((texts ?? '').split(','))
  const found = members.filter((member) => named.has(member))
  return found.length > 0 ? found : null
}

function truthOf(text: string | undefined): boolean | null {
  return text === 'true' ? true : text === 'false' ? false : null
}

function wholeOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : null
}
