import { QUESTION_KINDS } from '../question-set.ts'
import { examOf } from '../score/exam.ts'
import { informedBayes } from '../world/informed-bayes/informed-bayes.ts'
import { type Arena, learned } from './arena.ts'
import { recoveredByKind } from './choices.ts'
import type { Finding, Trial } from './finding.ts'

const SHARE_OF_CEILING = 0.9

/** What could be known at all: the true tables of the population, and of each person the history. */
export function ceiling(customers: number): Trial {
  return {
    title: 'Against what can be known',
    about: `Share recovered by the product and by informed Bayes, which knows the true tables of the population but of a person only the history, on the same customers: the first ${customers} of each world.`,
    measure: ({ world, set, tests, contestants }: Arena): Finding => {
      const asked = new Set(tests.slice(0, customers).map(({ person }) => person.name))
      const exam = examOf(set).filter(({ query }) => asked.has(query.customer.id))
      const rows = [...contestants.slice(0, 1), ...learned([informedBayes(world)], [])].map((contestant) => ({
        label: contestant.name,
        cells: recoveredByKind(exam, contestant),
      }))
      const [product = Number.NaN, informed = Number.NaN] = rows.map(({ cells }) => cells[0] ?? Number.NaN)
      return {
        tables: [{ name: 'method', columns: QUESTION_KINDS, rows }],
        figures: [
          {
            name: 'recovered, main, of what informed Bayes recovers',
            value: product / informed,
            bar: { atLeast: SHARE_OF_CEILING },
          },
        ],
      }
    },
  }
}
