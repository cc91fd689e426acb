import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const DATA_STATUS = graphql(`
  query DataStatus {
    dataStatus {
      asOf dataFrom dataThrough timeZone customers contacts sampleCustomers segments countries
      sources { source lastEventAt expectedEverySeconds isRhythmSet lagSeconds isLate channels }
    }
    viewer { name scopes }
  }
`)

export type DataStatus = ResultOf<typeof DATA_STATUS>['dataStatus']

export const dataStatusQuestion = question(DATA_STATUS, {})
