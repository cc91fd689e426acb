import { readSearch, type Search } from '../address/search.ts'
import { filterFrom } from '../filters/filter.ts'
import { letFirst } from '../graphql/in-turn.ts'
import { viewOf } from '../report/view.ts'
import { type FirstQuestion, QUESTIONS_OF_DAYS, QUESTIONS_OF_NOW } from './first-questions.ts'
import { isAt } from './page-modules.ts'
import { statusToCome } from './status.ts'

/** A question that was asked already. */
export interface AskedFirst {
  readonly queryKey: readonly unknown[]
  readonly answer: Promise<unknown>
}

let asked: Promise<AskedFirst | null> = Promise.resolve(null)

/** Asks what the page at this address shows first: at once, or as soon as it is known which days there are. */
export function askFirst({ pathname, search }: Location): void {
  asked = askAt(pathname, readSearch(search))
}

async function askAt(pathname: string, search: Search): Promise<AskedFirst | null> {
  const ofNow = among(QUESTIONS_OF_NOW, pathname)
  if (ofNow) return ask(ofNow(search))
  const ofDays = among(QUESTIONS_OF_DAYS, pathname)
  const status = ofDays ? await statusToCome() : null
  return ofDays && status ? ask(ofDays(viewOf(filterFrom(search), status.dataStatus))) : null
}

function among<T>(questions: Readonly<Record<string, T>>, pathname: string): T | undefined {
  return Object.entries(questions).find(([path]) => isAt(path, pathname))?.[1]
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
