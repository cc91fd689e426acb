import { ApiError } from './errors.ts'

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const SHAPES = { Customer: new RegExp(`^${UUID}$`), Interaction: new RegExp(`^${UUID}:${UUID}$`) }

/** What an id of ours names. To everyone else an id is opaque. */
interface OwnId {
  readonly typename: string
  readonly id: string
}

export function encodeId(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url')
}

/** Null when the text is no id of ours. */
function decodeId(text: string): OwnId | null {
  const [typename = '', ...rest] = Buffer.from(text, 'base64url').toString('utf8').split(':')
  const id = rest.join(':')
  const shape = Object.entries(SHAPES).find(([name]) => name === typename)?.[1]
  return shape?.test(id) && encodeId(typename, id) === text ? { typename, id } : null
}

/** The customer whom an id of ours names; null when the text names none. */
export function customerIdIn(text: string): string | null {
  const found = decodeId(text)
  return found?.typename === 'Customer' ? found.id : null
}

export function requireId(text: string): OwnId {
  const found = decodeId(text)
  if (found !== null) return found
  throw new ApiError('BAD_USER_INPUT', 'The id is not one that this API has given out.')
}

/** A customer reference as the model reads it: our opaque ids are opened, everything else stays as it was given. */
export function withOpenedId(customer: unknown): unknown {
  if (typeof customer !== 'object' || customer === null || !('id' in customer) || typeof customer.id !== 'string') {
    return customer
  }
  const id = customerIdIn(customer.id)
  return id === null ? customer : { ...customer, id }
}
