import { graphql, type ResultOf } from '../graphql/graphql.ts'
import { question } from '../graphql/query.ts'

const GUEST_VIEW = graphql(`
  query GuestView {
    guestView { needsPassword expiresAt name path search organisationName }
  }
`)

export type GuestView = ResultOf<typeof GUEST_VIEW>['guestView']

export const guestViewQuestion = question(GUEST_VIEW, {})

export const OPEN_GUEST_LINK = graphql(`
  mutation OpenGuestLink($password: String!) {
    openGuestLink(password: $password) { secret error { code message } }
  }
`)
