import type { AggregateQuery, AggregateResult, ServedFrom } from '@wavelength/core'
import { aggregate, type Store } from '@wavelength/db'
import { BENCH_NOW } from '../business.ts'
import { seconds, timings } from '../figures.ts'
import { furthestApart } from './furthest-apart.ts'
import { QUESTIONS, type Question, RANGES } from './questions.ts'

const TIMES = 7
/** What takes longer is asked less often: it would take hours, and its chance noise is smaller by itself. */
const SLOW_SECONDS = 2
const TIMES_WHEN_SLOW = 3
/** Its days are those of the reporting zone, but no roll-up is kept in its name, so that single contacts are counted. */
const UNROLLED_ZONE = 'Africa/Abidjan'

export interface QuestionTimes {
  readonly question: Question
  readonly range: (typeof RANGES)[number]['name']
  readonly rows: number
  readonly servedFrom: ServedFrom
  /** As the dashboard is answered, in milliseconds. */
  readonly asked: number
  /** To a reader from whom groups of fewer than five people are withheld. */
  readonly withheld: number
  /** By grouping `interaction`, people one by one; infinite when that takes longer than a statement may. */
  readonly single: number
  /** The furthest that any number of the first is from the same one of the last, as a share of it. */
  readonly offBy: number
}

/** Every question of the dashboard, as it is answered and by grouping the single contacts. */
export async function aggregateTimes(store: Store): Promise<QuestionTimes[]> {
  const times: QuestionTimes[] = []
  for (const { name, range } of RANGES) {
    for (const question of QUESTIONS) {
      const query = { ...question.query, range }
      times.push({ question, range: name, ...(await timesOf(store, query)) })
      console.error(`${name}: ${question.name}`)
    }
  }
  return times
}

async function timesOf(store: Store, query: AggregateQuery): Promise<Omit<QuestionTimes, 'question' | 'range'>> {
  const single = { ...query, timeZone: UNROLLED_ZONE, exactPeople: true }
  const answer = await ask(store, query)
  const counted = await unlessTooLong(() => ask(store, single))
  return {
    rows: answer.rows.length,
    servedFrom: answer.servedFrom,
    asked: await median(() => ask(store, query)),
    withheld: await median(() => ask(store, query, false)),
    single: counted === null ? Number.POSITIVE_INFINITY : await median(() => ask(store, single)),
    offBy: counted === null ? Number.NaN : furthestApart(answer, counted),
  }
}

function ask(store: Store, query: AggregateQuery, maySeeFewPeople = true): Promise<AggregateResult> {
  return aggregate(store.db, query, { now: BENCH_NOW, maySeeFewPeople })
}

/** In milliseconds, after once to warm up. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const first = await seconds(work)
  return (await timings(first < SLOW_SECONDS ? TIMES : TIMES_WHEN_SLOW, work)).median
}

const STATEMENT_TIMED_OUT = '57014'

async function unlessTooLong<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === STATEMENT_TIMED_OUT) return null
    throw thrown
  }
}
