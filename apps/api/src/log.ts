import pino from 'pino'

/** Where the API writes down what an operator should know. */
export interface Log {
  readonly info: (facts: object, message: string) => void
  readonly warn: (facts: object, message: string) => void
  readonly error: (facts: object, message: string) => void
}

/** Places where a secret or an address could stand in what is written down. */
const NEVER_WRITTEN = [
  'authorization',
  'cookie',
  'token',
  'secret',
  '*.authorization',
  '*.cookie',
  '*.token',
  '*.secret',
  '*.email',
  '*.phone',
  '*.address',
  '*.name',
  '*.detail',
  '*.parameters',
]

export function createLog(destination?: { write(line: string): void }): Log {
  const options = { redact: { paths: NEVER_WRITTEN, censor: '[redacted]' }, base: null }
  return destination === undefined ? pino(options) : pino(options, destination)
}
