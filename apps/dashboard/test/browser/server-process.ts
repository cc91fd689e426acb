import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const COMMAND = join(import.meta.dirname, '../../../cli/src/main.ts')

type Variables = Readonly<Record<string, string>>

export interface RunningCommand {
  /** Waits for a text like this among all that it prints. */
  readonly says: (wanted: RegExp) => Promise<string>
  readonly stop: () => Promise<void>
}

/** The command as somebody runs it, in a process of its own. */
export function startCommand(words: readonly string[], variables: Variables): RunningCommand {
  const child = spawn(process.execPath, [COMMAND, ...words], {
    env: withPath(variables),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await ended(child)
  }
  return { says: hearing(child), stop }
}

/** What a command says that ends by itself. */
export async function said(words: readonly string[], variables: Variables): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...words], { env: withPath(variables) })
  return stdout
}

function withPath(variables: Variables): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, ...variables }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('close', () => resolve()))
}

function hearing(child: ChildProcess): RunningCommand['says'] {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => {
      text += piece
    })
  }
  return async (wanted) => {
    for (;;) {
      const found = wanted.exec(text)
      if (found !== null) return found[0]
      if (child.exitCode !== null) throw new Error(`ended without saying ${wanted}: ${text}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
