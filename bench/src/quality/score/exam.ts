import type { Query, QuestionSet, Truth } from '../question-set.ts'

export interface ExamQuestion {
  readonly query: Query
  readonly truth: Truth
}

/** Each question with what is true of it; a question without truth is left out. */
export function examOf({ queries, truth }: Pick<QuestionSet, 'queries' | 'truth'>): ExamQuestion[] {
  const truths = new Map(truth.map((each) => [each.id, each]))
  return queries.flatMap((query) => {
    const known = truths.get(query.id)
    return known === undefined ? [] : [{ query, truth: known }]
  })
}
