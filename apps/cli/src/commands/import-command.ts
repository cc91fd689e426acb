import { CONNECTORS } from '@wavelength/connectors'
import {
  bytesOf,
  DryRun,
  type Imported,
  type ImportPlan,
  type Input,
  reportsIn,
  runImport,
} from '@wavelength/operations'
import type { Command } from 'commander'
import { EXIT, type Exit } from '../failure.ts'
import { type ImportOptions, planOf } from '../import/asked.ts'
import { dryRunWords } from '../import/dry-run-words.ts'
import { inputAt } from '../import/inputs.ts'
import { Refusals } from '../import/refusals.ts'
import { summaryOf } from '../import/summary.ts'
import { onInterrupt } from '../interrupt.ts'
import { withOperator } from '../reach-operator.ts'
import { NO_DISPLAY, type ProgressDisplay, progressDisplay } from '../terminal/progress-display.ts'
import { count, table } from '../terminal/words.ts'
import type { Context } from './context.ts'

interface Options extends ImportOptions {
  readonly dryRun?: boolean
  readonly quiet?: boolean
}

const EXAMPLES = `
Connectors:
${table(CONNECTORS.map(({ name, describes }) => [`  ${name}`, describes]))}

Examples:
  wavelength import ndjson events.ndjson.gz
  wavelength import csv calls.csv --mapping calls.map.json --time-zone Europe/Copenhagen
  wavelength import email archive.mbox --own example.com
  gunzip -c events.ndjson.gz | wavelength import ndjson -

A broken import goes on where it was when the same command is given again. A folder is searched for the
connector's files and imported as one run.`

export function addImport(program: Command, context: Context): void {
  program
    .command('import')
    .description('take history in from files, folders or stdin')
    .argument('<connector>', `what the files are: ${CONNECTORS.map(({ name }) => name).join(', ')}`)
    .argument('<file...>', 'files or folders, or - for stdin; gzip is recognised')
    .option('--mapping <file>', 'csv: what the columns mean, as JSON')
    .option('--fields <file>', 'hubspot, salesforce: columns and words of your own, as JSON')
    .option('--source <name>', 'the source of contacts that name none')
    .option('--own <address>', 'an address, domain or phone number of your own; may be given several times', collect)
    .option('--class <class>', 'email: all mail that came in is LEGITIMATE, GRAYMAIL or SPAM')
    .option('--time-zone <zone>', 'the zone of local times that name none')
    .option('--region <country>', 'the country of phone numbers that name none, such as DK')
    .option('--dry-run', 'read everything and say what would come in; store nothing')
    .option('--quiet', 'no progress, only the summary')
    .addHelpText('after', EXAMPLES)
    .action(async (connector: string, paths: string[], options: Options) => {
      const plan = await planOf(connector, options)
      const inputs: Input[] = []
      for (const path of paths) inputs.push(await inputAt(path, connector))
      const run = options.dryRun ? dryRun : importAll
      context.end(await run({ ...context, plan, inputs, isQuiet: options.quiet === true }))
    })
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}

interface Job extends Context {
  readonly plan: ImportPlan
  readonly inputs: readonly Input[]
  readonly isQuiet: boolean
}

async function dryRun(job: Job): Promise<Exit> {
  const refusals = new Refusals()
  const found = new DryRun()
  for (const input of job.inputs) {
    const display = displayOf(job, input)
    const all = bytesOf(input)
    let read = 0
    const onRead = (bytes: number) => {
      read += bytes
    }
    for await (const report of reportsIn(input, job.plan, { onRead })) {
      found.note(report)
      if (report.kind === 'REJECTED') refusals.note([{ position: report.position, ...report.issue }])
      display.show({ done: found.records, share: all === null ? null : read / Math.max(1, all) })
    }
    display.end()
  }
  job.terminal.say(`Nothing was stored; this is what would be read.\n${dryRunWords(found)}`)
  if (!refusals.isEmpty) job.terminal.say(refusals.words())
  return EXIT.DONE
}

async function importAll(job: Job): Promise<Exit> {
  const { terminal, inputs, plan } = job
  const interrupt = onInterrupt(() => terminal.complain('Finishing the running batch ...'))
  const refusals = new Refusals()
  const begunAt = performance.now()
  const imported: Imported[] = []
  try {
    await withOperator(job, async (operator) => {
      for (const input of inputs) {
        if (interrupt.signal.aborted) return
        const display = displayOf(job, input)
        const onResumed = (done: number) =>
          terminal.complain(`${input.name}: goes on after ${count(done)} records of an import that was broken off`)
        const one = await runImport(input, plan, {
          operator,
          onProgress: display.show,
          onRefused: (refused) => refusals.note(refused),
          onResumed,
          signal: interrupt.signal,
        }).finally(display.end)
        imported.push(one)
      }
    })
  } finally {
    interrupt.end()
  }
  terminal.say(`${titleOf(inputs, imported)}\n${summaryOf(imported, performance.now() - begunAt)}`)
  if (!refusals.isEmpty) terminal.say(refusals.words())
  if (interrupt.signal.aborted) return interrupted(job, imported)
  return isNothingTaken(imported) ? EXIT.FAILED : EXIT.DONE
}

/** A file of which every record was refused was not imported, whatever was wrong with it. */
function isNothingTaken(imported: readonly Imported[]): boolean {
  return imported.some(({ run }) => run.rejected > 0) && imported.every(({ run }) => run.rejected === run.recordsDone)
}

function titleOf(inputs: readonly Input[], imported: readonly Imported[]): string {
  const finished = imported.filter(({ isFinished }) => isFinished).length
  const [only] = inputs
  if (inputs.length > 1 || only === undefined) return `Imported ${finished} of ${inputs.length} inputs`
  return finished === 1 ? `Imported ${only.name}` : `Imported a part of ${only.name}`
}

function interrupted({ terminal, inputs }: Job, imported: readonly Imported[]): Exit {
  const done = imported.at(-1)?.run.recordsDone ?? 0
  const isPipe = inputs.some(({ files }) => files === null)
  const how = isPipe ? 'Give the whole again: what is known is recognised.' : 'The same command goes on from there.'
  terminal.complain(`Interrupted after ${count(done)} records, which are stored. ${how}`)
  return EXIT.INTERRUPTED
}

function displayOf({ terminal, isQuiet }: Job, input: Input): ProgressDisplay {
  return isQuiet ? NO_DISPLAY : progressDisplay(terminal, { label: input.name, unit: 'records' })
}
