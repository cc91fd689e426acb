import type { Outcome } from '@wavelength/core'
import type ICAL from 'ical.js'

/** Somebody whom a meeting names by their mail address. */
export interface Participant {
  readonly email: string
  readonly name: string | null
  /** What they answered when they were asked. */
  readonly outcome: Outcome
}

/**
 * PARTSTAT (RFC 5545, section 3.2.12): an answer to being asked, never whether somebody came. Words that are not known
 * mean NEEDS-ACTION, as the standard says.
 */
const OUTCOME_OF_ANSWER: Readonly<Record<string, Outcome>> = {
  ACCEPTED: 'ENGAGED',
  TENTATIVE: 'SEEN',
  DECLINED: 'DECLINED',
  'NEEDS-ACTION': 'SENT',
  DELEGATED: 'SENT',
}

/** Rooms and things are no people, and groups no single ones. */
const NOBODY = ['ROOM', 'RESOURCE', 'GROUP']

export function participantsIn(event: ICAL.Component, property: 'attendee' | 'organizer'): Participant[] {
  return event.getAllProperties(property).flatMap((each) => {
    const email = emailOf(each)
    if (email === null || NOBODY.includes(textOf(each, 'cutype').toUpperCase())) return []
    const answer = textOf(each, 'partstat').toUpperCase()
    const outcome = Object.hasOwn(OUTCOME_OF_ANSWER, answer) ? OUTCOME_OF_ANSWER[answer] : undefined
    return [{ email, name: nameOf(each), outcome: outcome ?? 'SENT' }]
  })
}

function emailOf(property: ICAL.Property): string | null {
  const value = String(property.getFirstValue() ?? '')
  const address = /^mailto:(.*)$/i.exec(value.trim())?.[1] ?? textOf(property, 'email')
  return /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address) && address.length < 1_000 ? address.toLowerCase() : null
}

/** A common name is often the address once more. */
function nameOf(property: ICAL.Property): string | null {
  const name = textOf(property, 'cn').trim()
  return /\p{L}/u.test(name) && !/[@\p{Cc}\ufffd]/u.test(name) && name.length <= 100 ? name : null
}

function textOf(property: ICAL.Property, parameter: string): string {
  const value = property.getParameter(parameter)
  return typeof value === 'string' ? value : ''
}
