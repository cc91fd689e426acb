import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const API_KEYS = graphql(`
  query ApiKeys {
    apiKeys { id name prefix lastFour scopes createdAt expiresAt lastUsedAt isInForce }
  }
`)

export type ApiKey = ResultOf<typeof API_KEYS>['apiKeys'][number]

export const apiKeysQuestion = question(API_KEYS, {})

export const CREATE_KEY = graphql(`
  mutation CreateApiKey($name: String!, $scopes: [String!]!, $expiresAt: DateTime) {
    createApiKey(name: $name, scopes: $scopes, expiresAt: $expiresAt) { secret error { code message } }
  }
`)

export const REVOKE_KEY = graphql(`
  mutation RevokeApiKey($id: ID!) {
    revokeApiKey(id: $id) { error { code message } }
  }
`)
