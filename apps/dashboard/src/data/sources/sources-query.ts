import { graphql, type ResultOf } from '../../graphql/graphql.ts'
import { question } from '../../graphql/query.ts'

const SOURCES = graphql(`
  query Sources {
    dataStatus {
      timeZone
      sources { source lastEventAt contacts contactsLastDay expectedEverySeconds isRhythmSet lagSeconds isLate channels }
    }
  }
`)

export type Source = ResultOf<typeof SOURCES>['dataStatus']['sources'][number]

export const sourcesQuestion = question(SOURCES, {})
