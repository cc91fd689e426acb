import { type GuessedColumns, type Part, templateOf } from './guessed-columns.ts'
import { clockOf, type SuggestedClock } from './time-words.ts'

const PLACE = ['events', '0', 'occurredAt']

/** When a contact took place, from one column or from a day and a time. */
export function suggestTime(columns: GuessedColumns): Part {
  const used = columnsOfTime(columns)
  if (used.length === 0) {
    columns.miss(PLACE, 'which column tells when the contact took place')
    return {}
  }
  const clock = clockOf(textsIn(columns, used))
  if (clock.kind === 'unknown') {
    columns.miss([...PLACE, 'format'], `how the times in ${used.join(' ')} are written, such as "YYYY-MM-DD HH:mm"`)
    return {}
  }
  for (const column of used) columns.recognise(column, 'occurredAt')
  missWhatIsOpen(columns, clock)
  return { occurredAt: { ...valueIn(used), ...readingOf(clock) } }
}

function columnsOfTime(columns: GuessedColumns): string[] {
  const timestamp = columns.named('timestamp')
  const date = columns.named('date')
  const time = columns.named('time')
  if (timestamp !== null) return [timestamp]
  return date === null ? [] : [date, ...(time === null ? [] : [time])]
}

function missWhatIsOpen(columns: GuessedColumns, clock: SuggestedClock): void {
  if (clock.kind === 'ambiguous')
    columns.miss([...PLACE, 'format'], `which comes first, day or month: ${clock.formats.join(' or ')}`)
  if (clock.kind === 'ambiguous' || (clock.kind === 'format' && !clock.namesZone))
    columns.miss(['timeZone'], 'in which time zone these times are, such as "Europe/Copenhagen"')
}

/** The texts that several columns make together, row by row. */
function textsIn(columns: GuessedColumns, used: readonly string[]): string[] {
  const parts = used.map((column) => columns.cells(column))
  return (parts[0] ?? []).map((_, at) =>
    parts
      .map((cells) => cells[at] ?? '')
      .join(' ')
      .trim(),
  )
}

function valueIn(used: readonly string[]): Part {
  const [only] = used
  return used.length === 1 && only !== undefined ? { column: only } : { value: used.map(templateOf).join(' ') }
}

function readingOf(clock: SuggestedClock): Part {
  if (clock.kind === 'count') return { unit: clock.unit }
  return clock.kind === 'format' ? { format: clock.format } : {}
}
