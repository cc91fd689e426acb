import { Command } from 'commander'
import { addConnectors } from './commands/connectors-command.ts'
import type { Context } from './commands/context.ts'
import { addExperiment } from './commands/experiment-command.ts'
import { addExport } from './commands/export-command.ts'
import { addImport } from './commands/import-command.ts'
import { addKeys } from './commands/key-commands.ts'
import { addLearn } from './commands/learn-command.ts'
import { addRebuild, addVerify } from './commands/recount-commands.ts'
import { addStart } from './commands/start-command.ts'
import { addDb, addSample } from './commands/store-commands.ts'

const ENVIRONMENT = `
Environment:
  PORT                 where the server listens (4000)
  HOST                 and on which address (127.0.0.1)
  DATABASE_URL         PostgreSQL instead of the embedded store
  DATA_DIR             the embedded store (./data)
  UPLOAD_LIMIT_MB      the largest file that the dashboard may send (1024)
  REPORTING_TIME_ZONE  the zone of the days in reports, on first use (UTC)
  PUBLIC_URL           where the server is reached from outside, which some systems sign
  OWN_ADDRESSES        your own mail addresses, domains and phone numbers, with commas between them
  PHONE_REGION         the country of phone numbers that name none, such as DK
  WEBHOOK_SECRET_...   what deliveries of other systems are known by; "wavelength connectors" names them all
  EXPLORATION_SHARE    of the recommendations, so many may be drawn by lot: 0 to 0.5 (0)
  HOLDOUT_SHARE        of the customers, so many go on as before: 0 to 0.5 (0)
  EXPERIMENT_SALT      another one deals the customers anew
  AGE_PRIOR            on or off: does the age of customers bear on answers? (on)
  LEARN_EVERY_HOURS    how often a server learns what customers do; 0 is never (24)

While a server runs on the embedded store, the other commands are carried out through it.
"wavelength <command> --help" says more.`

export function createProgram(context: Context): Command {
  const program = new Command('wavelength')
    .description('How does each of your customers want to be reached?')
    .addHelpText('after', ENVIRONMENT)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.terminal.say(text.trimEnd()),
      writeErr: (text) => context.terminal.complain(text.trimEnd()),
    })
  for (const add of [
    addStart,
    addImport,
    addConnectors,
    addVerify,
    addRebuild,
    addLearn,
    addExperiment,
    addExport,
    addKeys,
    addSample,
    addDb,
  ])
    add(program, context)
  return program
}
