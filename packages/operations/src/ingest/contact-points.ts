import type { Channel, ContactPoint, CustomerRef, Identity, IdentityKind, Report } from '@wavelength/core'

/** The channels on which an identity is an address. A phone number may be a landline, so it is no address for texts. */
const CHANNEL_OF_IDENTITY: Readonly<Record<Exclude<IdentityKind, 'EXTERNAL_ID'>, Channel>> = {
  EMAIL: 'EMAIL',
  PHONE: 'PHONE',
  WHATSAPP: 'WHATSAPP',
  X: 'X',
  FACEBOOK: 'FACEBOOK',
  INSTAGRAM: 'INSTAGRAM',
  LINKEDIN: 'LINKEDIN',
  APP_PUSH: 'APP_PUSH',
  LIVE_CHAT: 'LIVE_CHAT',
}

/** The addresses that identities are, of which nothing else is told. */
export function pointsOfIdentities(identities: readonly Identity[]): ContactPoint[] {
  return identities.flatMap(pointOfIdentity)
}

/** The address that a contact went over, where it is known. */
export function pointsOfContact(report: Report & { readonly kind: 'CONTACT' }): ContactPoint[] {
  const { channel, contactPoint } = report.event.facts
  if (contactPoint !== null) return [point(channel, contactPoint)]
  const address = addressOn(channel, report.event.customer)
  return address === null ? [] : [point(channel, address)]
}

function pointOfIdentity({ kind, value }: Identity): ContactPoint[] {
  return kind === 'EXTERNAL_ID' ? [] : [point(CHANNEL_OF_IDENTITY[kind], value)]
}

/** A text over a phone number shows that the number takes texts. */
function addressOn(channel: Channel, ref: CustomerRef): string | null {
  if ('id' in ref || ref.kind === 'EXTERNAL_ID') return null
  if (ref.kind === 'PHONE' && (channel === 'SMS' || channel === 'WHATSAPP')) return ref.value
  return CHANNEL_OF_IDENTITY[ref.kind] === channel ? ref.value : null
}

function point(channel: Channel, address: string): ContactPoint {
  return { channel, address, label: null, status: 'GOOD', verified: false }
}
