import type { Method, TrainCustomer } from '../question-set.ts'
import { recovered } from '../score/grade-choice.ts'
import { mean } from '../score/mean.ts'
import { instantOf } from '../world/calendar.ts'
import { drawPurpose } from '../world/matter.ts'
import { Random } from '../world/random.ts'
import type { PersonAndLife } from '../world/test-life.ts'
import { makeWorld, type World } from '../world/world.ts'
import { type Arena, backgroundLives, learned, testLives } from './arena.ts'
import { graded } from './choices.ts'
import type { Finding, Trial } from './finding.ts'
import { questionOn } from './question-on.ts'

/** So many customers to learn from, after so many days; more businesses of a kind where each says less. */
const BUSINESSES = [
  { customers: 50, days: 120, repeats: 3 },
  { customers: 200, days: 120, repeats: 2 },
  { customers: 1000, days: 240, repeats: 1 },
]
const ASKED_ABOUT = 200
/** Keeps the worlds of the repeats apart from those of the other trials. */
const NEXT_WORLD = 1000

/** Businesses that have just begun, each another world. */
export function smallBusinesses(methods: readonly Method[]): Trial {
  return {
    title: 'Small businesses',
    about:
      'Share recovered for unseen customers whose whole history is as short as the business is young, after learning from few others.',
    measure: ({ world }: Arena): Finding => {
      const shares = BUSINESSES.map(({ customers, days, repeats }) => {
        const size = { background: customers, test: ASKED_ABOUT, days }
        return Array.from({ length: repeats }, (_, repeat) =>
          sharesIn(makeWorld(world.seed + NEXT_WORLD * (repeat + 1), size), methods),
        )
      })
      const columns = BUSINESSES.map(({ customers, days }) => `${customers} customers, ${days} days`)
      const rows = methods.map(({ name }, at) => ({
        label: name,
        cells: shares.map((repeats) => mean(repeats.flatMap((share) => share[at] ?? []))),
      }))
      return { tables: [{ name: 'method', columns, rows }] }
    },
  }
}

function sharesIn(world: World, methods: readonly Method[]): number[] {
  const train = backgroundLives(world).map((lived) => trainCustomer(world, lived))
  const exam = testLives(world).map((lived) => {
    const purpose = drawPurpose(world, lived.person, new Random(world.seed, lived.person.name, 'question'))
    return questionOn(world, lived, { day: world.size.days, purpose })
  })
  return learned(methods, train).map((contestant) => recovered(graded(exam, contestant)))
}

function trainCustomer({ size }: World, { person, life }: PersonAndLife): TrainCustomer {
  const end = instantOf(size.days)
  return { customer: person.customer, events: life.events.filter(({ at }) => at < end) }
}
