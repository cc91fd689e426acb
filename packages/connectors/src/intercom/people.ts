import { known } from '../kit/known.ts'
import { mailAddressIn } from '../kit/mail-address.ts'
import { customer, type Fields, type Told } from '../kit/told.ts'
import { idIn } from '../kit/vendor-id.ts'
import { objectIn, objectsIn, textIn } from '../kit/vendor-words.ts'
import { SOURCE } from './reader.ts'

/** A user or lead of Intercom, as far as a record names them. */
export interface Person {
  readonly id: string
  readonly email: string | null
  readonly name: string | null
}

export function externalIdOf(id: string): string {
  return `${SOURCE}:${id}`
}

export function personIn(fields: Fields): Person | null {
  const id = idIn(fields, 'id')
  return id === null ? null : { id, email: mailAddressIn(fields, 'email'), name: textIn(fields, 'name') }
}

/** The most telling name of the person that the record holds. */
export function refOf({ id, email }: Person): Fields {
  return email === null ? { externalId: externalIdOf(id) } : { email }
}

/** Tells what more than their id is known of a person. */
export function tellPerson({ id, email, name }: Person): readonly Told[] {
  return email === null && name === null ? [] : [customer({ externalId: externalIdOf(id), ...known({ email, name }) })]
}

/**
 * Whom a conversation is with: `user` and `customers` in version 1 of the API; `contacts` in version 2, which is an object
 * with a list in the API and an array in notifications.
 */
export function participantsIn(conversation: Fields): readonly Person[] {
  const listed = [
    objectIn(conversation, 'user'),
    ...objectsIn(conversation, 'customers'),
    ...objectsIn(conversation, 'contacts'),
    ...objectsIn(objectIn(conversation, 'contacts'), 'contacts'),
  ]
  return oneEach(listed.flatMap((fields) => personIn(fields) ?? []))
}

/** Each person once, with all that is said of them. */
export function oneEach(people: readonly Person[]): readonly Person[] {
  const groups = Map.groupBy(people, ({ id }) => id)
  return [...groups].map(([id, same]) => ({
    id,
    email: same.find(({ email }) => email !== null)?.email ?? null,
    name: same.find(({ name }) => name !== null)?.name ?? null,
  }))
}
