import { fault } from '@wavelength/core'
import type { Fields } from '../kit/told.ts'
import { idIn } from '../kit/vendor-id.ts'
import { objectIn } from '../kit/vendor-words.ts'
import type { Account } from './envelope.ts'

/** A person by the id that Meta gives them towards one page, or one Instagram account. */
export function personOf(id: string): Fields {
  return { externalId: `meta:${id}` }
}

export interface Parties {
  readonly personId: string
  readonly isOurs: boolean
}

/** Who spoke with whom. An echo is what the account sent; null when the person is not told. */
export function partiesOf(event: Fields, account: Account): Parties | null {
  const sender = idIn(objectIn(event, 'sender'), 'id')
  const recipient = idIn(objectIn(event, 'recipient'), 'id')
  const isEcho = objectIn(event, 'message').is_echo === true
  const isOurs = isEcho || (sender !== null && sender === account.id)
  const personId = isOurs && recipient !== account.id ? recipient : sender
  return personId === null ? null : { personId, isOurs }
}

/** As `partiesOf`, where an event without a person makes no sense. */
export function requiredParties(event: Fields, account: Account): Parties {
  const parties = partiesOf(event, account)
  if (parties === null) throw fault('REQUIRED', ['sender', 'id'], 'sender.id is missing: nobody is told')
  return parties
}
