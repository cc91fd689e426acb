import type { SetEvent } from '../question-set.ts'
import { Agenda } from './agenda.ts'
import { instantOf, nextIn } from './calendar.ts'
import { drawDelay } from './delay.ts'
import { fatigueAt } from './fatigue.ts'
import { chanceOf } from './log-odds.ts'
import { type Matter, mattersOf } from './matter.ts'
import { inboundOf, statementOf } from './own-contacts.ts'
import type { Person } from './person.ts'
import type { LoggedChoice, LoggedPolicy } from './policy.ts'
import { channelAt, purposeAt } from './population.ts'
import { allowedWindows } from './quiet-hours.ts'
import { Random } from './random.ts'
import type { World } from './world.ts'

/** An attempt with its truth. */
export interface MadeAttempt extends LoggedChoice {
  readonly id: string
  readonly day: number
  readonly purpose: number
  readonly matter: string
  readonly attemptNo: number
  /** The true probability that it is answered within 21 days. */
  readonly chance: number
  /** Null where it was not answered. */
  readonly delayHours: number | null
}

export interface Life {
  /** In order of time; answers may come after the last day. */
  readonly events: readonly SetEvent[]
  readonly attempts: readonly MadeAttempt[]
  readonly matters: readonly Matter[]
}

/** Unanswered, so many matters are followed up, up to so many attempts, after so many days. */
const FOLLOW_UP_SHARE = 0.56
const MOST_ATTEMPTS = 3
const FOLLOW_UP_WAIT = { medianDays: 4.5, spread: 0.35 }
const DAY_HOURS = 24

interface Course {
  readonly world: World
  readonly person: Person
  readonly policy: LoggedPolicy
  readonly agenda: Agenda
  readonly events: SetEvent[]
  readonly attempts: MadeAttempt[]
}

/** All contacts of one customer with a business that decides by this policy; luck is the same under every policy. */
export function live(world: World, person: Person, policy: LoggedPolicy): Life {
  const course: Course = { world, person, policy, agenda: new Agenda(), events: [], attempts: [] }
  const { agenda, events } = course
  for (const { day, event } of [...inboundOf(world, person), ...statementOf(world, person)]) {
    agenda.add(day, () => events.push(event))
  }
  const matters = mattersOf(world, person)
  for (const matter of matters) agenda.add(matter.day, (day) => decide(course, { matter, attemptNo: 1, day }))
  agenda.run()
  return { events, attempts: course.attempts, matters }
}

interface Turn {
  readonly matter: Matter
  readonly attemptNo: number
  readonly day: number
}

function decide(course: Course, { matter, attemptNo, day }: Turn): void {
  const { world, person, policy, agenda, events } = course
  const purpose = purposeAt(matter.purpose)
  const decision = {
    customer: person.customer,
    asOf: instantOf(day),
    purpose,
    matter: matter.name,
    attemptNo,
    allowedWindows: allowedWindows(person.customer.reachable, purpose),
    history: events,
  }
  const random = new Random(world.seed, person.name, matter.name, attemptNo, 'decision')
  const choice = policy(decision, person, random)
  const then = nextIn(choice.window, day, random.next())
  if (then < world.size.days) agenda.add(then, () => attempt(course, { matter, attemptNo, day: then }, choice))
}

function attempt(course: Course, turn: Turn, choice: LoggedChoice): void {
  const { world, person, events, attempts, agenda } = course
  const random = new Random(world.seed, person.name, turn.matter.name, turn.attemptNo, 'outcome')
  const made = outcome(course, turn, choice, random)
  attempts.push(made)
  events.push(attemptEvent(made))
  const answeredDay = made.delayHours === null ? Infinity : made.day + made.delayHours / DAY_HOURS
  if (made.delayHours !== null) {
    agenda.add(answeredDay, (day) => events.push({ type: 'answer', at: instantOf(day), attempt: made.id }))
  }
  const again = turn.day + random.logNormal(FOLLOW_UP_WAIT.medianDays, FOLLOW_UP_WAIT.spread)
  if (answeredDay < again || turn.attemptNo === MOST_ATTEMPTS || !random.isTrue(FOLLOW_UP_SHARE)) return
  agenda.add(again, (day) => decide(course, { matter: turn.matter, attemptNo: turn.attemptNo + 1, day }))
}

function outcome({ world, person, attempts }: Course, turn: Turn, choice: LoggedChoice, random: Random): MadeAttempt {
  const { matter, attemptNo, day } = turn
  const { purpose } = matter
  const fatigue = fatigueAt(attempts, { day, channel: choice.channel, matter: matter.name })
  const chance = chanceOf(world.population, person.ways, { day, ...choice, purpose, fatigue })
  const isAnswered = random.isTrue(chance)
  const delayHours = drawDelay(random, choice.channel, person.speed)
  return {
    ...choice,
    id: `${matter.name}-${attemptNo}`,
    day,
    purpose,
    matter: matter.name,
    attemptNo,
    chance,
    delayHours: isAnswered ? delayHours : null,
  }
}

function attemptEvent(made: MadeAttempt): SetEvent {
  const { id, matter, attemptNo, propensity, channelPropensity } = made
  return {
    type: 'attempt',
    id,
    at: instantOf(made.day),
    channel: channelAt(made.channel),
    purpose: purposeAt(made.purpose),
    matter,
    attemptNo,
    propensity,
    channelPropensity,
  }
}
