/** What a failed statement means to whoever asked: try again later, or what you gave cannot be stored. */
export type StoreFault = 'UNAVAILABLE' | 'BAD_VALUE'

/** Codes of the operating system for a connection that cannot be made or has broken. */
const BROKEN_CONNECTION = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EHOSTUNREACH', 'EPIPE', 'ETIMEDOUT']
/** PostgreSQL's classes: 08 connection, 53 out of resources, 57 operator intervention, 58 system error. */
const UNAVAILABLE_CLASSES = ['08', '53', '57', '58']
/** Class 22: a value that its type does not take, such as NUL in a text or a day that does not exist. */
const BAD_VALUE_CLASS = '22'
/** Where drivers give no code they only have words. */
const GONE =
  /connection terminated|timeout exceeded when trying to connect|pglite is closed|driver has already been destroyed|cannot use a pool after calling end/i

/** Null when the fault is neither: then it is ours. */
export function faultOf(thrown: unknown): StoreFault | null {
  if (!(thrown instanceof Error)) return null
  const code = 'code' in thrown ? String(thrown.code) : ''
  if (BROKEN_CONNECTION.includes(code) || GONE.test(thrown.message)) return 'UNAVAILABLE'
  if (!/^[0-9A-Z]{5}$/.test(code)) return thrown.cause === undefined ? null : faultOf(thrown.cause)
  if (UNAVAILABLE_CLASSES.includes(code.slice(0, 2))) return 'UNAVAILABLE'
  return code.startsWith(BAD_VALUE_CLASS) ? 'BAD_VALUE' : null
}
