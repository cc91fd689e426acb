import { CONNECTORS, type Confirmation, type ConnectorOptionName, type Webhook } from '@wavelength/connectors'

/** What has to be told, or may be, for files of a kind to be read. */
interface ConnectorOption {
  readonly name: ConnectorOptionName
  readonly isRequired: boolean
  readonly describes: string
}

export interface ConnectorTraits {
  readonly name: string
  readonly describes: string
  /** How names of its files usually end; empty where it takes none. */
  readonly endings: readonly string[]
  readonly options: readonly ConnectorOption[]
  readonly confirmed: Confirmation
  /** Null where its system delivers nothing. */
  readonly webhook: Pick<Webhook, 'signature' | 'secrets'> | null
}

const OPTIONS: Readonly<Record<ConnectorOptionName, string>> = {
  mapping: 'what the columns mean',
  source: 'the system that the contacts come from, for those that name none',
  timeZone: 'the zone of times that name none',
  ownAddresses: 'your own addresses, domains or numbers, which tell sent from received',
  mailClass: 'what all mail that came in is, for a folder that you sorted yourself',
  phoneRegion: 'the country of phone numbers that name none',
  fields: 'the columns and words that your organisation made for itself',
}

export const CONNECTOR_TRAITS: readonly ConnectorTraits[] = CONNECTORS.map(
  ({ name, describes, endings, options, required = [], confirmed, webhook }) => ({
    name,
    describes,
    endings,
    confirmed,
    options: options.map((option) => ({
      name: option,
      isRequired: required.includes(option),
      describes: OPTIONS[option],
    })),
    webhook: webhook ?? null,
  }),
)
