import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAnswers, readExam } from '../format/read-question-set.ts'
import { scoreTable } from '../report/score-table.ts'
import { score } from '../score/score.ts'

export interface ScoreOptions {
  /** Null: answers.jsonl in the folder. */
  readonly answers: string | null
  /** Null: no JSON is written. */
  readonly json: string | null
}

/** Judges a file of answers by the folder's truth. */
export function scoreFolder(folder: string, { answers, json }: ScoreOptions): void {
  const judged = score(readExam(folder), readAnswers(answers ?? join(folder, 'answers.jsonl')))
  console.log(scoreTable(judged))
  if (json !== null) writeFileSync(json, `${JSON.stringify(judged, null, 2)}\n`)
}
