import { fetchGraphql } from '../graphql/fetch-graphql.ts'
import { graphql, type ResultOf, sourceOf } from '../graphql/graphql.ts'

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
let known: Status | null = null

/** What the server puts into every page as it sends it, so that nothing has to be asked before anything else can be. */
export const INITIAL_DATA_QUERY = sourceOf(DATA_STATUS)

/** Every page begins with what data there is, so it is asked while the page's own scripts are still on their way. */
export function askEarly(): void {
  known = null
  early = initialData().then((status) => status ?? fetchGraphql(DATA_STATUS, {}))
  early.then(
    (status) => {
      known = status
    },
    () => {},
  )
}

/** Null in a page without, as whoever is not signed in gets it. */
async function initialData(): Promise<Status | null> {
  if (document.readyState === 'loading') {
    await new Promise((read) => document.addEventListener('readystatechange', read, { once: true }))
  }
  const json = document.getElementById('initial-data')?.textContent
  if (!json) return null
  const { data, errors } = JSON.parse(json) as { readonly data: Status; readonly errors?: unknown }
  return errors ? null : data
}

/** The answer that was asked for early, once: whoever asks again wants to know anew. */
export function askStatus(signal?: AbortSignal): Promise<Status> {
  const asked = early
  early = null
  return asked ?? fetchGraphql(DATA_STATUS, {}, signal)
}

/** What was answered already; null while it is on its way, or where it failed. */
export function statusByNow(): Status | null {
  return known
}

/** What was asked for early, once it is answered; null where it failed, or was not asked. */
export async function statusToCome(): Promise<Status | null> {
  return early?.catch(() => null) ?? null
}
