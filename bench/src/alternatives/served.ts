import { fork } from 'node:child_process'
import { once } from 'node:events'

/** A server in a process of its own, as its clients see it. */
export interface Served {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** Starts a program that serves a database, lets it be asked, and ends it. */
export async function whileServed<T>(program: URL, database: string, ask: (served: Served) => Promise<T>): Promise<T> {
  const child = fork(program, [database], { env: { ...process.env, GRAPHILE_ENV: 'production' } })
  try {
    const failed = once(child, 'exit').then(() => {
      throw new Error(`${program.pathname} ended before it answered`)
    })
    const [served] = await Promise.race([once(child, 'message'), failed])
    failed.catch(() => {})
    return await ask(served)
  } finally {
    child.kill()
  }
}
