import { faultOf, StoreIsNewer } from '@wavelength/db'
import { OperationError } from '@wavelength/operations'
import { CommanderError } from 'commander'
import { readEnvironment } from './environment.ts'
import { CommandFailed, EXIT, type Exit, UsageError } from './failure.ts'
import { createProgram } from './program.ts'
import type { Terminal } from './terminal/terminal.ts'

/** Carries one command line out and says how it ended. */
export async function run(words: readonly string[], variables: NodeJS.ProcessEnv, terminal: Terminal): Promise<Exit> {
  let exit: Exit = EXIT.DONE
  const end = (how: Exit) => {
    exit = how
  }
  const program = createProgram({ environment: () => readEnvironment(variables), terminal, end })
  try {
    await program.parseAsync(words, { from: 'user' })
    return exit
  } catch (thrown) {
    return told(thrown, terminal)
  }
}

/** The one place where what was thrown becomes words and an exit code. */
function told(thrown: unknown, { complain }: Terminal): Exit {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? EXIT.DONE : EXIT.USAGE
  if (thrown instanceof UsageError) {
    complain(`error: ${thrown.message}`)
    return EXIT.USAGE
  }
  complain(`error: ${reasonOf(thrown)}`)
  return EXIT.FAILED
}

function reasonOf(thrown: unknown): string {
  if (thrown instanceof CommandFailed || thrown instanceof OperationError || thrown instanceof StoreIsNewer)
    return thrown.message
  if (!(thrown instanceof Error)) return String(thrown)
  if (faultOf(thrown) === 'UNAVAILABLE') return `the database cannot be reached: ${thrown.message || thrown.name}`
  return thrown.stack ?? thrown.message
}
