import {
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportSubject,
  OperationError,
  type OperatorExport,
  readExport,
} from '@wavelength/operations'
import type { Command } from 'commander'
import { writeToFile, writeToOutput } from '../export/write-export.ts'
import { EXIT, UsageError } from '../failure.ts'
import { onInterrupt } from '../interrupt.ts'
import { withOperator } from '../reach-operator.ts'
import { NO_DISPLAY, type ProgressDisplay, progressDisplay } from '../terminal/progress-display.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { count } from '../terminal/words.ts'
import type { Context } from './context.ts'
import {
  addAggregateOptions,
  addCustomerOptions,
  addDays,
  addFileOptions,
  addFilterOptions,
  type ExportOptions,
  optionFor,
  parametersIn,
} from './export-options.ts'

const HELP = `
Lists are separated by commas, or the option is given again. The columns and parameters are those of GET /v1/aggregates.csv,
/v1/interactions.csv and /v1/customers.csv; docs/exports.md describes them.

Examples:
  wavelength export aggregates --measures CONTACTS,UNANSWERED_RATE --dimensions CHANNEL --granularity MONTH \\
    --from 2026-01-01 --to 2027-01-01 --output rates.parquet
  wavelength export interactions --from 2026-10-01 --to 2026-11-01 --channels EMAIL,SMS --pseudonymous > october.csv
  wavelength export customers --fatigue-classes OVER_CONTACTED --output too-often.csv`

export function addExport(program: Command, context: Context): void {
  const parent = program.command('export').description('files for a data team: aggregates, interactions, customers')
  const aggregates = addAggregateOptions(parent.command('aggregates').description('counts, shares and delays'))
  const interactions = addDays(parent.command('interactions').description('single contacts with all that is derived'))
  const customers = addCustomerOptions(
    parent.command('customers').description('customers, as a list of them is narrowed'),
  )
  for (const [subject, command] of [
    ['aggregates', addFilterOptions(aggregates)],
    ['interactions', addFilterOptions(interactions)],
    ['customers', customers],
  ] as const) {
    addFileOptions(command)
      .addHelpText('after', HELP)
      .action((options: ExportOptions) => exportTo(context, subject, options))
  }
}

async function exportTo(context: Context, subject: ExportSubject, options: ExportOptions): Promise<void> {
  const { terminal, end } = context
  const input = inputOf(subject, options)
  const { output } = options
  if (input.format === 'parquet' && output === undefined && terminal.output.isTTY)
    throw new UsageError('Parquet is nothing to read on a screen; name a file with --output')
  const interrupt = onInterrupt(() => terminal.complain('Stopping ...'))
  const display = displayFor(terminal, output)
  let written = 0
  const onBytes = (bytes: number) => {
    written = bytes
    display.show({ done: kilobytes(bytes), share: null })
  }
  try {
    await withOperator(context, async (operator) => {
      const pieces = await operator.export(input)
      const writing = { signal: interrupt.signal, onBytes }
      if (output === undefined) return writeToOutput(terminal.output, pieces, writing)
      return writeToFile(output, pieces, writing)
    })
  } catch (thrown) {
    if (!interrupt.signal.aborted) throw thrown
    return end(EXIT.INTERRUPTED)
  } finally {
    display.end()
    interrupt.end()
  }
  if (output !== undefined) terminal.say(`Wrote ${output}: ${count(kilobytes(written))} kB.`)
}

/** Understood here already, so that a slip of the finger is told before any store is opened. */
function inputOf(subject: ExportSubject, options: ExportOptions): OperatorExport {
  const asked = { subject, format: formatOf(options), parameters: parametersIn(options) }
  try {
    readExport(asked)
  } catch (thrown) {
    if (!(thrown instanceof OperationError)) throw thrown
    throw new UsageError(thrown.message.replace(/^[a-zA-Z]+/, optionFor))
  }
  return { ...asked, isPseudonymous: options.pseudonymous === true }
}

function formatOf({ format, output }: ExportOptions): ExportFormat {
  return format ?? EXPORT_FORMATS.find((each) => output?.endsWith(`.${each}`)) ?? 'csv'
}

/** Only where somebody looks, and never between the rows that they look at. */
function displayFor(terminal: Terminal, output: string | undefined): ProgressDisplay {
  const isShown = terminal.isInteractive && (output !== undefined || terminal.output.isTTY !== true)
  return isShown ? progressDisplay(terminal, { label: 'Exporting', unit: 'kB' }) : NO_DISPLAY
}

function kilobytes(bytes: number): number {
  return Math.ceil(bytes / 1000)
}
