import { API_LANGUAGE } from '../words/language.ts'

/** A sentence in the reader's language; where this page has none, the API's own. */
export function ApiText({ said, text }: { said: string | null; text: string }) {
  return said === null ? <span lang={API_LANGUAGE}>{text}</span> : said
}
