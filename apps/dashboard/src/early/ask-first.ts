import { readSearch, type Search } from '../address/search.ts'
import { filterFrom } from '../filters/filter.ts'
import { letFirst } from '../graphql/in-turn.ts'
import { viewOf } from '../report/view.ts'
import { FIRST_QUESTIONS } from './first-questions.ts'
import { isAt } from './page-modules.ts'
import { statusToCome } from './status.ts'

/** A question that was asked already. */
export interface AskedFirst {
  readonly queryKey: readonly unknown[]
  readonly answer: Promise<unknown>
}

let asked: Promise<readonly AskedFirst[]> = Promise.resolve([])

/** Asks what the page at this address shows first, as soon as it is known which days there are. */
export function askFirst({ pathname, search }: Location): void {
  const questions = Object.entries(FIRST_QUESTIONS).find(([path]) => isAt(path, pathname))?.[1]
  asked = questions === undefined ? Promise.resolve([]) : askOnceKnown(questions, readSearch(search))
}

type Questions = (typeof FIRST_QUESTIONS)[string]

async function askOnceKnown(questions: Questions, search: Search): Promise<readonly AskedFirst[]> {
  const status = await statusToCome()
  const first = status === null ? [] : questions(viewOf(filterFrom(search), status.dataStatus), search).map(ask)
  letFirst(first.map(({ answer }) => answer))
  return first
}

function ask({ queryKey, queryFn }: ReturnType<Questions>[number]): AskedFirst {
  const answer = queryFn({})
  answer.catch(() => {})
  return { queryKey, answer }
}

/** What was asked so, once it is. */
export function askedFirst(): Promise<readonly AskedFirst[]> {
  return asked
}
