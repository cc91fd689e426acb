import { known } from '../kit/known.ts'
import { customer, type Fields, type Told } from '../kit/told.ts'
import { objectIn, objectsIn, textIn } from '../kit/vendor-words.ts'

export interface Person {
  readonly username: string
  readonly name: string | null
  /** X labels accounts that a machine writes for. */
  readonly isAutomated: boolean
}

export interface XReader {
  /** Ids of our own accounts. */
  readonly own: ReadonlySet<string>
  readonly people: ReadonlyMap<string, Person>
}

/** Our own accounts among addresses of all kinds: "x:2244994945", or the number alone. */
export function ownAccounts(addresses: readonly string[]): ReadonlySet<string> {
  return new Set(addresses.flatMap((address) => /^(?:x:)?(\d{1,20})$/i.exec(address.trim())?.[1] ?? []))
}

/** Where accounts of our own were not told, the one that the event was sent for is. */
export function readerOf(own: ReadonlySet<string>, account: string | null, people: XReader['people']): XReader {
  return { own: own.size > 0 || account === null ? own : new Set([account]), people }
}

/** The people that a body describes: by the list of the second API, or the object of the first, whose values may be wrapped. */
export function peopleIn(body: Fields): ReadonlyMap<string, Person> {
  const first = Object.values(objectIn(body, 'users')).map((user) => objectIn({ user }, 'user'))
  const users = [...objectsIn(objectIn(body, 'includes'), 'users'), ...first]
  return new Map(users.flatMap((user) => personOf('data' in user ? objectIn(user, 'data') : user)))
}

/** https://help.x.com/en/using-x/automated-account-labels */
const AUTOMATED = 'Automated'

/** Nobody where the id is a number: it may have lost digits. */
export function personOf(user: Fields): [string, Person][] {
  const id = user.id_str ?? user.id
  const username = textIn(user, 'username') ?? textIn(user, 'screen_name')
  if (typeof id !== 'string' || username === null) return []
  const isAutomated = textIn(objectIn(user, 'affiliation'), 'description') === AUTOMATED
  return [[id, { username, name: textIn(user, 'name'), isAutomated }]]
}

/** How a contact names the person, and what has to be told of the person first. */
export function namesOf(id: string, { people }: XReader): { readonly ref: Fields; readonly told: readonly Told[] } {
  const externalId = `x:${id}`
  const person = people.get(id)
  if (person === undefined) return { ref: { externalId }, told: [] }
  const handle = { network: 'X', value: person.username }
  return { ref: { handle }, told: [customer(known({ externalId, handle, name: person.name }))] }
}

/** Null is not told: an account without the label may be a machine all the same. */
export function isAutomated(id: string, { people }: XReader): true | null {
  return people.get(id)?.isAutomated === true ? true : null
}
