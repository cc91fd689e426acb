import type { Period } from '../filters/period.ts'
import { t } from '../words/t.ts'

export interface ReadyQuery {
  readonly name: 'reach' | 'over-contacted' | 'unanswered' | 'spam'
  readonly title: string
  readonly query: string
  readonly variables: object
}

interface Here {
  readonly customerId: string
  readonly period: Period
}

/** Each runs as it stands, on whatever this store holds. */
export function readyQueries({ customerId, period }: Here): ReadyQuery[] {
  return [
    {
      name: 'reach',
      title: t('The best way to reach one customer'),
      query: `query ($id: ID!) {
  customer(by: { id: $id }) {
    recommendation(message: { purpose: SERVICE_UPDATE }) {
      first { channel notBefore waitBeforeNextAttempt confidence answerProbability { value low high } reasons { text effect } }
      second { channel }
      wouldChangeIf
    }
  }
}`,
      variables: { id: customerId },
    },
    {
      name: 'over-contacted',
      title: t('Ten customers who are contacted too often'),
      query: `query {
  customers(first: 10, filter: { fatigue: { classes: [OVER_CONTACTED] } }) {
    totalCount
    edges { node { id segment unansweredStreak } }
  }
}`,
      variables: {},
    },
    {
      name: 'unanswered',
      title: t('Unanswered attempts by age cohort'),
      query: `query ($query: AggregateQuery!) {
  aggregate(query: $query) {
    rows { keys { value } values { value numerator denominator low high sample } }
    dataThrough
  }
}`,
      variables: { query: { measures: ['UNANSWERED_RATE'], dimensions: ['AGE_BAND'], range: period } },
    },
    {
      name: 'spam',
      title: t('Spam share by week'),
      query: `query ($query: AggregateQuery!) {
  aggregate(query: $query) {
    rows { start values { measure value denominator } }
  }
}`,
      variables: {
        query: {
          measures: ['EMAILS', 'SPAM_SHARE'],
          granularity: 'WEEK',
          range: period,
          filter: { directions: ['INBOUND'] },
          orderBy: [{ start: true, direction: 'ASC' }],
        },
      },
    },
  ]
}
