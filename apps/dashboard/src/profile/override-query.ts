import { graphql, type ResultOf, sourceOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const OVERRIDES = graphql(`
  query Overrides($id: ID!) {
    viewer { name }
    customer(by: { id: $id }) {
      id
      overrides { decisionId channel recommended purpose reason note madeBy madeAt }
    }
  }
`)

export const OVERRIDE_DECISION = graphql(`
  mutation OverrideDecision($decisionId: ID!, $channel: Channel!, $reason: OverrideReason!, $note: String) {
    overrideDecision(decisionId: $decisionId, channel: $channel, reason: $reason, note: $note) {
      override { decisionId }
      error { code message }
    }
  }
`)

export const WITHDRAW_OVERRIDE = graphql(`
  mutation WithdrawOverride($decisionId: ID!) {
    withdrawOverride(decisionId: $decisionId) { decisionId }
  }
`)

export const ALL_OVERRIDES = [sourceOf(OVERRIDES)]

type Answer = ResultOf<typeof OVERRIDES>
export type Override = NonNullable<Answer['customer']>['overrides'][number]

export interface Overrides {
  readonly viewer: string
  readonly overrides: readonly Override[]
}

/** Where did somebody go another way than recommended? */
export function overridesQuestion(id: string) {
  return question(OVERRIDES, { id })
}

export function overridesIn({ viewer, customer }: Answer): Overrides {
  return { viewer: viewer.name, overrides: customer?.overrides ?? [] }
}
