import { shortened } from '@wavelength/core'
import { known } from '../kit/known.ts'
import { mailAddressIn } from '../kit/mail-address.ts'
import { phoneIn } from '../kit/phone.ts'
import { customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { requiredId } from '../kit/vendor-id.ts'
import { flagIn, textIn } from '../kit/vendor-words.ts'
import { zoneOfRails } from './rails-zones.ts'
import { userRef, type ZendeskReader } from './reader.ts'
import { isStaffRole } from './roles.ts'

/** A user of Zendesk: an end user is a customer, agents and admins are colleagues. */
export function tellUser(user: Fields, reader: ZendeskReader): readonly Told[] {
  const id = requiredId(user, 'id')
  const isStaff = isStaffRole(user, 'role')
  reader.roles.note(id, isStaff)
  if (isStaff) return [skipped('a colleague')]
  const { timeZone, refusals } = zoneOf(user)
  const email = mailAddressIn(user, 'email')
  const record = {
    ...userRef(id),
    email,
    phone: phoneOf(user, reader),
    name: textIn(user, 'name'),
    language: textIn(user, 'locale'),
    timeZone,
  }
  return [customer(known(record)), ...refusals]
}

/** A number that a household or a company shares names nobody. */
function phoneOf(user: Fields, { phoneRegion }: ZendeskReader): string | null {
  return flagIn(user, 'shared_phone_number') === true ? null : phoneIn(user.phone, phoneRegion)
}

interface Zone {
  readonly timeZone: string | null
  readonly refusals: readonly Told[]
}

/** A zone that is not known is refused by its name; the customer is told without it. */
function zoneOf(user: Fields): Zone {
  const name = textIn(user, 'time_zone')
  const timeZone = textIn(user, 'iana_time_zone') ?? (name === null ? null : zoneOfRails(name))
  if (name === null || timeZone !== null) return { timeZone, refusals: [] }
  const message = `time_zone is "${shortened(name)}", which is no time zone of Zendesk that is known`
  return {
    timeZone: null,
    refusals: [{ kind: 'refused', issue: { code: 'BAD_TIME_ZONE', field: ['time_zone'], message } }],
  }
}
