import { parseCustomerRef, parsing, type CustomerRef as Ref } from '@wavelength/core'
import type { Context } from '../context.ts'
import { ApiError } from '../errors.ts'
import { withOpenedId } from '../own-id.ts'
import { builder } from './builder.ts'
import { HandleNetwork } from './lists.ts'

export const HandleInput = builder.inputType('HandleInput', {
  description: "A customer's name on a network.",
  fields: (t) => ({
    network: t.field({ type: HandleNetwork, required: true, description: 'The network.' }),
    value: t.string({ required: true, description: 'The name there, with or without a leading @.' }),
  }),
})

export const CustomerRef = builder.inputType('CustomerRef', {
  isOneOf: true,
  description: 'Names one customer in exactly one way.',
  fields: (t) => ({
    id: t.id({ description: 'The id that this API gave out.' }),
    externalId: t.string({ description: 'The id in your own systems, letter by letter.' }),
    email: t.string({ description: 'An email address; upper and lower case are the same.' }),
    phone: t.string({ description: 'A phone number in international form: "+4520123456".' }),
    handle: t.field({ type: HandleInput, description: 'A name on a network.' }),
  }),
})

/** The id behind a reference; null when nobody is known by it. */
export async function findCustomerId(context: Context, ref: unknown, path: readonly string[]): Promise<string | null> {
  return context.load.customerId.load(readRef(ref, path))
}

/** The same, where an unknown customer fails the field. */
export async function requireCustomerId(context: Context, ref: unknown, path: readonly string[]): Promise<string> {
  const customerId = await findCustomerId(context, ref, path)
  if (customerId !== null) return customerId
  throw unknownCustomer(path)
}

export function unknownCustomer(path: readonly string[]): ApiError {
  return new ApiError('NOT_FOUND', `No customer is known by ${path.join('.')}.`)
}

function readRef(ref: unknown, path: readonly string[]): Ref {
  const parsed = parsing(() => parseCustomerRef(withOpenedId(ref), path))
  if (parsed.status === 'parsed') return parsed.value
  throw new ApiError('BAD_USER_INPUT', `${parsed.issue.field.join('.')}: ${parsed.issue.message}`)
}
