import { wordsOf } from './column-words.ts'
import { type GuessedColumns, type Part, templateOf } from './guessed-columns.ts'
import { suggestTime } from './suggest-time.ts'
import {
  CHANNEL_SPELLINGS,
  DIRECTION_SPELLINGS,
  OUTCOME_SPELLINGS,
  PURPOSE_SPELLINGS,
  readValues,
  readYesAndNo,
} from './value-words.ts'

/** The contact that a row stands for, as far as its columns tell. */
export function suggestEvent(columns: GuessedColumns): Part {
  return {
    sourceId: sourceId(columns),
    ...channel(columns),
    ...direction(columns),
    ...suggestTime(columns),
    ...outcome(columns),
    ...columns.plain('durationSeconds', 'durationSeconds'),
    ...purpose(columns),
    ...columns.plain('campaign', 'campaign'),
  }
}

/** A column is an id of the contact when no two rows have the same. */
function sourceId(columns: GuessedColumns): string {
  const column = columns.named('eventId')
  const cells = column === null ? [] : columns.cells(column)
  const isUnique = cells.length > 0 && new Set(cells).size === cells.length && !cells.includes('')
  if (column === null || !isUnique) return 'line-{line}'
  columns.recognise(column, 'sourceId')
  return templateOf(column)
}

function channel(columns: GuessedColumns): Part {
  const found = columns.listed('channel', 'channel', CHANNEL_SPELLINGS)
  if (found !== null) return found
  const all = columns.names.map(wordsOf).join(' ')
  const isCalls = /\b(call|calls|caller|called)\b/.test(all)
  if (isCalls && !/\b(sms|email sent|message)\b/.test(all)) return { channel: 'PHONE' }
  columns.miss(['events', '0', 'channel'], 'on which channel these contacts were')
  return {}
}

function direction(columns: GuessedColumns): Part {
  const found = columns.listed('direction', 'direction', DIRECTION_SPELLINGS)
  if (found !== null) return found
  columns.miss(['events', '0', 'direction'], 'whether the customer (INBOUND) or the business (OUTBOUND) made contact')
  return {}
}

function outcome(columns: GuessedColumns): Part {
  const answered = columns.named('answered')
  const table = answered === null ? null : readYesAndNo(columns.cells(answered))
  if (answered === null || table === null) return columns.listed('outcome', 'outcome', OUTCOME_SPELLINGS) ?? {}
  columns.recognise(answered, 'outcome')
  return { outcome: { column: answered, values: table } }
}

function purpose(columns: GuessedColumns): Part {
  const column = columns.named('purpose')
  if (column === null) return {}
  const { known, unknown } = readValues(columns.cells(column), PURPOSE_SPELLINGS)
  if (Object.keys(known).length === 0 || unknown.length > 0) return {}
  columns.recognise(column, 'purpose')
  return { purpose: { column, values: known, otherwise: 'OTHER' } }
}
