import { readSearch, type Search } from '../address/search.ts'
import { filterFrom } from '../filters/filter.ts'
import { letFirst } from '../graphql/in-turn.ts'
import { viewOf } from '../report/view.ts'
import { FIRST_QUESTIONS, type FirstQuestion } from './first-questions.ts'
import { isAt } from './page-modules.ts'
import { statusToCome } from './status.ts'

/** A question that was asked already. */
export interface AskedFirst {
  readonly queryKey: readonly unknown[]
  readonly answer: Promise<unknown>
}

let asked: Promise<AskedFirst | null> = Promise.resolve(null)

/** Asks what the page at this address shows first, as soon as it is known which days there are. */
export function askFirst({ pathname, search }: Location): void {
  const question = Object.entries(FIRST_QUESTIONS).find(([path]) => isAt(path, pathname))?.[1]
  asked = question === undefined ? Promise.resolve(null) : askOnceKnown(question, readSearch(search))
}

type QuestionOf = (typeof FIRST_QUESTIONS)[string]

async function askOnceKnown(questionOf: QuestionOf, search: Search): Promise<AskedFirst | null> {
  const status = await statusToCome()
  return status && ask(questionOf(() => viewOf(filterFrom(search), status.dataStatus), search))
}

function ask({ queryKey, queryFn }: FirstQuestion): AskedFirst {
  const answer = queryFn({})
  letFirst(answer)
  return { queryKey, answer }
}

/** What was asked so, once it is. */
export function askedFirst(): Promise<AskedFirst | null> {
  return asked
}
