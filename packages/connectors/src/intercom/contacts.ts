import type { ContactPointStatus } from '@wavelength/core'
import { known } from '../kit/known.ts'
import { mailAddressIn } from '../kit/mail-address.ts'
import { phoneIn } from '../kit/phone.ts'
import { consent, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, objectIn, textIn } from '../kit/vendor-words.ts'
import { externalIdOf, personIn, refOf } from './people.ts'
import { clock, type IntercomReader, SOURCE } from './reader.ts'

/** A contact of Intercom, which is a person: a user or a lead, in versions 1 and 2 of the API and in warehouses. */
export function tellContact(fields: Fields, reader: IntercomReader): readonly Told[] {
  const record = recordOf(fields, reader)
  if (record === null) return [skipped('a contact without an id')]
  const at = timeIn(fields, 'updated_at', clock) ?? timeIn(fields, 'created_at', clock)
  return [customer(record), ...consentsIn(fields, at)]
}

/** The customer alone, without what they agreed to. */
export function tellCustomer(fields: Fields, reader: IntercomReader): readonly Told[] {
  const record = recordOf(fields, reader)
  return record === null ? [] : [customer(record)]
}

function recordOf(fields: Fields, { phoneRegion }: IntercomReader): Fields | null {
  const id = textIn(fields, 'id')
  if (id === null) return null
  return known({
    externalId: externalIdOf(id),
    email: mailAddressIn(fields, 'email'),
    phone: phoneIn(fields.phone, phoneRegion),
    name: textIn(fields, 'name'),
    language: textIn(fields, 'language_override') ?? textIn(fields, 'browser_language'),
    ...placeIn(fields),
    contactPoints: contactPointsIn(fields),
  })
}

/** `location_data` in version 1 of the API, which knows the time zone; `location` in version 2; columns in warehouses. */
function placeIn(fields: Fields): Fields {
  const [before, now] = [objectIn(fields, 'location_data'), objectIn(fields, 'location')]
  return {
    country: textIn(before, 'country_name') ?? textIn(now, 'country') ?? textIn(fields, 'location_country'),
    region: textIn(before, 'region_name') ?? textIn(now, 'region') ?? textIn(fields, 'location_region'),
    timeZone: textIn(before, 'timezone'),
  }
}

function contactPointsIn(fields: Fields): readonly Fields[] | null {
  const address = mailAddressIn(fields, 'email')
  const status = mailStatusIn(fields)
  return address === null || status === null ? null : [{ channel: 'EMAIL', address, status }]
}

/** Who called our mail spam is not written to any more. */
function mailStatusIn(fields: Fields): ContactPointStatus | null {
  if (flagIn(fields, 'marked_email_as_spam') === true) return 'BLOCKED'
  return flagIn(fields, 'has_hard_bounced') === true ? 'BOUNCING' : null
}

/**
 * What the person is known to have agreed to or not by then. That somebody is not unsubscribed is how every contact begins,
 * and no consent.
 */
function consentsIn(fields: Fields, at: string | null): readonly Told[] {
  const person = personIn(fields)
  if (person === null || at === null) return []
  const entry = (channel: 'EMAIL' | 'SMS', status: 'GRANTED' | 'WITHDRAWN', proof: string) =>
    consent({ source: SOURCE, customer: refOf(person), channel, purposeClass: 'MARKETING', status, at, proof })
  const saysYes = (name: string) => flagIn(fields, name) === true
  return [
    ...(['unsubscribed_from_emails', 'marked_email_as_spam'] as const)
      .filter(saysYes)
      .slice(0, 1)
      .map((name) => entry('EMAIL', 'WITHDRAWN', name)),
    ...(saysYes('unsubscribed_from_sms')
      ? [entry('SMS', 'WITHDRAWN', 'unsubscribed_from_sms')]
      : saysYes('sms_consent')
        ? [entry('SMS', 'GRANTED', 'sms_consent')]
        : []),
  ]
}
