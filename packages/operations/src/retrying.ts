/** PostgreSQL's codes for "another transaction was in the way, try again". */
const PASSING = new Set(['40001', '40P01'])
const MOST_TRIES = 8

/** Runs the work again after a serialisation failure or a deadlock, each time after a longer, random wait. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (thrown) {
      if (tries === MOST_TRIES || !isPassing(thrown)) throw thrown
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** tries))
    }
  }
}

function isPassing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && PASSING.has(String(thrown.code))
}
