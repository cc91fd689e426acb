import type { Query } from '../question-set.ts'
import type { ExamQuestion } from '../score/exam.ts'
import { instantOf } from '../world/calendar.ts'
import { purposeAt } from '../world/population.ts'
import { allowedWindows } from '../world/quiet-hours.ts'
import type { PersonAndLife } from '../world/test-life.ts'
import { truthAt } from '../world/truth.ts'
import type { World } from '../world/world.ts'

/** How best to begin a new matter with this person on this day, and what is true of it. */
export function questionOn(
  world: World,
  { person, life }: PersonAndLife,
  { day, purpose }: { readonly day: number; readonly purpose: number },
): ExamQuestion {
  const asOf = instantOf(day)
  const query: Query = {
    id: `${person.name} ${day}`,
    kind: 'main',
    customer: person.customer,
    asOf,
    purpose: purposeAt(purpose),
    allowedWindows: allowedWindows(person.customer.reachable, purposeAt(purpose)),
    history: life.events.filter(({ at }) => at <= asOf),
    probe: null,
  }
  const truth = truthAt(world, person, { day, purpose, matter: null, attempts: life.attempts })
  return { query, truth: { id: query.id, kind: 'main', ...truth, probe: null } }
}
