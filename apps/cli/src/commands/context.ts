import type { Environment } from '../environment.ts'
import type { Exit } from '../failure.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** What every command works with. */
export interface Context {
  /** Read when a command needs it, so that help can be had with a wrong environment. */
  readonly environment: () => Environment
  readonly terminal: Terminal
  /** Says how it ended; without it, well. */
  readonly end: (exit: Exit) => void
}
