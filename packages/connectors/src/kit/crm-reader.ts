import type { ConnectorOptions } from '../connector.ts'
import type { OwnFields } from './own-fields.ts'
import { ownPhonesIn } from './own-phones.ts'

/** What is told about a system that colleagues keep by hand: whose addresses and phones are theirs, and what they named themselves. */
export interface CrmReader {
  readonly phoneRegion: string | undefined
  readonly ownAddresses: readonly string[]
  readonly ownPhones: ReadonlySet<string>
  readonly fields: OwnFields | undefined
}

export function crmReader(options: ConnectorOptions): CrmReader {
  const { phoneRegion, ownAddresses = [], fields } = options
  return { phoneRegion, ownAddresses, ownPhones: ownPhonesIn(options), fields }
}
