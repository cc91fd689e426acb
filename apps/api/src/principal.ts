import type { Scope } from '@wavelength/operations'

/** Who asks: the holder of an API key, or a browser that has signed in to the dashboard. */
export interface Principal {
  readonly kind: 'KEY' | 'BROWSER'
  readonly id: string
  readonly name: string
  readonly scopes: ReadonlySet<Scope>
}

/** Whose purse of cost points pays for what this one asks. */
export function purseOf({ kind, id }: Principal): string {
  return `${kind} ${id}`
}
