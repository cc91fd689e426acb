import type { Report } from '@wavelength/core'
import {
  type BatchTaken,
  OPERATOR_VERBS,
  type Operator,
  type OperatorExport,
  type OperatorVerb,
  type OperatorVerbs,
  type Tell,
} from '@wavelength/operations'
import { fetchFile, fetchResult } from './remote-call.ts'

/** Has the operator's verbs carried out by the server that owns the store. */
export function remoteOperator(url: string, token: string): Operator {
  const at = (verb: string, input: unknown) => ({ url: new URL(`/operator/${verb}`, url), token, input })
  const call = (verb: OperatorVerb, input: unknown, tell?: Tell) => fetchResult(at(verb, input), tell)
  const verbs = OPERATOR_VERBS.map((verb) => [verb, (input: unknown, tell?: Tell) => call(verb, input, tell)])
  const operator = Object.fromEntries(verbs) as OperatorVerbs
  return {
    ...operator,
    takeBatch: inPieces(operator.takeBatch),
    export: (input: OperatorExport) => fetchFile(at('export', input)),
  }
}

/** The door takes 16 MB; JSON of reports is measured in characters, of which one has up to three bytes. */
const MOST_CHARACTERS = 5_000_000

function inPieces(takeBatch: Operator['takeBatch']): Operator['takeBatch'] {
  return async ({ reports, ...batch }) => {
    const taken: BatchTaken[] = []
    for (const piece of pieces(reports)) taken.push(await takeBatch({ ...batch, reports: piece }))
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
  recorded: 0,
  skipped: 0,
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
    recorded: a.recorded + b.recorded,
    skipped: a.skipped + b.skipped,
    refusals: [...a.refusals, ...b.refusals],
  }
}
