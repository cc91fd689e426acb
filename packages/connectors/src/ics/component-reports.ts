import { fault, IssueFound, type Report, shortened } from '@wavelength/core'
import ICAL from 'ical.js'
import type { Component } from '../kit/components.ts'
import { nameOf } from '../kit/content-line.ts'
import { keptRecord } from '../kit/kept.ts'
import { reportsOf, skipped, type Told } from '../kit/told.ts'
import { type Calendar, type CalendarReader, tellMeeting } from './meeting.ts'

/** What is kept of an event for whoever looks into a refusal; a place may be somebody's home. */
const KEPT = ['UID', 'DTSTART', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'STATUS', 'ORGANIZER', 'ATTENDEE']

/** What is read of a calendar; titles, descriptions and alarms are not among it. */
export const CHOICE = {
  kinds: ['VEVENT', 'VTIMEZONE', 'VTODO', 'VJOURNAL', 'VFREEBUSY'],
  withInner: ['VTIMEZONE'],
  properties: [
    ...KEPT,
    ...['METHOD', 'X-WR-TIMEZONE', 'TZID', 'TZOFFSETFROM', 'TZOFFSETTO', 'TZNAME', 'LOCATION'],
    ...['CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL'],
    ...['X-MICROSOFT-ONLINEMEETINGCONFLINK', 'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK'],
  ],
}

const NO_MEETING: Readonly<Record<string, string>> = {
  VTODO: 'a task',
  VJOURNAL: 'a note',
  VFREEBUSY: 'when somebody is free, which is no meeting',
}

/** What METHOD (RFC 5546) makes of an event; a calendar without one is a plain one. */
const METHODS: Readonly<Record<string, 'MEETING' | { readonly why: string }>> = {
  '': 'MEETING',
  PUBLISH: 'MEETING',
  REQUEST: 'MEETING',
  REPLY: 'MEETING',
  ADD: 'MEETING',
  CANCEL: 'MEETING',
  REFRESH: { why: 'a wish to be sent the meeting once more' },
  COUNTER: { why: 'a proposal of another time, on which nobody has agreed' },
  DECLINECOUNTER: { why: 'the refusal of another time' },
}

export function componentReports(
  component: Component,
  calendar: Calendar,
  reader: CalendarReader & { readonly name: string },
): Report[] {
  const { kind, line, lines } = component
  if (kind === 'VTIMEZONE') {
    calendar.zones.describe(lines)
    return []
  }
  const kept = lines.filter((each) => KEPT.includes(nameOf(each))).map((each) => each.slice(0, 500))
  const place = { position: `${reader.name} line ${line}`, raw: keptRecord({ kind, lines: kept.slice(0, 20) }) }
  return reportsOf(place, () => tellComponent(component, calendar, reader), reader.now)
}

function tellComponent({ kind, lines, fault: why }: Component, calendar: Calendar, reader: CalendarReader) {
  const other = NO_MEETING[kind]
  if (other !== undefined) return [skipped(other)]
  if (why !== null) throw fault('UNREADABLE', [], `the event ${why}`)
  const meaning = Object.hasOwn(METHODS, calendar.method) ? METHODS[calendar.method] : undefined
  if (meaning === 'MEETING') return readable(() => tellMeeting(eventOf(lines), calendar, reader))
  if (meaning !== undefined) return [skipped(meaning.why)]
  const known = Object.keys(METHODS)
    .filter((method) => method !== '')
    .join(', ')
  throw fault('UNKNOWN_VALUE', ['METHOD'], `METHOD is "${shortened(calendar.method)}", which is none of ${known}`)
}

/** Some programs write a day without saying that it is one. */
const UNSAID_DAY = /^(DTSTART|RECURRENCE-ID):(\d{8})\s*$/i

function eventOf(lines: readonly string[]): ICAL.Component {
  const said = lines.map((line) => line.replace(UNSAID_DAY, '$1;VALUE=DATE:$2'))
  return new ICAL.Component(ICAL.parse(['BEGIN:VEVENT', ...said, 'END:VEVENT'].join('\r\n')))
}

/** The library throws errors of many kinds for what an event may hold, when it is parsed and when it is looked into. */
function readable(tell: () => readonly Told[]): readonly Told[] {
  try {
    return tell()
  } catch (thrown) {
    if (thrown instanceof IssueFound) throw thrown
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    throw fault('UNREADABLE', [], `the event cannot be read: ${shortened(why)}`)
  }
}
