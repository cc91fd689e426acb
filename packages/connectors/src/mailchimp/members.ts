import { isTimeZone } from '@wavelength/core'
import { known } from '../kit/known.ts'
import { phoneIn } from '../kit/phone.ts'
import { digest } from '../kit/signature.ts'
import { customer, type Fields, type Told } from '../kit/told.ts'
import { textIn } from '../kit/vendor-words.ts'

/** The MD5 of the address in lower case, by which the API names a member. */
export function memberIdOf(address: string): string {
  return digest('md5', address.toLowerCase(), 'hex')
}

/** Whose mail it was: by the address, or else by the member's id. */
export function memberNamed(address: string | null, memberId: string | null): Fields {
  if (address !== null) return { email: address }
  return memberId === null ? {} : { externalId: externalIdOf(memberId) }
}

export function externalIdOf(id: string): string {
  return `mailchimp:${id}`
}

interface Member {
  readonly id: string | null
  readonly email: string | null
  /** What they filled into the form of the list, by its merge tags. */
  readonly merges: Fields
  readonly phoneRegion: string | undefined
}

/** What a member says of themselves. A birthday comes without its year, so it tells no age. */
export function tellMember({ id, email, merges, phoneRegion }: Member, others: Fields = {}): Told {
  const address = merges.ADDRESS
  const names = [textIn(merges, 'FNAME'), textIn(merges, 'LNAME')].filter((name) => name !== null)
  return customer(
    known({
      externalId: id === null ? null : externalIdOf(id),
      email,
      phone: phoneIn(merges.PHONE, phoneRegion),
      name: names.length > 0 ? names.join(' ') : null,
      country: countryIn(address),
      ...others,
    }),
  )
}

/** The country that a form starts from stands there also where nobody filled anything in. */
function countryIn(address: unknown): string | null {
  if (typeof address !== 'object' || address === null) return null
  const fields: Fields = { ...address }
  return textIn(fields, 'addr1') === null && textIn(fields, 'city') === null ? null : textIn(fields, 'country')
}

/** Some members have an area code where their zone should stand. */
export function zoneIn(fields: Fields): string | null {
  const zone = textIn(fields, 'timezone')
  return zone !== null && isTimeZone(zone) ? zone : null
}
