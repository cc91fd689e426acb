import { CONNECTORS } from '@wavelength/connectors'

/** What has to be told, or may be, for files of a kind to be read. */
interface ConnectorOption {
  readonly name: 'mapping' | 'source' | 'timeZone' | 'ownAddresses' | 'mailClass'
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

const SOURCE: ConnectorOption = {
  name: 'source',
  isRequired: false,
  describes: 'the system that the contacts come from, for those that name none',
}

const TIME_ZONE: ConnectorOption = {
  name: 'timeZone',
  isRequired: false,
  describes: 'the zone of times that name none',
}

const TRAITS: Readonly<Record<string, Pick<ConnectorTraits, 'endings' | 'options'>>> = {
  ndjson: { endings: ['.ndjson', '.jsonl'], options: [SOURCE] },
  csv: {
    endings: ['.csv', '.tsv', '.txt'],
    options: [{ name: 'mapping', isRequired: true, describes: 'what the columns mean' }, SOURCE, TIME_ZONE],
  },
  email: {
    endings: ['.mbox', '.mbx', '.eml', '.txt'],
    options: [
      {
        name: 'ownAddresses',
        isRequired: false,
        describes: 'your own addresses or domains, which tell sent from received',
      },
      {
        name: 'mailClass',
        isRequired: false,
        describes: 'what all mail that came in is, for a folder that you sorted yourself',
      },
      SOURCE,
      TIME_ZONE,
    ],
  },
}

/** The kinds of file that can be imported. */
export const CONNECTOR_TRAITS: readonly ConnectorTraits[] = CONNECTORS.map(({ name, describes }) => ({
  name,
  describes,
  ...(TRAITS[name] ?? { endings: [], options: [SOURCE] }),
}))
