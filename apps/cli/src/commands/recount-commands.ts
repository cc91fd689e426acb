import type { Command } from 'commander'
import { parseZone } from '../environment.ts'
import { EXIT } from '../failure.ts'
import { withOperator } from '../reach-operator.ts'
import { withProgress } from '../terminal/with-progress.ts'
import { counted } from '../terminal/words.ts'
import type { Context } from './context.ts'

export function addVerify(program: Command, context: Context): void {
  const { terminal, end } = context
  program
    .command('verify')
    .description('count everything again and compare; exit 1 with the first difference')
    .action(async () => {
      const verification = await withProgress(terminal, 'Verifying', 'contacts', (tell) =>
        withOperator(context, (operator) => operator.verify({}, tell)),
      )
      const { customers, interactions, difference } = verification
      if (difference === null)
        return terminal.say(
          `Verified: ${counted(interactions, 'contact')} of ${counted(customers, 'customer')}, no difference.`,
        )
      terminal.complain(`Different from the recount: ${difference}`)
      end(EXIT.FAILED)
    })
}

export function addRebuild(program: Command, context: Context): void {
  const { terminal } = context
  program
    .command('rebuild')
    .description('derive everything again from the contacts')
    .option('--reporting-time-zone <zone>', 'from now on, days in reports are days in this zone')
    .action(async ({ reportingTimeZone }: { readonly reportingTimeZone?: string }) => {
      const input =
        reportingTimeZone === undefined
          ? {}
          : { reportingTimeZone: parseZone(reportingTimeZone, '--reporting-time-zone') }
      const { customers, interactions, changed } = await withProgress(terminal, 'Rebuilding', 'contacts', (tell) =>
        withOperator(context, (operator) => operator.rebuild(input, tell)),
      )
      terminal.say(
        `Rebuilt: ${counted(interactions, 'contact')} of ${counted(customers, 'customer')}; ${counted(changed, 'contact')} came out differently.`,
      )
    })
}
