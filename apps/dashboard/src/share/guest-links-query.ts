import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const GUEST_LINKS = graphql(`
  query GuestLinks {
    guestLinks { id name path search lastFour hasPassword expiresAt lastUsedAt isInForce }
  }
`)

export type GuestLink = ResultOf<typeof GUEST_LINKS>['guestLinks'][number]

export const guestLinksQuestion = question(GUEST_LINKS, {})

export const CREATE_GUEST_LINK = graphql(`
  mutation CreateGuestLink($link: GuestLinkInput!) {
    createGuestLink(link: $link) { secret error { code message } }
  }
`)

export const REVOKE_GUEST_LINK = graphql(`
  mutation RevokeGuestLink($id: ID!) {
    revokeGuestLink(id: $id) { error { code message } }
  }
`)
