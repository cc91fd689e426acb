import { run } from '../src/run.ts'
import { HeardTerminal } from './heard-terminal.ts'

/** What a command says that is carried out within this process: for tests of what it does, not of being a process. */
export async function said(
  words: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ readonly exit: number; readonly out: string; readonly aside: string }> {
  const terminal = new HeardTerminal()
  const exit = await run(words, variables, terminal)
  return { exit, out: terminal.out, aside: terminal.aside }
}
