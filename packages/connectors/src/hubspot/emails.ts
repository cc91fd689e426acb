import type { Direction, Outcome } from '@wavelength/core'
import type { CrmReader } from '../kit/crm-reader.ts'
import { addressesIn, customersOnMail } from '../kit/mail-parties.ts'
import { readJson } from '../kit/read-json.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, objectsIn, textIn } from '../kit/vendor-words.ts'
import { associatedPeople, type Person } from './people.ts'
import { clock, SOURCE } from './reader.ts'
import type { CrmRecord } from './record.ts'

/** `hs_email_direction`. Null: somebody passed a mail on to HubSpot, and who wrote it to whom is not told. */
const DIRECTIONS: Readonly<Record<string, Direction | null>> = {
  EMAIL: 'OUTBOUND',
  INCOMING_EMAIL: 'INBOUND',
  FORWARDED_EMAIL: null,
}

/** `hs_email_status`; a mail that was only noted has none. Null: it was not sent yet. */
const OUTCOMES: Readonly<Record<string, Outcome | null>> = {
  SENT: 'SENT',
  SENDING: 'SENT',
  SCHEDULED: null,
  BOUNCED: 'BOUNCED',
  FAILED: 'FAILED',
}

/** A mail of one person to another that was sent from HubSpot, or noted in it. */
export function tellEmail(record: CrmRecord, reader: CrmReader): readonly Told[] {
  const { properties } = record
  const direction = directionOf(properties)
  if (direction === null) return [skipped('a mail passed on to HubSpot, of which it is not told who wrote it to whom')]
  const isNoted = textIn(properties, 'hs_email_status') === null
  const outcome = isNoted ? 'SENT' : meaningOf(OUTCOMES, properties, 'hs_email_status')
  if (direction === 'OUTBOUND' && outcome === null) return [skipped('a mail that has not been sent')]
  return peopleOn(record, direction, reader).map((person) =>
    contact({
      ...person,
      source: SOURCE,
      channel: 'EMAIL',
      direction,
      occurredAt: timeIn(properties, 'hs_timestamp', clock),
      outcome: direction === 'INBOUND' ? 'RECEIVED' : outcome,
    }),
  )
}

/** Older tables tell it by the type of the engagement; there alone `EMAIL` is said of every mail, so that tells nothing. */
function directionOf(properties: Fields): Direction | null {
  const type = textIn(properties, 'type')
  const isToldByType = textIn(properties, 'hs_email_direction') === null && type !== null && type !== 'EMAIL'
  return meaningOf(DIRECTIONS, properties, isToldByType ? 'type' : 'hs_email_direction')
}

function peopleOn(record: CrmRecord, direction: Direction, { ownAddresses }: CrmReader): Person[] {
  const headers = headersIn(record.properties)
  const addresses = customersOnMail({ direction, ...headers }, ownAddresses)
  if (addresses.length === 0) return associatedPeople(record)
  return addresses.map((email) => ({
    customer: { email },
    contactPoint: email,
    sourceId: `${record.id ?? ''}:${email}`,
  }))
}

/** `hs_email_headers` is JSON in a text; the other properties hold the same addresses in a row. */
function headersIn(properties: Fields): { readonly from: string[]; readonly to: string[] } {
  const reading = readJson(textIn(properties, 'hs_email_headers') ?? '')
  const headers = objectIn({ headers: reading.status === 'read' ? reading.value : null }, 'headers')
  const from = textIn(objectIn(headers, 'from'), 'email')
  const to = objectsIn(headers, 'to').flatMap((recipient) => textIn(recipient, 'email') ?? [])
  return {
    from: addressesIn(from ?? textIn(properties, 'hs_email_from_email')),
    to: to.length > 0 ? to : addressesIn(textIn(properties, 'hs_email_to_email')),
  }
}
