import { DIMENSIONS, FILTER_NAMES, filterValues, GRANULARITIES, MEASURES } from '@wavelength/core'
import { EXPORT_FORMATS, type ExportFormat, type ParameterTexts } from '@wavelength/operations'
import { type Command, Option } from 'commander'
import { CUSTOMER_OPTIONS } from './customer-options.ts'

/** What the command itself needs; all else is a parameter of the export, under the same name as in an address. */
export interface ExportOptions {
  readonly format?: ExportFormat
  readonly output?: string
  readonly pseudonymous?: true
  readonly [parameter: string]: unknown
}

export function addAggregateOptions(command: Command): Command {
  return addDays(command)
    .addOption(list('--measures <list>', `what is asked: ${MEASURES.join(', ')}`).makeOptionMandatory())
    .addOption(list('--dimensions <list>', `a row for each of their values: ${DIMENSIONS.join(', ')}`))
    .option('--granularity <stretch>', `a row for each stretch of time: ${GRANULARITIES.join(', ')}`)
    .option('--compare-from <day>', 'the first day of the range to compare with')
    .option('--compare-to <day>', 'the day after its last one')
    .addOption(list('--order-by <list>', 'such as CONTACTS:DESC,CHANNEL or START'))
    .option('--exact-people', 'count people one by one, however long it takes')
}

/** The days, without which there is no export. */
export function addDays(command: Command): Command {
  return command
    .requiredOption('--from <day>', 'the first day')
    .requiredOption('--to <day>', 'the day after the last one')
    .option('--time-zone <zone>', 'whose days, and the zone of the times in the file; the reporting zone unless told')
}

export function addFilterOptions(command: Command): Command {
  for (const name of FILTER_NAMES) {
    const values = filterValues(name)
    command.addOption(
      list(`${optionFor(name)} <list>`, `only ${values?.join(', ') ?? 'these; a comma in a name is \\,'}`),
    )
  }
  return command
}

/** Every parameter of a list of customers but those of every file. */
export function addCustomerOptions(command: Command): Command {
  for (const { parameter, value, about } of CUSTOMER_OPTIONS) {
    command.addOption(list(`${optionFor(parameter)} ${value}`, about))
  }
  return command.option('--time-zone <zone>', 'the zone of the days and times; the reporting zone unless told')
}

export function addFileOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'by the ending of --output, else csv').choices(EXPORT_FORMATS))
    .option('--output <file>', 'where to; stdout unless told')
    .option('--limit <rows>', 'at most so many rows; all unless told')
    .option('--pseudonymous', 'leave out what names persons, and numbers about fewer than five')
    .option('--header', 'csv and ndjson: begin with definitions, filters and time zone; parquet always has them')
    .option('--bom', 'csv: a byte order mark, for spreadsheets')
    .option(
      '--formulas <how>',
      'csv: "guard" texts that a spreadsheet would run, or "keep" them as they are; guard unless told',
    )
}

function list(flags: string, description: string): Option {
  const collect = (value: string, before: readonly string[] = []) => [...before, value]
  return new Option(flags, description).argParser(collect)
}

const OWN = ['format', 'output', 'pseudonymous']

/** The options that are parameters of the export. */
export function parametersIn(options: ExportOptions): ParameterTexts {
  const given = Object.entries(options).filter(([name]) => !OWN.includes(name))
  return Object.fromEntries(given.map(([name, value]) => [name, Array.isArray(value) ? value : [String(value)]]))
}

/** "timeZone" is "--time-zone". */
export function optionFor(parameter: string): string {
  return `--${parameter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
