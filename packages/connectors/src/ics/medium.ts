import type { Channel } from '@wavelength/core'
import type ICAL from 'ical.js'
import { phoneIn } from '../kit/phone.ts'

/** Where programs write how to join a meeting from afar (RFC 7986, section 5.11, and what vendors add). */
const CONFERENCES = [
  'conference',
  'x-google-conference',
  'x-microsoft-skypeteamsmeetingurl',
  'x-microsoft-onlinemeetingconflink',
  'x-microsoft-onlinemeetingexternallink',
]

/** What stands for a place where there is none. */
const FROM_AFAR =
  /^(?:https?:|tel:|sip:|(?:microsoft )?teams\b|zoom\b|google meet\b|(?:cisco )?webex\b|skype\b|gotomeeting\b|online\b|video ?(?:call|konferenz|conference)\b|virtual\b|phone\b|call\b|telefon|telephone\b|per telefon)/i

/**
 * How one met: at a place that is named, or else over the line. What is spoken from afar is a call, with pictures or
 * without. Null where neither is named.
 */
export function mediumOf(
  event: ICAL.Component,
  phoneRegion: string | undefined,
): Extract<Channel, 'IN_PERSON' | 'PHONE'> | null {
  const place = String(event.getFirstPropertyValue('location') ?? '').trim()
  if (FROM_AFAR.test(place) || phoneIn(place, phoneRegion) !== null) return 'PHONE'
  if (place !== '') return 'IN_PERSON'
  return CONFERENCES.some((name) => event.getFirstPropertyValue(name) !== null) ? 'PHONE' : null
}
