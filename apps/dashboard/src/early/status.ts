import { fetchGraphql } from '../graphql/fetch-graphql.ts'
import { graphql, type ResultOf } from '../graphql/graphql.ts'

export const FRESHNESS = graphql(`
  fragment Freshness on DataStatus {
    asOf dataFrom dataThrough timeZone
    sources { source lastEventAt expectedEverySeconds isRhythmSet lagSeconds isLate channels }
  }
`)

const DATA_STATUS = graphql(
  `
    query DataStatus {
      dataStatus { ...Freshness customers contacts sampleCustomers segments countries }
      viewer { name scopes }
    }
  `,
  [FRESHNESS],
)

export type Status = ResultOf<typeof DATA_STATUS>

let early: Promise<Status> | null = null

/** Every page begins with what data there is, so it is asked while the page's own scripts are still on their way. */
export function askEarly(): void {
  early = fetchGraphql(DATA_STATUS, {})
  early.catch(() => {})
}

/** The answer that was asked for early, once: whoever asks again wants to know anew. */
export function askStatus(signal?: AbortSignal): Promise<Status> {
  const asked = early
  early = null
  return asked ?? fetchGraphql(DATA_STATUS, {}, signal)
}

/** What was answered already; null while it is on its way, or where it failed. */
export async function statusByNow(): Promise<Status | null> {
  return Promise.race([statusToCome(), null])
}

/** What was asked for early, once it is answered; null where it failed, or was not asked. */
export async function statusToCome(): Promise<Status | null> {
  return early?.catch(() => null) ?? null
}
