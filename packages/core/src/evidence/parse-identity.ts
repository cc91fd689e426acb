import { IDENTITY_KINDS, type Identity, type IdentityKind } from '../model/contact.ts'
import type { CustomerRef } from './contact-event.ts'
import { fault } from './issue.ts'
import { readFields, readText, requireText, shortened } from './read-field.ts'

const E_164 = /^\+[1-9]\d{6,14}$/
const MAIL_ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+$/
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/** The networks on which a customer can have a handle. */
export const HANDLE_NETWORKS = IDENTITY_KINDS.filter(
  (kind) => kind !== 'EXTERNAL_ID' && kind !== 'EMAIL' && kind !== 'PHONE',
)

/** Reads `{id}`, `{externalId}`, `{email}`, `{phone}` or `{handle: {network, value}}`: exactly one of them. */
export function parseCustomerRef(value: unknown, path: readonly string[] = ['customer']): CustomerRef {
  const fields = readFields(value, path)
  const given = ['id', 'externalId', 'email', 'phone', 'handle'].filter((name) => fields[name] != null)
  if (given.length !== 1) {
    const found = given.length === 0 ? 'none is given' : `${given.join(' and ')} are given`
    throw fault(
      'NOT_ONE_IDENTITY',
      path,
      `exactly one of id, externalId, email, phone, handle names a customer; ${found}`,
    )
  }
  if (given[0] === 'id') return { id: parseId(requireText(fields, 'id', path), path) }
  return identitiesIn(fields, path)[0] ?? noIdentity(path)
}

/** All identities that a record holds: externalId, email, phone, handle and handles. */
export function identitiesIn(fields: Readonly<Record<string, unknown>>, path: readonly string[]): Identity[] {
  const named = (
    [
      ['externalId', 'EXTERNAL_ID'],
      ['email', 'EMAIL'],
      ['phone', 'PHONE'],
    ] as const
  ).flatMap(([name, kind]) => {
    const text = readText(fields, name, path)
    return text === null ? [] : [normalIdentity(kind, text, [...path, name])]
  })
  const single = fields.handle == null ? [] : [parseHandle(fields.handle, [...path, 'handle'])]
  const several = Array.isArray(fields.handles) ? fields.handles : []
  return [...named, ...single, ...several.map((each, at) => parseHandle(each, [...path, 'handles', String(at)]))]
}

function parseHandle(value: unknown, path: readonly string[]): Identity {
  const fields = readFields(value, path)
  const network = requireText(fields, 'network', path)
  const kind = HANDLE_NETWORKS.find((each) => each === network)
  if (kind === undefined) {
    throw fault(
      'UNKNOWN_VALUE',
      [...path, 'network'],
      `"${shortened(network)}" has no handles; ${HANDLE_NETWORKS.join(', ')} have`,
    )
  }
  return normalIdentity(kind, requireText(fields, 'value', path), [...path, 'value'])
}

/** The one spelling under which an identity is stored and found. */
export function normalIdentity(kind: IdentityKind, text: string, path: readonly string[]): Identity {
  if (kind === 'EMAIL') return { kind, value: normalMailAddress(text, path) }
  if (kind === 'PHONE' || kind === 'WHATSAPP') return { kind, value: normalPhone(text, path) }
  if (kind === 'EXTERNAL_ID') return { kind, value: text }
  return { kind, value: text.replace(/^@/, '').toLowerCase() }
}

function normalMailAddress(text: string, path: readonly string[]): string {
  const address = text.trim().toLowerCase()
  if (MAIL_ADDRESS.test(address)) return address
  throw fault('BAD_IDENTITY', path, `"${shortened(text)}" is not an email address`)
}

/** Phone numbers are E.164; spaces, dots, hyphens and brackets are dropped, a leading 00 is a plus. */
function normalPhone(text: string, path: readonly string[]): string {
  const digits = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+')
  if (E_164.test(digits)) return digits
  throw fault('BAD_IDENTITY', path, `"${shortened(text)}" is not an E.164 phone number such as "+4520123456"`)
}

function parseId(text: string, path: readonly string[]): string {
  if (UUID.test(text)) return text.toLowerCase()
  throw fault('BAD_IDENTITY', [...path, 'id'], `"${shortened(text)}" is not a customer id`)
}

function noIdentity(path: readonly string[]): never {
  throw fault('NOT_ONE_IDENTITY', path, 'no identity is given')
}
