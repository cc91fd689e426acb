import { API_LANGUAGE, spokenLanguage } from '../words/language.ts'
import { word } from '../words/t.ts'

/** What was refused or failed, as the API tells it. */
export interface Refusal {
  readonly message: string
  readonly code?: string
}

const REQUEST_LABELS: Readonly<Record<string, string>> = {
  UNAVAILABLE: 'The server cannot answer at the moment.',
  INTERNAL: 'Something went wrong on our side. The request id helps us to find it.',
  BAD_USER_INPUT: 'The server does not take this.',
  QUERY_TOO_COSTLY: 'This asks for too much at once.',
}

/** Why a whole request failed, in the reader's language. */
export function requestText(refusal: Refusal): string {
  return inReadersWords(refusal, REQUEST_LABELS)
}

/** Who reads the language of the API gets its own words, for they tell more. */
export function inReadersWords({ code = '', message }: Refusal, labels: Readonly<Record<string, string>>): string {
  const label = Object.hasOwn(labels, code) ? labels[code] : undefined
  return spokenLanguage().tag === API_LANGUAGE || label === undefined ? message : word(label)
}
