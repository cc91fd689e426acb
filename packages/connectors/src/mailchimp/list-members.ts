import type { ConsentStatus } from '@wavelength/core'
import { known } from '../kit/known.ts'
import { consent, type Fields, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, textIn } from '../kit/vendor-words.ts'
import { mailchimpClock } from './campaign-mail.ts'
import { memberNamed, tellMember, zoneIn } from './members.ts'

/** What a member's status says of consent: https://mailchimp.com/developer/marketing/api/list-members/ */
const CONSENTS: Readonly<Record<string, ConsentStatus | null>> = {
  subscribed: 'GRANTED',
  unsubscribed: 'WITHDRAWN',
  // The address is dead, which is no wish of theirs.
  cleaned: null,
  // They have not confirmed it yet.
  pending: null,
  transactional: null,
  // We put them away.
  archived: null,
}

/** A member of a list, as the API writes them or its copy in a table, whose names are flat. */
export function tellListMember(member: Fields, phoneRegion: string | undefined): readonly Told[] {
  const email = textIn(member, 'email_address')
  const location = 'location' in member ? objectIn(member, 'location') : member
  const told = tellMember(
    { id: textIn(member, 'id'), email, merges: mergesOf(member), phoneRegion },
    known({
      language: textIn(member, 'language'),
      timeZone: zoneIn(location),
      country: textIn(location, 'country_code'),
      contactPoints: member.status === 'cleaned' && email !== null ? [bouncing(email)] : null,
    }),
  )
  return [told, ...tellConsents(member)]
}

/** An address that Mailchimp has stopped sending to, because it bounced. */
export function bouncing(address: string): Fields {
  return { channel: 'EMAIL', address, status: 'BOUNCING' }
}

function mergesOf(member: Fields): Fields {
  if ('merge_fields' in member) return objectIn(member, 'merge_fields')
  return { FNAME: member.merge_fname, LNAME: member.merge_lname, PHONE: member.merge_phone }
}

/** Who is gone had been there: both are told, each at its time. */
function tellConsents(member: Fields): Told[] {
  const status = meaningOf(CONSENTS, member, 'status')
  const named = {
    source: 'mailchimp',
    customer: memberNamed(textIn(member, 'email_address'), textIn(member, 'id')),
    channel: 'EMAIL',
    purposeClass: 'MARKETING',
    proof: textIn(member, 'list_id'),
  }
  const since = timeIn(member, 'timestamp_opt', mailchimpClock)
  const changedAt = timeIn(member, 'last_changed', mailchimpClock)
  const grantedAt =
    since ?? (status === 'GRANTED' ? (timeIn(member, 'timestamp_signup', mailchimpClock) ?? changedAt) : null)
  const granted = status === null || grantedAt === null ? [] : [consent({ ...named, status: 'GRANTED', at: grantedAt })]
  const withdrawn = status === 'WITHDRAWN' ? [consent({ ...named, status, at: changedAt })] : []
  return [...granted, ...withdrawn]
}
