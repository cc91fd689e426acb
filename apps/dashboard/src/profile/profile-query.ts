import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import { type MessageChoice, messageAsked } from './profile-search.ts'

export const STATED = graphql(`
  fragment Stated on StatedPreference {
    channels avoidChannels bestDays worstDays bestDayparts worstDayparts waitBeforeNextAttempt paperless statedAt source
  }
`)

const PROFILE = graphql(
  `
    query Profile($id: ID!) {
      customer(by: { id: $id }) {
        id name externalId ageBand segment timeZone region country createdAt isSample
        statedPreference { ...Stated }
        learnedPreference {
          evidenceCount
          channels {
            channel rank
            answerProbability { value low high }
            inboundCount attempts answered unanswered declined typicalReplyDelay lastAnswerAt
          }
        }
      }
    }
  `,
  [STATED],
)

const REACH = graphql(`
  query Reach($id: ID!, $message: MessageInput!) {
    customer(by: { id: $id }) {
      id
      recommendation(message: $message) {
        decisionId
        arm
        decidedBy
        rankingChanges { event channel count newFirst }
        nextPermittedAt
        noActionReason { code message }
        first { ...Option }
        second { ...Option }
        options { channel }
        excluded { channel code facts citation text until }
        plan { step channel notBefore waitBeforeNextAttempt answeredByThen }
      }
    }
  }
  fragment Option on ContactOption {
    channel confidence signals waitBeforeNextAttempt
    contactPoint { address label }
    answerProbability { value low high }
    localWindow { weekdays fromHour toHour timeZone }
    reasons { code source effect facts text }
  }
`)

const CONTACTS = graphql(`
  query Contacts($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    customer(by: { id: $id }) {
      id
      interactions(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { node { id channel direction occurredAt outcome purpose isAttempt attemptState replyDelay } }
      }
    }
  }
`)

export type Customer = NonNullable<ResultOf<typeof PROFILE>['customer']>
export type StatedPreference = NonNullable<Customer['statedPreference']>
export type Belief = Customer['learnedPreference']['channels'][number]
export type Recommendation = NonNullable<ResultOf<typeof REACH>['customer']>['recommendation']
export type Option = NonNullable<Recommendation['first']>
export type Reason = Option['reasons'][number]
export type Contact = NonNullable<ResultOf<typeof CONTACTS>['customer']>['interactions']['edges'][number]['node']

/** Who is this customer, and what was said and learned? */
export function profileQuestion(id: string) {
  return question(PROFILE, { id })
}

/** How is this customer best reached about this? */
export function reachQuestion(id: string, message: MessageChoice) {
  return question(REACH, { id, message: messageAsked(message) })
}

const CONTACTS_PER_PAGE = 50

export function contactsQuestion(id: string, { after, before }: { after?: string; before?: string }) {
  const page = before ? { last: CONTACTS_PER_PAGE, before } : { first: CONTACTS_PER_PAGE, ...(after && { after }) }
  return question(CONTACTS, { id, ...page })
}
