import { queryOptions } from '@tanstack/react-query'
import { fetchGraphql } from '../../graphql/fetch-graphql.ts'
import { graphql, type ResultOf } from '../../graphql/graphql.ts'
import { question } from '../../graphql/query.ts'
import { RUN_FACTS } from '../run/run-query.ts'

const CONNECTORS = graphql(`
  query Connectors {
    connectors { name describes endings options { name isRequired describes } }
  }
`)

const UPLOAD = graphql(`
  query Upload($id: ID!) {
    upload(id: $id) { id connector fileName bytes columns delimiter encoding rows }
    suggestMapping(uploadId: $id) { mapping missing { field message } }
  }
`)

const CHECK = graphql(`
  query CheckImport(
    $uploadId: ID!
    $mapping: JSON
    $source: String
    $timeZone: String
    $ownAddresses: [String!]
    $phoneRegion: String
    $mailClass: MailClass
  ) {
    checkImport(
      uploadId: $uploadId
      mapping: $mapping
      source: $source
      timeZone: $timeZone
      ownAddresses: $ownAddresses
      phoneRegion: $phoneRegion
      mailClass: $mailClass
    ) {
      check {
        records isWhole contacts from to customers known rejected
        byChannel { channel direction contacts }
        rejections { position field value code reason }
        warnings { code message }
      }
      errors { code message field }
    }
  }
`)

export const START_IMPORT = graphql(
  `
  mutation StartImport(
    $uploadId: ID!
    $mapping: JSON
    $source: String
    $timeZone: String
    $ownAddresses: [String!]
    $phoneRegion: String
    $mailClass: MailClass
  ) {
    startImport(
      uploadId: $uploadId
      mapping: $mapping
      source: $source
      timeZone: $timeZone
      ownAddresses: $ownAddresses
      phoneRegion: $phoneRegion
      mailClass: $mailClass
    ) {
      run { ...RunFacts }
      errors { code message }
    }
  }
`,
  [RUN_FACTS],
)

export type Connector = ResultOf<typeof CONNECTORS>['connectors'][number]
export type Upload = NonNullable<ResultOf<typeof UPLOAD>['upload']>
export type Suggestion = NonNullable<ResultOf<typeof UPLOAD>['suggestMapping']>
type Answer = ResultOf<typeof CHECK>['checkImport']
export type Check = NonNullable<Answer['check']>

export const connectorsQuestion = question(CONNECTORS, {})

export function uploadQuestion(id: string) {
  return question(UPLOAD, { id })
}

/** How an uploaded file shall be read. */
export interface HowToRead {
  readonly uploadId: string
  readonly mapping?: unknown
  readonly source?: string
  readonly timeZone?: string
  readonly ownAddresses?: readonly string[]
  readonly phoneRegion?: string
  readonly mailClass?: 'UNKNOWN' | 'LEGITIMATE' | 'GRAYMAIL' | 'SPAM'
}

/** Another way to read is another question: an answer to the one before says nothing about it. */
export function checkQuestion(how: HowToRead) {
  return queryOptions({
    queryKey: ['check import', how],
    queryFn: ({ signal }) => fetchGraphql(CHECK, variablesOf(how), signal),
  })
}

export function variablesOf({ ownAddresses, ...how }: HowToRead) {
  return { ...how, ...(ownAddresses && { ownAddresses: [...ownAddresses] }) }
}
