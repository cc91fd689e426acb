import { type Command, Option } from 'commander'
import { withOperator } from '../reach-operator.ts'
import { withProgress } from '../terminal/with-progress.ts'
import { counted } from '../terminal/words.ts'
import type { Context } from './context.ts'
import { adoptionWords, learnedWords, trialWords, versionList } from './population-words.ts'

interface Options {
  readonly dryRun?: true
  readonly use?: string
  readonly list?: true
}

const HELP = `
Learns from at most 20,000 customers how people of every age, on every channel and at every time answer, and tries it on
one customer in ten who is kept aside. What is not worse there than the version in force is adopted, and every ledger is
derived again under it while the store goes on working; a run that is broken off is finished by the next one.
A running server does this by itself, every LEARN_EVERY_HOURS.

Examples:
  wavelength learn --dry-run
  wavelength learn
  wavelength learn --list
  wavelength learn --use default-2026-11`

export function addLearn(program: Command, context: Context): void {
  program
    .command('learn')
    .description('learn what customers in general do, and adopt it when it is not worse')
    .addOption(new Option('--dry-run', 'say what would be learned, and keep nothing').conflicts(['use', 'list']))
    .addOption(new Option('--use <version>', 'put a kept version in force, such as an older one').conflicts('list'))
    .option('--list', 'every version, newest first')
    .addHelpText('after', HELP)
    .action(async ({ dryRun, use, list }: Options) => {
      if (list) return showVersions(context)
      if (dryRun) return tryLearning(context)
      if (use === undefined) return learn(context)
      await withOperator(context, (operator) => operator.chooseVersion({ version: use }))
      context.terminal.say(`${use} is in force.`)
      await deriveAgain(context)
    })
}

async function showVersions(context: Context): Promise<void> {
  const { terminal } = context
  const { versions, pendingCustomers } = await withOperator(context, (operator) => operator.populationStatus({}))
  terminal.say(versionList(versions))
  if (pendingCustomers === 0) return
  terminal.say(`${counted(pendingCustomers, 'customer')} still to be derived under the version in force.`)
}

async function tryLearning(context: Context): Promise<void> {
  const { terminal } = context
  const learned = await withProgress(terminal, 'Learning', 'customers', (tell) =>
    withOperator(context, (operator) => operator.tryLearning({}, tell)),
  )
  terminal.say(learnedWords(learned))
  terminal.say(trialWords(learned))
}

async function learn(context: Context): Promise<void> {
  const { terminal } = context
  const learned = await withProgress(terminal, 'Learning', 'customers', (tell) =>
    withOperator(context, (operator) => operator.learn({}, tell)),
  )
  terminal.say(learnedWords(learned))
  terminal.say(adoptionWords(learned))
  await deriveAgain(context)
}

async function deriveAgain(context: Context): Promise<void> {
  const { terminal } = context
  const { customers } = await withProgress(terminal, 'Deriving again', 'customers', (tell) =>
    withOperator(context, (operator) => operator.rederive({}, tell)),
  )
  if (customers > 0) terminal.say(`Derived again: ${counted(customers, 'ledger')}.`)
}
