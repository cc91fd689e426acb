import { faultOf, isMigrated, type Store } from '@wavelength/db'

const READY_WITHIN_MS = 2_000

export function liveRoute(): Response {
  return Response.json({ status: 'live' })
}

/** Ready: the database answers, its schema is up to date, and we are not about to stop. */
export async function readyRoute(store: Store, isStopping: boolean): Promise<Response> {
  const why = isStopping ? 'stopping' : await whyNotReady(store)
  if (why === null) return Response.json({ status: 'ready' })
  return Response.json({ status: why }, { status: 503, headers: { 'retry-after': '2' } })
}

async function whyNotReady({ db }: Store): Promise<string | null> {
  try {
    const isUpToDate = await Promise.race([isMigrated(db), tooLate()])
    return isUpToDate ? null : 'waiting for migrations'
  } catch (thrown) {
    return faultOf(thrown) === 'UNAVAILABLE' || isTooLate(thrown) ? 'database unavailable' : 'database not usable'
  }
}

const TOO_LATE = new Error('the database did not answer in time')

function tooLate(): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(TOO_LATE), READY_WITHIN_MS).unref())
}

function isTooLate(thrown: unknown): boolean {
  return thrown === TOO_LATE
}
