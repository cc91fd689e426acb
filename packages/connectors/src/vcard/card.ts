import { fault, type Instant } from '@wavelength/core'
import { known } from '../kit/known.ts'
import type { IsOwn } from '../kit/own-addresses.ts'
import { customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { type Address, type Handle, handleIn, mailAddress, phoneAddresses, postalAddress } from './addresses.ts'
import { factsIn } from './facts.ts'
import { byPreference, type Property, plain } from './property.ts'

export interface CardReader {
  readonly now: Instant
  readonly isOwn: IsOwn
  readonly phoneRegion: string | undefined
}

/** Cards that are no person: KIND (RFC 6350, section 6.1.4), and Apple's name for it. */
const NO_PERSON = ['group', 'location', 'application', 'device']

const HANDLE_PROPERTIES = [
  'X-SOCIALPROFILE',
  'SOCIALPROFILE',
  'IMPP',
  'X-TWITTER',
  'X-FACEBOOK',
  'X-LINKEDIN',
  'X-WHATSAPP',
]

/** What one card tells: a customer with all that names them, and with every way to reach them. */
export function tellCard(properties: readonly Property[], reader: CardReader): readonly Told[] {
  const all = (...names: string[]) => properties.filter(({ name }) => names.includes(name)).sort(byPreference)
  const textOf = (...names: string[]) => plain(all(...names)[0]?.value ?? '')
  if (NO_PERSON.includes(textOf('KIND', 'X-ADDRESSBOOKSERVER-KIND').toLowerCase()))
    return [skipped('a group or a thing, no person')]
  const addresses = [
    ...all('EMAIL').flatMap(mailAddress),
    ...all('TEL').flatMap((property) => phoneAddresses(property, reader.phoneRegion)),
    ...all('ADR').flatMap(postalAddress),
  ]
  if (addresses.some(({ channel, address }) => channel === 'EMAIL' && reader.isOwn(address)))
    return [skipped('one of ourselves')]
  const uid = textOf('UID')
  const handles = all(...HANDLE_PROPERTIES).flatMap((property) => handleIn(property, reader.phoneRegion))
  const named = namesOf(addresses, handles, uid === '' ? null : `vcard:${uid}`)
  if (named === null) return withoutName(all('TEL').length > 0, reader.phoneRegion)
  const contactPoints = addresses.map(({ channel, address, label }) => ({ channel, address, label }))
  const [first, ...others] = named
  return [
    customer({ ...first, ...factsIn(properties, reader.now), contactPoints }),
    ...others.map((names) => customer(names)),
  ]
}

function withoutName(hasPhone: boolean, phoneRegion: string | undefined): readonly Told[] {
  if (!hasPhone) return [skipped('a card without a mail address, a phone number or a handle')]
  const why =
    phoneRegion === undefined
      ? 'names no country; say with the option phoneRegion of which one it is'
      : `is no phone number, neither of the world nor of ${phoneRegion}`
  throw fault('BAD_IDENTITY', ['TEL'], `TEL ${why}`)
}

/**
 * A record names a person by one address of each kind, so that a card with more of them is told in several, each with
 * a name of the first. Null when nothing names the person.
 */
function namesOf(
  addresses: readonly Address[],
  handles: readonly Handle[],
  externalId: string | null,
): readonly Fields[] | null {
  const of = (channel: string) => addresses.filter((each) => each.channel === channel)
  const emails = of('EMAIL').map(({ address }) => address)
  const personal = of('PHONE').filter(({ isPersonal }) => isPersonal)
  const isAlone = externalId === null && emails.length + handles.length === 0
  const phones = (personal.length > 0 ? personal : isAlone ? of('PHONE').slice(0, 1) : []).map(({ address }) => address)
  const first = known({ externalId, email: emails[0], phone: phones[0], ...(handles.length > 0 ? { handles } : {}) })
  if (Object.keys(first).length === 0) return null
  const anchor = externalId === null ? { phone: phones[0] } : { externalId }
  const mailAnchor = externalId === null ? { email: emails[0] } : { externalId }
  return [
    first,
    ...emails.slice(1).map((email) => ({ ...known(anchor), email })),
    ...phones.slice(1).map((phone) => ({ ...known(mailAnchor), phone })),
  ].filter((names, at) => at === 0 || Object.keys(names).length > 1)
}
