import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer, QuestionSet } from '../question-set.ts'
import { plainOrGzipped, readLines } from './read-lines.ts'
import { ANSWER, QUERY, TRAIN_CUSTOMER, TRUTH } from './set-shapes.ts'
import type { Shape } from './shape.ts'

/** The question set of a folder: train.jsonl, queries.jsonl and, where it may be seen, truth.jsonl, each gzipped or not. */
export function readQuestionSet(folder: string): QuestionSet {
  return {
    train: readRequired(folder, 'train.jsonl', TRAIN_CUSTOMER),
    queries: readRequired(folder, 'queries.jsonl', QUERY),
    truth: readOptional(folder, 'truth.jsonl', TRUTH) ?? [],
  }
}

/** The questions and what is true, without the background that only learning needs. */
export function readExam(folder: string): Pick<QuestionSet, 'queries' | 'truth'> {
  return {
    queries: readRequired(folder, 'queries.jsonl', QUERY),
    truth: readRequired(folder, 'truth.jsonl', TRUTH),
  }
}

export function readAnswers(file: string): Answer[] {
  return readLines(file, ANSWER)
}

export function writeAnswers(file: string, answers: readonly Answer[]): void {
  writeFileSync(file, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''))
}

function readRequired<T>(folder: string, name: string, shape: Shape<T>): T[] {
  const lines = readOptional(folder, name, shape)
  if (lines === null) throw new Error(`${folder} has no ${name} and no ${name}.gz`)
  return lines
}

function readOptional<T>(folder: string, name: string, shape: Shape<T>): T[] | null {
  const file = plainOrGzipped(join(folder, name))
  return file === null ? null : readLines(file, shape)
}
