import type { ConnectorOptions } from '../connector.ts'
import { ownPhonesIn } from '../kit/own-phones.ts'
import { phoneIn } from '../kit/phone.ts'
import { customer, type Fields, type Told } from '../kit/told.ts'
import { textIn } from '../kit/vendor-words.ts'

export interface SmsBackupReader {
  readonly phoneRegion: string | undefined
  readonly ownPhones: ReadonlySet<string>
  readonly names: AddressBook
}

export function smsBackupReaderOf(options: ConnectorOptions): SmsBackupReader {
  return { phoneRegion: options.phoneRegion, ownPhones: ownPhonesIn(options), names: new AddressBook() }
}

/** A text of the backup, which writes "null" for none. */
export function attributeIn(fields: Fields, name: string): string | null {
  const text = textIn(fields, name)
  return text === 'null' ? null : text
}

export type OtherParty =
  | { readonly status: 'found'; readonly phone: string }
  | { readonly status: 'skipped'; readonly why: string }

export function otherPartyOf(address: string | null, { phoneRegion, ownPhones }: SmsBackupReader): OtherParty {
  const phone = phoneIn(address, phoneRegion)
  if (phone === null)
    return { status: 'skipped', why: phoneRegion === undefined ? `${NO_PHONE}, ${NO_REGION}` : NO_PHONE }
  if (ownPhones.has(phone)) return { status: 'skipped', why: 'the other party is a number of our own' }
  return { status: 'found', phone }
}

const NO_PHONE = 'the other party is withheld, a name or a short code, so it names no customer'
const NO_REGION = 'or it is a national number, whose country was not told'

/** More names than this are told again: they must not fill the memory. */
const MOST_NAMES = 10_000

/** The names in the phone, each told once. */
class AddressBook {
  readonly #told = new Map<string, string>()

  /** The customer by name, where the phone had one; "(Unknown)" stands where it had none, in whatever language. */
  tell(phone: string, fields: Fields): Told[] {
    const name = attributeIn(fields, 'contact_name')
    if (name === null || /^\(.*\)$/.test(name) || this.#told.get(phone) === name) return []
    if (this.#told.size >= MOST_NAMES) this.#told.clear()
    this.#told.set(phone, name)
    return [customer({ phone, name })]
  }
}
