import { join } from 'node:path'
import { readQuestionSet, writeAnswers } from '../format/read-question-set.ts'
import type { Answer, Method, Query } from '../question-set.ts'

const TOLD_EVERY = 500

export interface AnswerOptions {
  readonly method: Method
  /** Null: answers.jsonl in the folder. */
  readonly out: string | null
}

/** Learns from the folder's background and answers its questions into a file; the truth is not looked at. */
export function answer(folder: string, { method, out }: AnswerOptions): void {
  const { train, queries } = readQuestionSet(folder)
  console.error(`${method.name}: learning from ${train.length} customers`)
  const solve = method.learn(train)
  console.error('learned')
  write(
    out ?? join(folder, 'answers.jsonl'),
    queries.map((query, at) => told(solve(query), queries, at)),
  )
}

function told(answer: Answer, queries: readonly Query[], at: number): Answer {
  const done = at + 1
  if (done % TOLD_EVERY === 0 || done === queries.length) console.error(`answered ${done} of ${queries.length}`)
  return answer
}

function write(file: string, answers: readonly Answer[]): void {
  try {
    writeAnswers(file, answers)
  } catch (error) {
    throw new Error(`${file} cannot be written; name another file with --out`, { cause: error })
  }
  console.error(`written to ${file}`)
}
