import { QUESTION_KINDS, type QuestionKind } from '../question-set.ts'
import { type ExamQuestion, examOf } from '../score/exam.ts'
import { type GradedChoice, gradeChoice, recovered } from '../score/grade-choice.ts'
import { mean } from '../score/mean.ts'
import { oracle } from '../world/oracle.ts'
import { type Arena, type Contestant, learned } from './arena.ts'
import type { Finding, Measured, NumberTable, Trial } from './finding.ts'

/** What is recovered differs much from world to world. */
const WORLDS = 10

/** Number one and number two, against the best there was. */
export const choices: Trial = {
  title: 'Choices',
  about:
    'Share of what the truly best channel and hour gain over a choice at random, for unseen customers: with all their history (main), and after so many contacts. How often the truly best channel is number one, or among the two.',
  worlds: WORLDS,
  measure: ({ world, set, contestants }: Arena): Finding => {
    const exam = examOf(set)
    const all = [...contestants, ...learned([oracle(world)], [])]
    return withBars({
      name: 'method',
      columns: [...QUESTION_KINDS, 'top-1', 'top-2', 'missing or not allowed'],
      rows: all.map((contestant) => ({ label: contestant.name, cells: cellsOf(exam, contestant) })),
    })
  },
}

const PRODUCT = 'evidence ledger'
const RIVAL = 'beta-binomial with cohort prior'
const WARM = 0.72
const AHEAD_OF_RIVAL = 0.15

function withBars(table: NumberTable): Finding {
  const cellOf = (label: string, at: number) => table.rows.find((row) => row.label === label)?.cells[at] ?? Number.NaN
  const figures = QUESTION_KINDS.map((kind, at): Measured => {
    const value = cellOf(PRODUCT, at)
    if (kind === 'main') return { name: 'recovered, main', value, bar: { atLeast: WARM } }
    const ahead = value - cellOf(RIVAL, at)
    return { name: `recovered, ${kind}, ahead of the ${RIVAL}`, value: ahead, bar: { atLeast: AHEAD_OF_RIVAL } }
  })
  return { tables: [table], figures }
}

/** The share recovered by kind of question. */
export function recoveredByKind(exam: readonly ExamQuestion[], contestant: Contestant): number[] {
  const all = graded(exam, contestant)
  return QUESTION_KINDS.map((kind) => recovered(all.filter((each) => each.kind === kind)))
}

export function graded(
  exam: readonly ExamQuestion[],
  { answer }: Contestant,
): (GradedChoice & { kind: QuestionKind })[] {
  return exam.map(({ query, truth }) => ({ kind: query.kind, ...gradeChoice(query, truth, answer(query)) }))
}

function cellsOf(exam: readonly ExamQuestion[], contestant: Contestant): number[] {
  const all = graded(exam, contestant)
  const main = all.filter(({ kind }) => kind === 'main')
  return [
    ...QUESTION_KINDS.map((kind) => recovered(all.filter((each) => each.kind === kind))),
    mean(main.map(({ isFirst }) => Number(isFirst))),
    mean(main.map(({ isAmongTwo }) => Number(isAmongTwo))),
    all.filter(({ isMissing, isNotAllowed }) => isMissing || isNotAllowed).length,
  ]
}
