import { isTimeZone } from '@wavelength/core'
import type { CrmReader } from '../kit/crm-reader.ts'
import { known } from '../kit/known.ts'
import { mailAddressIn } from '../kit/mail-address.ts'
import { phoneIn } from '../kit/phone.ts'
import { consent, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { flagIn, textIn } from '../kit/vendor-words.ts'
import { clock, externalIdOf, SOURCE } from './reader.ts'
import type { CrmRecord } from './record.ts'

/** Somebody in the CRM: what joins the id that engagements name them by with their address and number. */
export function tellContact({ id, properties }: CrmRecord, reader: CrmReader): readonly Told[] {
  if (id === null) return [skipped('a contact without its id')]
  const externalId = externalIdOf(id)
  const phone = phoneIn(textIn(properties, 'mobilephone') ?? textIn(properties, 'phone'), reader.phoneRegion)
  // Told apart from the rest, because colleagues share a number: then it costs itself alone.
  const number = phone === null || reader.ownPhones.has(phone) ? [] : [customer({ externalId, phone })]
  return [customer({ externalId, ...traitsOf(properties) }), ...number, ...optOuts(externalId, properties)]
}

function traitsOf(properties: Fields): Fields {
  const name = [textIn(properties, 'firstname'), textIn(properties, 'lastname')].filter((part) => part !== null)
  const zone = zoneIn(properties)
  return known({
    email: mailAddressIn(properties, 'email'),
    name: name.length === 0 ? null : name.join(' '),
    language: textIn(properties, 'hs_language'),
    timeZone: zone,
  })
}

/** `hs_timezone` writes "america_slash_new_york"; what is known by such a name is known by its proper one too. */
function zoneIn(properties: Fields): string | null {
  const zone = textIn(properties, 'hs_timezone')?.replaceAll('_slash_', '/').replaceAll('_hyphen_', '-') ?? ''
  return isTimeZone(zone) ? new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone : null
}

/** When they opted out is not told; when the contact changed last, they had. That somebody did not opt out grants nothing. */
function optOuts(externalId: string, properties: Fields): Told[] {
  if (flagIn(properties, 'hs_email_optout') !== true) return []
  const at = timeIn(properties, 'lastmodifieddate', clock)
  if (at === null) return [skipped('an opt-out of mail without a time: export lastmodifieddate too')]
  return [
    consent({
      source: SOURCE,
      customer: { externalId },
      channel: 'EMAIL',
      purposeClass: 'MARKETING',
      status: 'WITHDRAWN',
      at,
      proof: 'hs_email_optout',
    }),
  ]
}
