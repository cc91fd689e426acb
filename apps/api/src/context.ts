import type { Store } from '@wavelength/db'
import type { Deed, ExperimentSettings, ImportDesk, WebhookDesk } from '@wavelength/operations'
import type { Budget } from './door/budget.ts'
import type { Guests } from './door/guests.ts'
import type { Loaders } from './loaders.ts'
import { actorOf, type Principal } from './principal.ts'
import type { Usage } from './usage.ts'

/** What lives in the memory of the server, for all requests alike. */
export interface ServerMemory {
  readonly budget: Budget
  readonly costPerMinute: number
  readonly guests: Guests
  readonly usage: Usage
}

/** What every resolver of one request shares. */
export interface Context {
  readonly store: Store
  readonly principal: Principal
  /** One instant for the whole request, so that all its answers agree. */
  readonly now: number
  readonly requestId: string
  readonly load: Loaders
  readonly experiment: ExperimentSettings
  /** Null on a server that takes no files. */
  readonly imports: ImportDesk | null
  /** Null on a server that takes no webhooks. */
  readonly webhooks: WebhookDesk | null
  /** Where the server is reached from outside; null when it was not told. */
  readonly publicUrl: string | null
  readonly memory: ServerMemory
  /** Fields that were withheld because the key may not see who people are. */
  readonly withheld: Set<string>
  /** May this request change anything? */
  readonly isSentOnPurpose: boolean
}

/** Who asks does something now. */
export function deedOf({ principal, now }: Context): Deed {
  return { actor: actorOf(principal), now }
}

/** Names, addresses and external ids are for keys that may see who people are. */
export function personal<T>(context: Context, field: string, value: T): T | null {
  if (context.principal.scopes.has('pii:read')) return value
  if (value !== null) context.withheld.add(field)
  return null
}
