import type { Instant } from '@wavelength/core'

/** Who can do something that is written down: the operator at the command line, a signed-in browser, a key, a guest. */
export const ACTOR_KINDS = ['OPERATOR', 'BROWSER', 'KEY', 'GUEST'] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export interface Actor {
  readonly kind: ActorKind
  /** Of the key or the guest link. Never a session's: who reads the trail could take its place. */
  readonly id: string | null
}

export const OPERATOR: Actor = { kind: 'OPERATOR', id: null }

/** Who does something, and when. */
export interface Deed {
  readonly actor: Actor
  readonly now: Instant
}

export const AUDIT_ACTIONS = [
  'KEY_CREATED',
  'KEY_REVOKED',
  'GUEST_LINK_CREATED',
  'GUEST_LINK_REVOKED',
  'FILE_EXPORTED',
  'ANNOTATION_ADDED',
  'ANNOTATION_EDITED',
  'ANNOTATION_DELETED',
  'SETTINGS_CHANGED',
  'SAMPLE_LOADED',
  'SAMPLE_REMOVED',
  'IMPORT_STARTED',
  'IMPORT_UNDONE',
  'DECISION_OVERRIDDEN',
  'OVERRIDE_WITHDRAWN',
  'SEGMENT_ASSIGNED',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]
