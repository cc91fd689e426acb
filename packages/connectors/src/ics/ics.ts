import type { Issue, Report } from '@wavelength/core'
import { reading } from '../bytes/reading.ts'
import { type Connector, type ConnectorInput, optionMissing, rejected } from '../connector.ts'
import { componentsIn } from '../kit/components.ts'
import { ownAddresses } from '../kit/own-addresses.ts'
import { CalendarLines } from './calendar-lines.ts'
import { CHOICE, componentReports } from './component-reports.ts'

/** Calendars (iCalendar, RFC 5545): the meetings with customers that have taken place. */
export const ics: Connector = {
  name: 'ics',
  describes: 'a calendar (.ics) of Google, Outlook, Apple or any other: the meetings with customers',
  endings: ['.ics', '.ical', '.icalendar'],
  options: ['ownAddresses', 'timeZone', 'phoneRegion'],
  required: ['ownAddresses'],
  confirmed: 'PARTLY',
  read: (input) => reading(input, (bytes) => readCalendars(input, bytes)),
}

async function* readCalendars(input: ConnectorInput, bytes: AsyncIterable<Uint8Array>): AsyncIterable<Report> {
  const { ownAddresses: own = [], timeZone = null, phoneRegion } = input.options
  if (own.length === 0) return yield rejected(input.name, NO_OWN_ADDRESS, null)
  const reader = { now: input.now, isOwn: ownAddresses(own), phoneRegion, name: input.name }
  const calendar = new CalendarLines(timeZone)
  let isCalendar = false
  for await (const cut of componentsIn(bytes, CHOICE)) {
    isCalendar ||= 'component' in cut || calendar.isBeginning(cut.outer)
    if ('outer' in cut) calendar.take(cut.outer)
    else yield* componentReports(cut.component, calendar, reader)
  }
  if (!isCalendar) yield rejected(input.name, NO_CALENDAR, null)
}

const NO_OWN_ADDRESS = optionMissing('ownAddresses', 'a calendar does not say who we are: tell our own addresses')
const NO_CALENDAR: Issue = {
  code: 'UNREADABLE',
  field: [],
  message: 'the file is no calendar: nothing in it begins with BEGIN:VCALENDAR',
}
