import type { Channel, ConsentStatus } from '@wavelength/core'
import { known } from '../kit/known.ts'
import { mailAddressIn } from '../kit/mail-address.ts'
import { phoneIn } from '../kit/phone.ts'
import { consent, customer, type Fields, type Told } from '../kit/told.ts'
import { isoClock, timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, objectsIn, textIn } from '../kit/vendor-words.ts'
import { externalIdOf } from './tracking.ts'

/** The permission to send: https://developer.constantcontact.com/api_guide/contacts_get_started.html */
const CONSENTS: Readonly<Record<string, ConsentStatus | null>> = {
  explicit: 'GRANTED',
  // We say that we may write to them; they said nothing.
  implicit: null,
  not_set: null,
  pending: null,
  pending_confirmation: null,
  temp_hold: null,
  deprecate: null,
  unsubscribe: 'WITHDRAWN',
  unsubscribed: 'WITHDRAWN',
}

/** Somebody whom we write to, and what they have said about it. A birthday comes without its year, so it tells no age. */
export function tellContact(contact: Fields, phoneRegion: string | undefined): readonly Told[] {
  const id = textIn(contact, 'contact_id')
  const mail = objectIn(contact, 'email_address')
  const email = mailAddressIn(mail, 'address')
  const text = objectIn(contact, 'sms_channel')
  const textPhone = smsPhoneIn(text)
  const names = [textIn(contact, 'first_name'), textIn(contact, 'last_name')].filter((name) => name !== null)
  const named = email !== null ? { email } : { externalId: id === null ? null : externalIdOf(id) }
  return [
    customer(
      known({
        externalId: id === null ? null : externalIdOf(id),
        email,
        phone: textPhone ?? phoneOf(contact, phoneRegion),
        name: names.length > 0 ? names.join(' ') : null,
      }),
    ),
    ...(email === null ? [] : tellPermission(mail, 'permission_to_send', { ...named, channel: 'EMAIL' })),
    ...(textPhone === null
      ? []
      : objectsIn(text, 'sms_channel_consents').flatMap((each) =>
          tellPermission(each, 'sms_consent_permission', { ...named, channel: 'SMS' }),
        )),
  ]
}

type Permitted = Fields & { readonly channel: Channel }

/** Who has left had come: both are told, each at its time. */
function tellPermission(permission: Fields, name: string, { channel, ...named }: Permitted): Told[] {
  if (textIn(permission, name) === null) return []
  const status = meaningOf(CONSENTS, permission, name)
  const told = { source: 'constantcontact', customer: named, channel, purposeClass: 'MARKETING', proof: null }
  const grantedAt = timeIn(permission, 'opt_in_date', isoClock)
  const withdrawnAt = timeIn(permission, 'opt_out_date', isoClock) ?? timeIn(permission, 'updated_at', isoClock)
  if (status === 'WITHDRAWN') return [consent({ ...told, status, at: withdrawnAt })]
  return status === null
    ? []
    : [consent({ ...told, status, at: grantedAt ?? timeIn(permission, 'created_at', isoClock) })]
}

function smsPhoneIn(channel: Fields): string | null {
  const full = textIn(channel, 'full_sms_address')
  if (full !== null) return phoneIn(full.replace(/^\+?/, '+'), undefined)
  const [dialCode, rest] = [textIn(channel, 'dial_code'), textIn(channel, 'sms_address')]
  return dialCode === null || rest === null ? null : phoneIn(`+${dialCode.replace(/^\+/, '')}${rest}`, undefined)
}

/** One that is carried about is theirs alone; at home and at work others answer too. */
function phoneOf(contact: Fields, region: string | undefined): string | null {
  const mobile = objectsIn(contact, 'phone_numbers').find(({ kind }) => kind === 'mobile' || kind === 'mobile_phone')
  return mobile === undefined ? null : phoneIn(mobile.phone_number, region)
}
