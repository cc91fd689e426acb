import { text } from 'node:stream/consumers'
import { type LettingIn, letReaderIn } from '@wavelength/db'
import type { Command } from 'commander'
import type { Environment } from '../environment.ts'
import { CommandFailed, UsageError } from '../failure.ts'
import { prepareStore } from '../prepare-store.ts'
import { openOwn } from '../reach-operator.ts'
import type { Context } from './context.ts'

interface ReaderOptions {
  readonly passwordFromStdin?: true
}

/** `wavelength db reader`. */
export function addReader(db: Command, context: Context): void {
  db.command('reader')
    .description('let a role of the PostgreSQL server read the views for data teams, and nothing else')
    .argument('<role>', 'made when there is none, such as "analyst"')
    .option('--password-from-stdin', 'its password is the first line of what is piped in; else it stays as it is')
    .addHelpText('after', '\nExample:\n  wavelength db reader analyst --password-from-stdin < password.txt')
    .action(async (role: string, { passwordFromStdin }: ReaderOptions) => {
      const environment = context.environment()
      requireServer(environment)
      requireRoleName(role)
      const password = passwordFromStdin ? firstLine(await text(process.stdin)) : null
      context.terminal.say(outcome(role, await letIn(context, environment, { role, password })))
    })
}

async function letIn(
  { terminal }: Context,
  environment: Environment,
  reader: Parameters<typeof letReaderIn>[1],
): Promise<LettingIn> {
  const store = await openOwn(environment)
  try {
    await prepareStore(store, { environment, terminal })
    return await letReaderIn(store.db, reader)
  } finally {
    await store.close()
  }
}

function outcome(role: string, letting: LettingIn): string {
  switch (letting.status) {
    case 'LET_IN':
      return `${letting.isNew ? `Made the role ${role}; it` : `The role ${role}`} may read the views in the schema analytics, and nothing else.`
    case 'MAY_DO_MORE':
      throw new CommandFailed(`the role ${role} may do more than read the views already; name another one`)
    case 'NOT_PERMITTED':
      throw new CommandFailed(
        `DATABASE_URL names a user who may not do this (${letting.reason}); run the command once as one who may make roles`,
      )
  }
}

function requireServer({ databaseUrl }: Environment): void {
  if (databaseUrl !== null) return
  throw new CommandFailed(
    'the embedded store has no roles to let in: nobody but its own process can read it. Set DATABASE_URL to a PostgreSQL server, or export what you need',
  )
}

/** As PostgreSQL takes it without quotes; names that begin with pg_ are its own. */
function requireRoleName(role: string): void {
  if (/^(?!pg_)[a-z_][a-z0-9_]{0,62}$/.test(role)) return
  throw new UsageError(`"${role}" is no name for a role: small letters, digits and _, beginning with a letter`)
}

function firstLine(piped: string): string {
  const [line = ''] = piped.split(/\r?\n/)
  if (line === '') throw new UsageError('--password-from-stdin was given, but nothing was piped in')
  return line
}
