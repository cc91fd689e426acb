import { fault, type Instant, type Outcome } from '@wavelength/core'
import ICAL from 'ical.js'
import type { IsOwn } from '../kit/own-addresses.ts'
import { contact, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { type ClockOf, type Instance, instancesOf, wallOf } from './instances.ts'
import { mediumOf } from './medium.ts'
import { type Participant, participantsIn } from './people.ts'
import { clockIn, type Zones } from './zones.ts'

export interface CalendarReader {
  readonly now: Instant
  readonly isOwn: IsOwn
  readonly phoneRegion: string | undefined
}

/** What the calendar says of all its events. */
export interface Calendar {
  readonly method: string
  readonly zones: Zones
  /** The zone of times that name none; null where nobody said it. */
  readonly timeZone: string | null
}

/** What one meeting tells: a contact with each customer for each time that it took place. */
export function tellMeeting(event: ICAL.Component, calendar: Calendar, reader: CalendarReader): readonly Told[] {
  const start = event.getFirstPropertyValue('dtstart')
  if (start instanceof ICAL.Time && start.isDate)
    return [skipped('a whole day, which tells no hour at which anybody met')]
  const { direction, others, why } = sidesOf(event, reader.isOwn)
  if (why !== null) return [skipped(why)]
  const isCancelled = calendar.method === 'CANCEL' || textOf(event, 'status').toUpperCase() === 'CANCELLED'
  if (isCancelled && direction === 'INBOUND') return [skipped('a meeting that its organiser called off')]
  const channel = mediumOf(event, reader.phoneRegion)
  if (channel === null) return [skipped('a meeting that says neither where nor by what')]
  const instances = instancesOf(event, clockOf(calendar), reader.now)
  if (instances.length === 0) return [skipped('a meeting that is still to come')]
  // Nobody says who came, so that a meeting is no attempt: neither answered nor unanswered.
  const told = { source: 'ics', channel, direction, expectsReply: false }
  return others.flatMap((other) => [
    ...nameOf(other),
    ...instances.map((instance) =>
      contact({
        ...told,
        sourceId: sourceIdOf(event, instance, calendar),
        customer: { email: other.email },
        occurredAt: new Date(instance.at).toISOString(),
        ...outcomeOf(direction, isCancelled ? 'FAILED' : other.outcome),
      }),
    ),
  ])
}

function outcomeOf(direction: Sides['direction'], outcome: Outcome): Fields {
  return direction === 'INBOUND' ? {} : { outcome }
}

function nameOf({ email, name }: Participant): Told[] {
  return name === null ? [] : [customer({ email, name })]
}

interface Sides {
  readonly direction: 'INBOUND' | 'OUTBOUND'
  readonly others: readonly Participant[]
  readonly why: string | null
}

/** Who asked whom. What has no organiser stands in our own calendar, so that we made it. */
function sidesOf(event: ICAL.Component, isOwn: IsOwn): Sides {
  const isOther = ({ email }: Participant) => !isOwn(email)
  const [organizer] = participantsIn(event, 'organizer')
  const attendees = participantsIn(event, 'attendee')
  const others = [...new Map(attendees.filter(isOther).map((other) => [other.email, other])).values()]
  if (organizer === undefined || isOwn(organizer.email))
    return { direction: 'OUTBOUND', others, why: others.length === 0 ? 'a meeting of nobody but ourselves' : null }
  const isWithUs = attendees.some(({ email }) => isOwn(email))
  return { direction: 'INBOUND', others: [organizer], why: isWithUs ? null : 'a meeting of others, without us' }
}

/** One of a series is named by when it was to be, as an exception to the series names itself (RECURRENCE-ID). */
function sourceIdOf(event: ICAL.Component, { at, isOfSeries }: Instance, calendar: Calendar): string {
  const uid = textOf(event, 'uid')
  if (uid === '') throw fault('REQUIRED', ['UID'], 'UID is missing, so that the meeting could not be told from others')
  const exception = event.getFirstProperty('recurrence-id')
  const planned = exception?.getFirstValue()
  if (exception && planned instanceof ICAL.Time)
    return `${uid}/${new Date(clockOf(calendar)(exception, planned)(wallOf(planned))).toISOString()}`
  return isOfSeries ? `${uid}/${new Date(at).toISOString()}` : uid
}

function clockOf({ zones, timeZone }: Calendar): ClockOf {
  return (property, time) => {
    if (time.zone === ICAL.Timezone.utcTimezone) return clockIn('UTC')
    const tzid = property.getParameter('tzid')
    if (typeof tzid === 'string' && tzid !== '') return zones.clockOf(tzid)
    if (timeZone !== null) return clockIn(timeZone)
    const name = property.name.toUpperCase()
    throw fault(
      'BAD_TIME_ZONE',
      [name],
      `${name} names no zone; say with the option timeZone in which one the calendar is`,
    )
  }
}

function textOf(event: ICAL.Component, name: string): string {
  const value = event.getFirstPropertyValue(name)
  return typeof value === 'string' ? value.trim() : ''
}
