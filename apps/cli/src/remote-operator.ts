import { type IncomingMessage, request as open } from 'node:http'
import { createInterface } from 'node:readline'
import type { Report } from '@wavelength/core'
import {
  type BatchTaken,
  OPERATION_ERROR_CODES,
  OPERATOR_VERBS,
  OperationError,
  type Operator,
  type OperatorLine,
  type OperatorVerb,
  type Tell,
} from '@wavelength/operations'

/** Has the operator's verbs carried out by the server that owns the store. */
export function remoteOperator(url: string, token: string): Operator {
  const call = (verb: OperatorVerb, input: unknown, tell?: Tell) =>
    callVerb(new URL(`/operator/${verb}`, url), token, JSON.stringify(input), tell)
  const verbs = OPERATOR_VERBS.map((verb) => [verb, (input: unknown, tell?: Tell) => call(verb, input, tell)])
  const operator = Object.fromEntries(verbs) as Operator
  return { ...operator, takeBatch: inPieces(operator.takeBatch) }
}

/** The door takes 16 MB; JSON of reports is measured in characters, of which one has up to three bytes. */
const MOST_CHARACTERS = 5_000_000

function inPieces(takeBatch: Operator['takeBatch']): Operator['takeBatch'] {
  return async ({ importRunId, reports }) => {
    const taken: BatchTaken[] = []
    for (const piece of pieces(reports)) taken.push(await takeBatch({ importRunId, reports: piece }))
    return taken.reduce(joined, NOTHING_TAKEN)
  }
}

function* pieces(reports: readonly Report[]): Generator<Report[]> {
  let piece: Report[] = []
  let characters = 0
  for (const report of reports) {
    const length = JSON.stringify(report).length
    if (piece.length > 0 && characters + length > MOST_CHARACTERS) {
      yield piece
      piece = []
      characters = 0
    }
    piece.push(report)
    characters += length
  }
  if (piece.length > 0) yield piece
}

const NOTHING_TAKEN: BatchTaken = {
  stored: 0,
  merged: 0,
  duplicates: 0,
  rejected: 0,
  customersCreated: 0,
  customersUpdated: 0,
  customersUnchanged: 0,
  refusals: [],
}

function joined(a: BatchTaken, b: BatchTaken): BatchTaken {
  return {
    stored: a.stored + b.stored,
    merged: a.merged + b.merged,
    duplicates: a.duplicates + b.duplicates,
    rejected: a.rejected + b.rejected,
    customersCreated: a.customersCreated + b.customersCreated,
    customersUpdated: a.customersUpdated + b.customersUpdated,
    customersUnchanged: a.customersUnchanged + b.customersUnchanged,
    refusals: [...a.refusals, ...b.refusals],
  }
}

async function callVerb(url: URL, token: string, body: string, tell: Tell = () => {}): Promise<unknown> {
  const response = await post(url, token, body)
  for await (const text of createInterface({ input: response, crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = lineIn(text)
    if ('progress' in line) tell(line.progress)
    else if ('error' in line) throw new OperationError(codeIn(line.error.code), line.error.message)
    else return line.result
  }
  throw new OperationError('UNAVAILABLE', 'the server ended before it had answered')
}

function post(url: URL, token: string, body: string): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const unavailable = (thrown: Error) =>
      reject(new OperationError('UNAVAILABLE', `the server at ${url.origin} cannot be reached: ${thrown.message}`))
    open(url, { method: 'POST', headers }, resolve).on('error', unavailable).end(body)
  })
}

function lineIn(text: string): OperatorLine {
  try {
    return JSON.parse(text) as OperatorLine
  } catch {
    throw new OperationError('UNAVAILABLE', 'what answers is not a Wavelength server')
  }
}

function codeIn(code: string): OperationError['code'] {
  return OPERATION_ERROR_CODES.find((each) => each === code) ?? 'INTERNAL'
}
