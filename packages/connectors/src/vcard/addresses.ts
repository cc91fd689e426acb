import type { Channel } from '@wavelength/core'
import { phoneIn } from '../kit/phone.ts'
import { type Property, partsOf, plain } from './property.ts'

/** One way to reach somebody that a card names. */
export interface Address {
  readonly channel: Channel
  readonly address: string
  /** Home or work, where it is said. */
  readonly label: string | null
  /** It is this one person's, so that it tells them from everybody else. */
  readonly isPersonal: boolean
}

export function mailAddress(property: Property): Address[] {
  const address = plain(property.value).replace(/^mailto:/i, '')
  if (!/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address) || address.length > 500) return []
  return [{ channel: 'EMAIL', address: address.toLowerCase(), label: labelOf(property), isPersonal: true }]
}

const MOBILE = ['cell', 'iphone', 'mobile', 'text', 'applewatch']

/** A pager takes neither calls nor texts. The number of a house or of a firm is that of several people, and one with a label may be anybody's. */
export function phoneAddresses(property: Property, phoneRegion: string | undefined): Address[] {
  const { types } = property
  const number = plain(property.value).replace(/^tel:/i, '').replace(/;.*$/, '')
  const address = phoneIn(number, phoneRegion)
  if (address === null || types.has('pager')) return []
  const label = labelOf(property)
  if (types.has('fax')) return [{ channel: 'FAX', address, label, isPersonal: false }]
  const isMobile = MOBILE.some((type) => types.has(type))
  const isShared = property.isLabelled || types.has('work') || types.has('home') || types.has('main')
  const call: Address = { channel: 'PHONE', address, label, isPersonal: isMobile || !isShared }
  return isMobile ? [call, { channel: 'SMS', address, label, isPersonal: false }] : [call]
}

/** In one line, without the empty parts; the post office box comes first (RFC 6350, section 6.3.1). */
export function postalAddress(property: Property): Address[] {
  const address = partsOf(property.value)
    .filter((part) => part !== '')
    .join(', ')
  return address === ''
    ? []
    : [{ channel: 'LETTER', address: address.slice(0, 1_000), label: labelOf(property), isPersonal: false }]
}

function labelOf({ types }: Property): string | null {
  return ['home', 'work'].find((type) => types.has(type)) ?? null
}

type HandleNetwork = 'X' | 'FACEBOOK' | 'INSTAGRAM' | 'LINKEDIN' | 'WHATSAPP'

const NETWORKS: readonly (readonly [RegExp, HandleNetwork])[] = [
  [/twitter|^x$|\/\/(?:www\.)?x\.com\//i, 'X'],
  [/facebook/i, 'FACEBOOK'],
  [/instagram/i, 'INSTAGRAM'],
  [/linkedin/i, 'LINKEDIN'],
  [/whatsapp|wa\.me/i, 'WHATSAPP'],
]

export interface Handle {
  readonly network: HandleNetwork
  readonly value: string
}

/** `X-SOCIALPROFILE;type=twitter:http://twitter.com/ada`, SOCIALPROFILE (RFC 9554), IMPP and `X-TWITTER`. */
export function handleIn(property: Property, phoneRegion: string | undefined): Handle[] {
  const value = plain(property.value)
  const told = [property.parameters.get('SERVICE-TYPE') ?? '', property.parameters.get('X-SERVICE-TYPE') ?? '']
  const signs = [...property.types, ...told, property.name.replace(/^X-/, ''), value]
  const network = NETWORKS.find(([sign]) => signs.some((each) => sign.test(each)))?.[1]
  const user = property.parameters.get('X-USER') ?? /([^/:@?\s]+)\/?(?:\?.*)?$/.exec(value)?.[1] ?? ''
  if (network === undefined || user === '' || user.length > 200) return []
  if (network !== 'WHATSAPP') return [{ network, value: user }]
  const phone = phoneIn(user, phoneRegion) ?? phoneIn(`+${user}`, phoneRegion)
  return phone === null ? [] : [{ network, value: phone }]
}
