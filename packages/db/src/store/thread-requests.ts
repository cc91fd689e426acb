import type { Worker } from 'node:worker_threads'
import type { NumberedRequest, ThreadRequest, ThreadResponse } from './embedded-thread.ts'

/** Asks the thread of an embedded database, and waits for what it answers. */
export type Ask = <T = void>(request: ThreadRequest) => Promise<T>

/** The process is kept from ending by what is still to be answered, not by the thread. */
export function requestsTo(thread: Worker): Ask {
  const unanswered = new Map<number, PromiseWithResolvers<unknown>>()
  let count = 0
  let stopped: Error | null = null

  thread.on('message', (answered: ThreadResponse) => {
    const one = unanswered.get(answered.number)
    unanswered.delete(answered.number)
    if (unanswered.size === 0) thread.unref()
    if ('error' in answered) one?.reject(Object.assign(new Error(), answered.error))
    else one?.resolve(answered.result)
  })
  const stop = (why: Error) => {
    stopped ??= why
    for (const one of unanswered.values()) one.reject(stopped)
    unanswered.clear()
  }
  thread.on('error', (cause) => stop(new Error('the embedded database has stopped', { cause })))
  thread.on('exit', () => stop(new Error('the embedded database is closed')))

  return <T>(request: ThreadRequest) => {
    if (stopped !== null) return Promise.reject(stopped)
    count += 1
    const one = Promise.withResolvers<unknown>()
    unanswered.set(count, one)
    thread.ref()
    thread.postMessage({ number: count, request } satisfies NumberedRequest)
    return one.promise as Promise<T>
  }
}
