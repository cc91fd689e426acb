import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { faultOf } from '@wavelength/db'
import { OPERATOR_FAULT_TRAILER, OperationError, type OperatorLine, type Tell } from '@wavelength/operations'

export type OperatorAnswer = (response: ServerResponse) => Promise<void>

/** Progress as it comes, then one result or error: a JSON object a line. */
export function withLines(run: (tell: Tell) => Promise<unknown>): OperatorAnswer {
  return async (response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
    const say = (line: OperatorLine) => response.write(`${JSON.stringify(line)}\n`)
    say(await outcomeOf(run, (progress) => say({ progress })))
    response.end()
  }
}

/** The bytes of a file, no faster than they are taken; what breaks in the middle is told behind them. */
export function withFile(begin: () => Promise<AsyncIterable<Uint8Array>>): OperatorAnswer {
  return async (response) => {
    const begun = await begin().catch((thrown: unknown) => new NotBegun(thrown))
    if (begun instanceof NotBegun) return withLines(() => Promise.reject(begun.why))(response)
    const headers = { 'content-type': 'application/octet-stream', trailer: OPERATOR_FAULT_TRAILER }
    response.writeHead(200, { ...headers, 'cache-control': 'no-store' })
    const faults: OperatorLine[] = []
    const pieces = untilBroken(begun, (thrown) => faults.push(errorOf(thrown)))
    // Whoever has gone needs no answer.
    await pipeline(pieces, response, { end: false }).catch(() => {})
    for (const fault of faults)
      response.addTrailers({ [OPERATOR_FAULT_TRAILER]: encodeURIComponent(JSON.stringify(fault)) })
    response.end()
  }
}

class NotBegun {
  readonly why: unknown
  constructor(why: unknown) {
    this.why = why
  }
}

async function* untilBroken(
  pieces: AsyncIterable<Uint8Array>,
  onBroken: (thrown: unknown) => void,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* pieces
  } catch (thrown) {
    onBroken(thrown)
  }
}

async function outcomeOf(run: (tell: Tell) => Promise<unknown>, tell: Tell): Promise<OperatorLine> {
  try {
    return { result: await run(tell) }
  } catch (thrown) {
    return errorOf(thrown)
  }
}

function errorOf(thrown: unknown): { readonly error: { readonly code: string; readonly message: string } } {
  return { error: { code: codeOf(thrown), message: thrown instanceof Error ? thrown.message : String(thrown) } }
}

function codeOf(thrown: unknown): string {
  if (thrown instanceof OperationError) return thrown.code
  const fault = faultOf(thrown)
  if (fault === 'BAD_VALUE') return 'BAD_INPUT'
  return fault === 'UNAVAILABLE' ? 'UNAVAILABLE' : 'INTERNAL'
}
