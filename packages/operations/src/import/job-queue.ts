type Work = (signal: AbortSignal) => Promise<void>

interface Job {
  readonly name: string
  readonly abort: AbortController
  readonly ended: Promise<void>
}

/** Carries out one piece of work after the other, in the order in which they came. */
export class JobQueue {
  readonly #jobs: Job[] = []
  readonly #onFault: (thrown: unknown) => void
  #last: Promise<void> = Promise.resolve()
  #isClosed = false

  /** What work throws is told to `onFault`, and the next begins. */
  constructor(onFault: (thrown: unknown) => void) {
    this.#onFault = onFault
  }

  /** A name that waits or is at work is not added again. Resolves when the work has ended, however it did. */
  add(name: string, work: Work): Promise<void> {
    const known = this.#jobs.find((job) => job.name === name)
    if (known !== undefined || this.#isClosed) return known?.ended ?? Promise.resolve()
    const abort = new AbortController()
    const ended = this.#last.then(() => this.#carryOut(name, work, abort.signal))
    this.#last = ended
    this.#jobs.push({ name, abort, ended })
    return ended
  }

  has(name: string): boolean {
    return this.#jobs.some((job) => job.name === name)
  }

  /** Lets the running step end and does no more of it. */
  async cancel(name: string): Promise<void> {
    const job = this.#jobs.find((each) => each.name === name)
    job?.abort.abort()
    await job?.ended
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const { abort } of this.#jobs) abort.abort()
    await this.#last
  }

  async #carryOut(name: string, work: Work, signal: AbortSignal): Promise<void> {
    try {
      if (!signal.aborted) await work(signal)
    } catch (thrown) {
      this.#onFault(thrown)
    } finally {
      const at = this.#jobs.findIndex((job) => job.name === name)
      this.#jobs.splice(at, 1)
    }
  }
}
