import { graphql } from '../graphql/graphql.ts'
import { isGuest } from '../graphql/guest.ts'
import { question } from '../graphql/query.ts'

const ORGANISATION = graphql(`
  query Organisation {
    settings { organisationName }
  }
`)

/** Not asked by guests: their page says whose numbers these are by itself. */
export function organisationQuestion() {
  return { ...question(ORGANISATION, {}), enabled: !isGuest() }
}
