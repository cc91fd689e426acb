import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'
import type { PermissionAsked } from './permission-asked.ts'

const PERMISSION_GROUP = graphql(`
  fragment PermissionGroupParts on PermissionGroup {
    channel family purposeClass customers
    states { state customers }
  }
`)

export type PermissionGroup = ResultOf<typeof PERMISSION_GROUP>

const PERMISSIONS = graphql(
  `
    query Permissions($by: PermissionGrouping!, $filter: PermissionFilter) {
      permissions(by: $by, filter: $filter) {
        asOf
        groups { ...PermissionGroupParts }
        firstChoices { ...PermissionGroupParts }
        preferredNotPermitted { purposeClass customers }
        warnings
      }
      anywhere: permissions(by: ALL_CHANNELS, filter: $filter) {
        groups { ...PermissionGroupParts }
      }
    }
  `,
  [PERMISSION_GROUP],
)

export type PermissionAnswer = ResultOf<typeof PERMISSIONS>

const GROUPINGS = { family: 'CHANNEL_FAMILY', channel: 'CHANNEL' } as const

/** Whom may we contact on which channels, and what stops us? */
export function permissionsQuestion({ by, filter }: PermissionAsked) {
  return question(PERMISSIONS, { by: GROUPINGS[by], filter })
}
