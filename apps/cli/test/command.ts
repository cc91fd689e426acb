import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url))

const running = new Set<Command>()

/** Ends whatever a failed test left running. */
export async function endAll(): Promise<void> {
  for (const command of running) {
    command.signal('SIGKILL')
    await command.ended()
  }
}

/** The command as a user runs it, in a process of its own. */
export class Command {
  readonly #child: ChildProcess
  readonly #ended: Promise<number | null>
  #out = ''
  #aside = ''

  constructor(words: readonly string[], variables: Readonly<Record<string, string>>, input?: string) {
    const env = { PATH: process.env.PATH, NODE_OPTIONS: '', ...variables }
    this.#child = spawn(process.execPath, [MAIN, ...words], { env, stdio: 'pipe' })
    this.#child.stdout?.on('data', (text) => {
      this.#out += text
    })
    this.#child.stderr?.on('data', (text) => {
      this.#aside += text
    })
    running.add(this)
    this.#ended = new Promise((resolve) =>
      this.#child.once('close', (code) => {
        running.delete(this)
        resolve(code)
      }),
    )
    this.#child.stdin?.on('error', () => {})
    this.#child.stdin?.end(input ?? '')
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name)
  }

  async ended(): Promise<{ readonly exit: number | null; readonly out: string; readonly aside: string }> {
    const exit = await this.#ended
    return { exit, out: this.#out, aside: this.#aside }
  }

  /** Waits until the command has said something like this; throws when it ends without having said it. */
  async says(wanted: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = wanted.exec(this.#out) ?? wanted.exec(this.#aside)
      if (found !== null) return found
      const isOver = await Promise.race([
        this.#ended.then(() => true),
        new Promise<false>((resolve) => setTimeout(resolve, 20, false)),
      ])
      if (isOver && !wanted.test(this.#out) && !wanted.test(this.#aside)) {
        throw new Error(`ended without saying ${wanted}:\n${this.#out}\n${this.#aside}`)
      }
    }
  }
}

export async function wavelength(
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  input?: string,
) {
  return new Command(words, variables, input).ended()
}
