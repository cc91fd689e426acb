/** PostgreSQL's object ids of the types that we read otherwise than the drivers do. */
const INT8 = 20
const DATE = 1082
const TIMESTAMPTZ = 1184

/**
 * How values come back, alike from both stores. Counts fit a number; a day stays the text that it is
 * (a Date would drag it into some zone); an instant is milliseconds since 1970.
 */
export const VALUE_PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: Number,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: readTimestamp,
}

/** Reads "2026-11-22 14:05:00.123+00" as PostgreSQL prints it. */
function readTimestamp(text: string): number {
  return Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
}
