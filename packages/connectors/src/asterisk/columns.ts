import type { RowLayout } from '../kit/row-records.ts'

/** The columns of cdr_csv, which writes no header: https://docs.asterisk.org/Configuration/Reporting/Call-Detail-Records-CDR/ */
const ALWAYS = [
  'accountcode',
  'src',
  'dst',
  'dcontext',
  'clid',
  'channel',
  'dstchannel',
  'lastapp',
  'lastdata',
  'start',
  'answer',
  'end',
  'duration',
  'billsec',
  'disposition',
  'amaflags',
]

/** What `newcdrcolumns` adds at the end. */
const NEWER = ['peeraccount', 'linkedid', 'sequence']

/** Seconds since 1970 and a number that counts up, behind the name of the system if it has one. */
const UNIQUE_ID = /^(?:.+-)?\d{9,11}\.\d+$/

/** `loguniqueid`, `loguserfield` and `newcdrcolumns` each add columns, or do not. */
function columnsOf(cells: readonly string[]): readonly string[] {
  const newer = cells.length >= ALWAYS.length + NEWER.length ? NEWER : []
  const between = cells.length - ALWAYS.length - newer.length
  if (between === 1) return [...ALWAYS, UNIQUE_ID.test(cells[ALWAYS.length] ?? '') ? 'uniqueid' : 'userfield', ...newer]
  return between === 0 ? [...ALWAYS, ...newer] : [...ALWAYS, 'uniqueid', 'userfield', ...newer]
}

/** A table that was saved from a database has a header, and its own order. */
export const CDR_LAYOUT: RowLayout = {
  isHeader: (cells) => ['src', 'dst', 'disposition'].every((name) => cells.includes(name)),
  columnsOf,
}
