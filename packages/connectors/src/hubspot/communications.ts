import { type Channel, DIRECTIONS, type Direction, fault } from '@wavelength/core'
import type { CrmReader } from '../kit/crm-reader.ts'
import type { OwnOfKind } from '../kit/own-fields.ts'
import { isOwnWord, ownMeaningOf, ownOf } from '../kit/own-words.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'
import { associatedPeople } from './people.ts'
import { clock, SOURCE } from './reader.ts'
import type { CrmRecord } from './record.ts'

/** `hs_communication_channel_type`. */
const CHANNEL_OF_TYPE: Readonly<Record<string, Channel>> = {
  WHATS_APP: 'WHATSAPP',
  LINKEDIN_MESSAGE: 'LINKEDIN',
  SMS: 'SMS',
}

/** A message over another network that somebody noted. */
export function tellCommunication(record: CrmRecord, reader: CrmReader): readonly Told[] {
  const people = associatedPeople(record)
  return tellNoted(
    record,
    people,
    meaningOf(CHANNEL_OF_TYPE, record.properties, 'hs_communication_channel_type'),
    reader,
  )
}

/** A letter that somebody noted. */
export function tellPostalMail(record: CrmRecord, reader: CrmReader): readonly Told[] {
  return tellNoted(record, associatedPeople(record), 'LETTER', reader)
}

function tellNoted(
  { kind, properties }: CrmRecord,
  people: ReturnType<typeof associatedPeople>,
  channel: Channel,
  reader: CrmReader,
): readonly Told[] {
  const direction = directionOf(properties, ownOf(reader.fields, kind ?? ''))
  if (direction === null) return [skipped('a message that is about no contact')]
  const occurredAt = timeIn(properties, 'hs_timestamp', clock)
  return people.map((person) => contact({ ...person, source: SOURCE, channel, direction, occurredAt }))
}

/** HubSpot has no property for who wrote. What an organisation has in its place it tells under the name "direction". */
function directionOf(properties: Fields, own: OwnOfKind): Direction | null {
  if (textIn(properties, 'direction') === null && !isOwnWord(own, properties, 'direction'))
    throw fault(
      'REQUIRED',
      ['direction'],
      'HubSpot does not say who wrote a message or letter that was noted: the file of --fields says it by "direction"',
    )
  const table = { INBOUND: 'INBOUND', OUTBOUND: 'OUTBOUND' } as const
  return ownMeaningOf({ of: DIRECTIONS, table, own }, properties, 'direction')
}
