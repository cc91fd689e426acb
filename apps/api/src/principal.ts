import type { Actor, GuestLink, Scope } from '@wavelength/operations'

/** Who asks: the holder of an API key, a browser that has signed in to the dashboard, or a guest who follows a link. */
export interface Principal {
  readonly kind: 'KEY' | 'BROWSER' | 'GUEST'
  readonly id: string
  readonly name: string
  readonly scopes: ReadonlySet<Scope>
  /** By which link a guest has come; null for everybody else. */
  readonly guest: GuestAccess | null
}

export interface GuestAccess {
  readonly link: GuestLink
  /** False while the link still waits for its password. */
  readonly isOpen: boolean
}

/** Whose purse of cost points pays for what this one asks. */
export function purseOf({ kind, id }: Principal): string {
  return `${kind} ${id}`
}

/** As the audit trail names them. A browser's id is the secret of its session, so it is not told. */
export function actorOf({ kind, id }: Principal): Actor {
  return { kind, id: kind === 'BROWSER' ? null : id }
}
