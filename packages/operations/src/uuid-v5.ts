import { createHash } from 'node:crypto'

/** The namespace of interaction ids: fixed, so that a contact has the same id in every deployment. */
const INTERACTIONS = '8f0c3c1e-5d0b-4f0e-9a54-3c2f6f1b7d21'

/** A name-based UUID (RFC 9562, version 5). */
export function uuidV5(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

/** The id of the contact that a source calls by this name: delivered twice, it is the same row by construction. */
export function interactionId(source: string, sourceId: string): string {
  return uuidV5(INTERACTIONS, `${source}\n${sourceId}`)
}
