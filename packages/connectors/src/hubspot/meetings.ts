import { CHANNELS, type Channel, type Outcome } from '@wavelength/core'
import type { CrmReader } from '../kit/crm-reader.ts'
import { isOwnWord, ownMeaningOf, ownOf } from '../kit/own-words.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'
import { associatedPeople } from './people.ts'
import { clock, SOURCE } from './reader.ts'
import type { CrmRecord } from './record.ts'

/** `hs_meeting_outcome`. Null: it has not taken place, or who called it off is not told. */
const OUTCOMES: Readonly<Record<string, Outcome | null>> = {
  COMPLETED: 'ANSWERED',
  NO_SHOW: 'NO_ANSWER',
  SCHEDULED: null,
  RESCHEDULED: null,
  CANCELED: null,
}

/** `hs_meeting_location_type`. Null: over video, which is no channel here. */
const CHANNEL_OF_PLACE = { ADDRESS: 'IN_PERSON', PHONE: 'PHONE', VIDEO: null } as const

/** A meeting that took place, or one that the customer did not come to. */
export function tellMeeting(record: CrmRecord, reader: CrmReader): readonly Told[] {
  const { properties } = record
  const people = associatedPeople(record)
  if (textIn(properties, 'hs_meeting_outcome') === null)
    return [skipped('a meeting of which it is not told whether it took place')]
  const outcome = meaningOf(OUTCOMES, properties, 'hs_meeting_outcome')
  if (outcome === null)
    return [skipped('a meeting that did not take place, and not because of the customer as far as is told')]
  const channel = channelOf(properties, reader)
  if (channel === null) return [skipped('a meeting over video, or of which it is not told where it was held')]
  const startedAt = timeIn(properties, 'hs_meeting_start_time', clock) ?? timeIn(properties, 'hs_timestamp', clock)
  return people.map((person) =>
    contact({
      ...person,
      source: SOURCE,
      channel,
      direction: 'OUTBOUND',
      occurredAt: startedAt,
      outcome,
      durationSeconds:
        outcome === 'ANSWERED' ? secondsBetween(startedAt, timeIn(properties, 'hs_meeting_end_time', clock)) : null,
    }),
  )
}

/** A place that somebody wrote themselves is a place, unless it is an address of the web. */
function channelOf(properties: Fields, { fields }: CrmReader): Channel | null {
  const name = 'hs_meeting_location_type'
  const own = ownOf(fields, 'MEETING')
  const type = textIn(properties, name)
  if ((type !== null && type !== 'CUSTOM') || isOwnWord(own, properties, name))
    return ownMeaningOf({ of: CHANNELS, table: CHANNEL_OF_PLACE, own }, properties, name)
  const place = textIn(properties, 'hs_meeting_location')
  return place === null || /https?:/i.test(place) ? null : 'IN_PERSON'
}

function secondsBetween(from: string | null, to: string | null): number | null {
  if (from === null || to === null || to < from) return null
  return Math.round((Date.parse(to) - Date.parse(from)) / 1000)
}
