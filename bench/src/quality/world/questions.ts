import { QUESTION_KINDS, type Query, type QuestionKind, type SetEvent, type Truth } from '../question-set.ts'
import { dayOf, instantOf } from './calendar.ts'
import type { Life, MadeAttempt } from './life.ts'
import { drawPurpose } from './matter.ts'
import type { Person } from './person.ts'
import { channelAt, purposeAt } from './population.ts'
import { allowedWindows } from './quiet-hours.ts'
import { Random } from './random.ts'
import { truthAt } from './truth.ts'
import { QUESTION_DAY, type World } from './world.ts'

/** A question about a test customer, and what is true. */
export interface Question {
  readonly query: Query
  readonly truth: Truth
}

/** A cold question is asked when the customer has had exactly so many contacts. */
const CONTACTS = { cold0: 0, cold1: 1, cold3: 3, cold10: 10, cold30: 30 } as const
/** After the last of them the business waits so long, but not beyond the half of the time until the next. */
const PATIENCE_DAYS = 2

/** All questions that can be asked about a person. */
export function questionsOf(world: World, person: Person, life: Life): Question[] {
  const purpose = drawPurpose(world, person, new Random(world.seed, person.name, 'question'))
  return QUESTION_KINDS.flatMap((kind) => {
    const day = askedOn(world, life, kind)
    return day === null ? [] : [questionAt(world, person, life, { kind, day, purpose })]
  })
}

function askedOn({ size }: World, { events }: Life, kind: QuestionKind): number | null {
  if (kind === 'main') return QUESTION_DAY < size.days ? QUESTION_DAY : null
  const days = [0, ...events.filter(isContact).map((event) => dayOf(event.at))]
  const last = days[CONTACTS[kind]]
  if (last === undefined) return null
  const next = days[CONTACTS[kind] + 1] ?? size.days
  return last + Math.min(PATIENCE_DAYS, (next - last) / 2)
}

function isContact({ type }: SetEvent): boolean {
  return type === 'attempt' || type === 'inbound'
}

interface Asked {
  readonly kind: QuestionKind
  readonly day: number
  readonly purpose: number
}

function questionAt(world: World, person: Person, { events, attempts }: Life, asked: Asked): Question {
  const { kind, day, purpose } = asked
  const id = `${person.name}-${kind}`
  const asOf = instantOf(day)
  const next = attempts.find((attempt) => instantOf(attempt.day) > asOf)
  return {
    query: {
      id,
      kind,
      customer: person.customer,
      asOf,
      purpose: purposeAt(purpose),
      allowedWindows: allowedWindows(person.customer.reachable, purposeAt(purpose)),
      history: events.filter((event) => event.at <= asOf),
      probe: next === undefined ? null : probeOf(next),
    },
    truth: {
      id,
      kind,
      ...truthAt(world, person, { day, purpose, matter: null, attempts }),
      probe: next ? probeTruth(next) : null,
    },
  }
}

function probeOf({ day, channel, purpose, matter, attemptNo }: MadeAttempt): NonNullable<Query['probe']> {
  return { at: instantOf(day), channel: channelAt(channel), purpose: purposeAt(purpose), matter, attemptNo }
}

function probeTruth({ delayHours, chance }: MadeAttempt): NonNullable<Truth['probe']> {
  return { y: delayHours === null ? 0 : 1, dHours: delayHours, p: chance }
}
