import type { Direction } from '@wavelength/core'
import type { Fields } from '../kit/told.ts'
import { meaningOf } from '../kit/vendor-words.ts'

interface AuthorTraits {
  readonly direction: Direction
  readonly isMachine: boolean
}

const THEY: AuthorTraits = { direction: 'INBOUND', isMachine: false }
const WE: AuthorTraits = { direction: 'OUTBOUND', isMachine: false }
const OUR_MACHINE: AuthorTraits = { direction: 'OUTBOUND', isMachine: true }

/** Who wrote a message, by `author.type`. */
const AUTHORS: Readonly<Record<string, AuthorTraits>> = {
  user: THEY,
  lead: THEY,
  contact: THEY,
  visitor: THEY,
  admin: WE,
  team: WE,
  bot: OUR_MACHINE,
  operator: OUR_MACHINE,
}

export function traitsOfAuthor(author: Fields): AuthorTraits {
  return meaningOf(AUTHORS, { 'author.type': author.type }, 'author.type')
}

/** Is it known that the customer wrote it? */
export function isByCustomer({ type }: Fields): boolean {
  return typeof type === 'string' && Object.hasOwn(AUTHORS, type) && AUTHORS[type] === THEY
}
