import { queryOptions } from '@tanstack/react-query'
import { askStatus, FRESHNESS, type Status } from '../early/status.ts'
import { fetchGraphql } from '../graphql/fetch-graphql.ts'
import { graphql } from '../graphql/graphql.ts'
import { isGuest } from '../graphql/guest.ts'

/** Guests learn how fresh the numbers are, and not how many customers there are. */
const GUEST_STATUS = graphql(
  `
    query DataStatus {
      dataStatus { ...Freshness }
      viewer { name scopes }
    }
  `,
  [FRESHNESS],
)

export type DataStatus = Status['dataStatus']

export const dataStatusQuestion = queryOptions({
  queryKey: ['data status'],
  queryFn: ({ signal }) => (isGuest() ? guestStatus(signal) : askStatus(signal)),
})

/** As if nothing could be chosen: a guest narrows by what everybody has. */
const NOTHING_TO_CHOOSE = { customers: 0, contacts: 0, sampleCustomers: 0, segments: [], countries: [] }

async function guestStatus(signal: AbortSignal): Promise<Status> {
  const { dataStatus, viewer } = await fetchGraphql(GUEST_STATUS, {}, signal)
  return { dataStatus: { ...NOTHING_TO_CHOOSE, ...dataStatus }, viewer }
}
