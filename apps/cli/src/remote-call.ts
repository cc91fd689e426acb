import { type IncomingMessage, request as open } from 'node:http'
import { createInterface } from 'node:readline'
import {
  OPERATION_ERROR_CODES,
  OPERATOR_FAULT_TRAILER,
  OperationError,
  type OperatorLine,
  type Tell,
} from '@wavelength/operations'

/** What is asked of the server that owns the store. */
export interface RemoteCall {
  readonly url: URL
  readonly token: string
  readonly input: unknown
}

/** Waits for the result of a verb; throws its error. */
export async function fetchResult(call: RemoteCall, tell: Tell = () => {}): Promise<unknown> {
  return resultIn(await post(call), tell)
}

/** Waits for a file to begin; what breaks in its middle is thrown behind its last piece. */
export async function fetchFile(call: RemoteCall): Promise<AsyncIterable<Uint8Array>> {
  const response = await post(call)
  if (response.headers['content-type'] === 'application/octet-stream') return piecesIn(response)
  await resultIn(response, () => {})
  throw new OperationError('UNAVAILABLE', 'the server answered without a file')
}

async function resultIn(response: IncomingMessage, tell: Tell): Promise<unknown> {
  for await (const text of createInterface({ input: response, crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = lineIn(text)
    if ('progress' in line) tell(line.progress)
    else if ('error' in line) throw errorOf(line.error)
    else return line.result
  }
  throw new OperationError('UNAVAILABLE', 'the server ended before it had answered')
}

async function* piecesIn(response: IncomingMessage): AsyncGenerator<Uint8Array, void> {
  try {
    yield* response
  } catch {
    throw new OperationError('UNAVAILABLE', 'the server ended before the file was whole')
  }
  const fault = response.trailers[OPERATOR_FAULT_TRAILER]
  if (fault === undefined) return
  const line = lineIn(decodeURIComponent(fault))
  if ('error' in line) throw errorOf(line.error)
}

function post({ url, token, input }: RemoteCall): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const unavailable = (thrown: Error) =>
      reject(new OperationError('UNAVAILABLE', `the server at ${url.origin} cannot be reached: ${thrown.message}`))
    open(url, { method: 'POST', headers }, resolve).on('error', unavailable).end(JSON.stringify(input))
  })
}

function lineIn(text: string): OperatorLine {
  try {
    return JSON.parse(text) as OperatorLine
  } catch {
    throw new OperationError('UNAVAILABLE', 'what answers is not a Wavelength server')
  }
}

function errorOf({ code, message }: { readonly code: string; readonly message: string }): OperationError {
  return new OperationError(OPERATION_ERROR_CODES.find((each) => each === code) ?? 'INTERNAL', message)
}
