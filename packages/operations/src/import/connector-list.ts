import { CONNECTORS, type ConnectorOptionName } from '@wavelength/connectors'

/** What has to be told, or may be, for files of a kind to be read. */
interface ConnectorOption {
  readonly name: ConnectorOptionName
  readonly isRequired: boolean
  readonly describes: string
}

export interface ConnectorTraits {
  readonly name: string
  readonly describes: string
  /** How names of such files usually end. */
  readonly endings: readonly string[]
  readonly options: readonly ConnectorOption[]
}

const OPTIONS: Readonly<Record<ConnectorOptionName, string>> = {
  mapping: 'what the columns mean',
  source: 'the system that the contacts come from, for those that name none',
  timeZone: 'the zone of times that name none',
  ownAddresses: 'your own addresses, domains or numbers, which tell sent from received',
  mailClass: 'what all mail that came in is, for a folder that you sorted yourself',
  phoneRegion: 'the country of phone numbers that name none',
}

/** The kinds of file that can be imported. */
export const CONNECTOR_TRAITS: readonly ConnectorTraits[] = CONNECTORS.filter(({ endings }) => endings.length > 0).map(
  ({ name, describes, endings, options }) => ({
    name,
    describes,
    endings,
    options: options.map((option) => ({
      name: option,
      isRequired: option === 'mapping',
      describes: OPTIONS[option],
    })),
  }),
)
