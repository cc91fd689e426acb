import { type Direction, OUTCOMES, type Outcome } from '@wavelength/core'
import { takenCallOutcome } from '../kit/call-outcome.ts'
import type { CrmReader } from '../kit/crm-reader.ts'
import { isOwnWord, ownMeaningOf, ownOf } from '../kit/own-words.ts'
import { phoneIn } from '../kit/phone.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'
import { OUTCOME_OF_DISPOSITION, OUTCOME_OF_STATUS } from './call-words.ts'
import { associatedPeople, type Person } from './people.ts'
import { clock, SOURCE } from './reader.ts'
import type { CrmRecord } from './record.ts'

const DIRECTIONS = { INBOUND: 'INBOUND', OUTBOUND: 'OUTBOUND' } as const

/** A call that was made with HubSpot, or noted in it. */
export function tellCall(record: CrmRecord, reader: CrmReader): readonly Told[] {
  const { properties } = record
  const people = peopleOn(record, reader)
  const direction = meaningOf(DIRECTIONS, properties, 'hs_call_direction')
  const outcome = direction === 'INBOUND' ? 'RECEIVED' : outcomeOf(properties, reader)
  if (outcome === null) return [skipped('a call that has not been made, or one that is about nobody')]
  return people.map((person) =>
    contact({
      ...person,
      source: SOURCE,
      channel: 'PHONE',
      direction,
      occurredAt: timeIn(properties, 'hs_timestamp', clock),
      outcome,
      durationSeconds: secondsIn(properties),
    }),
  )
}

/** Whoever has the number at the other end, else the contacts that the call is associated with. */
function peopleOn(record: CrmRecord, { phoneRegion, ownPhones }: CrmReader): Person[] {
  const phone = phoneIn(textIn(record.properties, theirNumber(record.properties)), phoneRegion)
  if (phone === null || ownPhones.has(phone)) return associatedPeople(record)
  return [{ customer: { phone }, contactPoint: phone, sourceId: record.id ?? '' }]
}

function theirNumber({ hs_call_direction: direction }: Fields): string {
  return direction === ('INBOUND' satisfies Direction) ? 'hs_call_from_number' : 'hs_call_to_number'
}

/** What a person noted says more than what the line did: an answering machine completes a call too. */
function outcomeOf(properties: Fields, { fields }: CrmReader): Outcome | null {
  const own = ownOf(fields, 'CALL')
  const vocabulary = { of: OUTCOMES, table: OUTCOME_OF_DISPOSITION, own }
  const isNoted = textIn(properties, 'hs_call_disposition') !== null
  if (isNoted || isOwnWord(own, properties, 'hs_call_disposition'))
    return ownMeaningOf(vocabulary, properties, 'hs_call_disposition')
  const outcome = meaningOf(OUTCOME_OF_STATUS, properties, 'hs_call_status')
  return outcome === 'ANSWERED' ? takenCallOutcome({ talkSeconds: secondsIn(properties) }) : outcome
}

/** `hs_call_duration` is in milliseconds. */
function secondsIn(properties: Fields): number | null {
  const text = textIn(properties, 'hs_call_duration')
  return text !== null && /^\d{1,12}$/.test(text) ? Math.round(Number(text) / 1000) : null
}
