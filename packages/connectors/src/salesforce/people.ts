import { type Channel, isDay } from '@wavelength/core'
import type { CrmReader } from '../kit/crm-reader.ts'
import { known } from '../kit/known.ts'
import { mailAddressIn } from '../kit/mail-address.ts'
import { phoneIn } from '../kit/phone.ts'
import { consent, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, objectIn, textIn } from '../kit/vendor-words.ts'
import { externalIdOf, idIn } from './ids.ts'
import { clock, requiredId, SOURCE } from './reader.ts'

/** A contact or a lead: what joins the id that activities name them by with their address and number. */
export function tellPerson(person: Fields, reader: CrmReader): readonly Told[] {
  const externalId = externalIdOf(requiredId(person))
  const email = mailAddressIn(person, 'Email')
  const told = [
    ...withTraits(externalId, known({ email, ...traitsOf(person) }), pointsOf(person, email, reader)),
    ...withPhone(externalId, person, reader),
    ...converted(person, email),
    ...optOuts(externalId, person),
  ]
  return told.length > 0 ? told : [skipped('nothing is told here of who somebody is, or of what they want')]
}

function withTraits(externalId: string, traits: Fields, contactPoints: readonly Fields[]): Told[] {
  const isNothing = Object.keys(traits).length === 0 && contactPoints.length === 0
  return isNothing ? [] : [customer({ externalId, ...traits, contactPoints })]
}

function traitsOf(person: Fields): Fields {
  const birthDate = textIn(person, 'Birthdate')?.slice(0, 10) ?? ''
  return {
    name: nameOf(person),
    birthDate: isDay(birthDate) ? birthDate : null,
    country: textIn(person, 'MailingCountryCode') ?? textIn(person, 'CountryCode'),
  }
}

/** Change events have the parts of a name as an object. */
function nameOf(person: Fields): string | null {
  const whole = textIn(person, 'Name')
  const parts = { ...objectIn(person, 'Name'), ...known({ FirstName: person.FirstName, LastName: person.LastName }) }
  const name = [textIn(parts, 'FirstName'), textIn(parts, 'LastName')].filter((part) => part !== null).join(' ')
  return whole ?? (name === '' ? null : name)
}

/** Told apart from the rest, because colleagues share a number: then it costs itself alone. */
function withPhone(externalId: string, person: Fields, { phoneRegion, ownPhones }: CrmReader): Told[] {
  const phone = phoneIn(textIn(person, 'MobilePhone') ?? textIn(person, 'Phone'), phoneRegion)
  return phone === null || ownPhones.has(phone) ? [] : [customer({ externalId, phone })]
}

const POINTS: readonly (readonly [string, Channel])[] = [
  ['Phone', 'PHONE'],
  ['MobilePhone', 'PHONE'],
  ['HomePhone', 'PHONE'],
  ['OtherPhone', 'PHONE'],
  ['Fax', 'FAX'],
]

function pointsOf(person: Fields, email: string | null, { phoneRegion }: CrmReader): Fields[] {
  const points = POINTS.flatMap(([label, channel]) => {
    const text = textIn(person, label)
    return text === null ? [] : [{ channel, address: phoneIn(text, phoneRegion) ?? text, label }]
  })
  const isBouncing = email !== null && textIn(person, 'EmailBouncedDate') !== null
  return isBouncing ? [{ channel: 'EMAIL', address: email, status: 'BOUNCING' }, ...points] : points
}

/** A lead goes on as a contact of another id; that they are one person is told by the address that both have. */
function converted(person: Fields, email: string | null): Told[] {
  const contactId = idIn(person, 'ConvertedContactId')
  return contactId === null || email === null ? [] : [customer({ externalId: externalIdOf(contactId), email })]
}

const OPT_OUTS: readonly (readonly [string, Channel])[] = [
  ['HasOptedOutOfEmail', 'EMAIL'],
  ['DoNotCall', 'PHONE'],
  ['HasOptedOutOfFax', 'FAX'],
]

/** Since when is not told; when the record changed last, they had. That somebody did not opt out grants nothing. */
function optOuts(externalId: string, person: Fields): Told[] {
  const out = OPT_OUTS.filter(([name]) => flagIn(person, name) === true)
  if (out.length === 0) return []
  const at = timeIn(person, 'LastModifiedDate', clock) ?? timeIn(person, 'SystemModstamp', clock)
  if (at === null) return [skipped('an opt-out without a time: export LastModifiedDate too')]
  return out.map(([proof, channel]) =>
    consent({
      source: SOURCE,
      customer: { externalId },
      channel,
      purposeClass: 'MARKETING',
      status: 'WITHDRAWN',
      at,
      proof,
    }),
  )
}
