import { known } from '../kit/known.ts'
import { customer, type Fields, type Told } from '../kit/told.ts'
import { userRef } from './reader.ts'

/** The customer of a ticket, with the address or number that the ticket came from. */
export interface Person {
  readonly id: string
  readonly email: string | null
  readonly phone: string | null
  readonly name: string | null
}

export function personOf(id: string): Person {
  return { id, email: null, phone: null, name: null }
}

export function refOf({ id, email, phone }: Person): Fields {
  if (email !== null) return { email }
  return phone === null ? userRef(id) : { phone }
}

/** Tells what joins the user of Zendesk with the address or number; nothing where neither is known. */
export function tellPerson({ id, email, phone, name }: Person): readonly Told[] {
  return email === null && phone === null ? [] : [customer(known({ ...userRef(id), email, phone, name }))]
}
