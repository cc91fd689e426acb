import type { Direction } from '@wavelength/core'
import { phoneIn } from '../kit/phone.ts'
import type { Fields } from '../kit/told.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'

export interface TwilioReader {
  readonly phoneRegion: string | undefined
  /** Our own numbers as E.164; empty when they were not told. */
  readonly ownPhones: ReadonlySet<string>
}

/** Who spoke with whom. */
export type Parties =
  | {
      readonly status: 'found'
      readonly direction: Direction
      readonly customer: Fields
      readonly contactPoint: string
      readonly isWhatsApp: boolean
      /** One leg of a call that Twilio set up between two parties. */
      readonly isDialled: boolean
    }
  | { readonly status: 'skipped'; readonly why: string }

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  inbound: 'INBOUND',
  'outbound-api': 'OUTBOUND',
  'outbound-dial': 'OUTBOUND',
  'outbound-call': 'OUTBOUND',
  'outbound-reply': 'OUTBOUND',
  'trunking-terminating': 'OUTBOUND',
  'trunking-originating': 'INBOUND',
}

const WHATSAPP = 'whatsapp:'

export function partiesOf(
  fields: Fields,
  [from, to, direction]: readonly [string, string, string],
  { phoneRegion, ownPhones }: TwilioReader,
): Parties {
  const way = meaningOf(DIRECTIONS, fields, direction)
  const theirs = textIn(fields, way === 'INBOUND' ? from : to)
  const isWhatsApp = theirs?.startsWith(WHATSAPP) === true
  const phone = phoneIn(isWhatsApp ? theirs?.slice(WHATSAPP.length) : theirs, phoneRegion)
  if (phone === null) return { status: 'skipped', why: 'the other party is no phone number, so it names no customer' }
  if (ownPhones.has(phone)) return { status: 'skipped', why: 'the other party is a number of our own' }
  const customer = isWhatsApp ? { handle: { network: 'WHATSAPP', value: phone } } : { phone }
  const isDialled = textIn(fields, direction) === 'outbound-dial'
  return { status: 'found', direction: way, customer, contactPoint: phone, isWhatsApp, isDialled }
}
