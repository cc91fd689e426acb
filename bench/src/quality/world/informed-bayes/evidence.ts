import {
  type Query,
  SET_AGE_BANDS,
  SET_CHANNELS,
  SET_DAYPARTS,
  SET_PURPOSES,
  type SetAttempt,
  type SetChannel,
  type SetDaypart,
  type SetPurpose,
} from '../../question-set.ts'
import { dayOf, windowAt } from '../calendar.ts'
import { HORIZON_HOURS } from '../delay.ts'
import { shareAnsweredBy } from '../delay-outlook.ts'
import { type EarlierAttempt, fatigueAt } from '../fatigue.ts'
import type { Approach } from '../log-odds.ts'
import { SEGMENTS } from '../population.ts'

/** What a question shows of a person, in the places of the world's tables. */
export interface Evidence {
  readonly segment: number
  /** Null where the age is not known. */
  readonly band: number | null
  /** Places of the reachable channels. */
  readonly reachable: readonly number[]
  readonly asOfDay: number
  readonly attempts: readonly TriedApproach[]
  readonly earlier: readonly EarlierAttempt[]
  readonly inbound: readonly { readonly day: number; readonly channel: number; readonly window: number }[]
  readonly statements: readonly Statement[]
}

export interface TriedApproach extends Approach {
  /** Null where no answer came until now. */
  readonly delayHours: number | null
  /** Share of the answers that would have come by now. */
  readonly heard: number
}

export interface Statement {
  readonly day: number
  readonly bestChannel: number
  /** -1 where none was named. */
  readonly worstChannel: number
  readonly bestDaypart: number
  readonly worstDaypart: number
}

const DAY_HOURS = 24

export function evidenceOf({ customer, asOf, history }: Query): Evidence {
  const attempts = history.flatMap((event) => (event.type === 'attempt' ? [event] : []))
  const answers = new Map(history.flatMap((event) => (event.type === 'answer' ? [[event.attempt, event.at]] : [])))
  const earlier = attempts.map(earlierOf)
  const asOfDay = dayOf(asOf)
  return {
    segment: SEGMENTS.indexOf(customer.segment),
    band: customer.ageBand === null ? null : SET_AGE_BANDS.indexOf(customer.ageBand),
    reachable: customer.reachable.map(channelPlace),
    asOfDay,
    attempts: attempts.map((attempt) => {
      const made = earlierOf(attempt)
      const answeredAt = answers.get(attempt.id)
      const delayHours = answeredAt === undefined ? null : (dayOf(answeredAt) - made.day) * DAY_HOURS
      const heard = shareAnsweredBy(made.channel, Math.min((asOfDay - made.day) * DAY_HOURS, HORIZON_HOURS))
      return { ...approachOf(attempt, earlier), delayHours, heard }
    }),
    earlier,
    inbound: history.flatMap((event) => {
      if (event.type !== 'inbound') return []
      const day = dayOf(event.at)
      return [{ day, channel: channelPlace(event.channel), window: windowAt(day) }]
    }),
    statements: history.flatMap((event) => {
      if (event.type !== 'stated') return []
      const { bestChannel, worstChannel, bestDaypart, worstDaypart } = event
      return [
        {
          day: dayOf(event.at),
          bestChannel: channelPlace(bestChannel),
          worstChannel: channelPlace(worstChannel),
          bestDaypart: daypartPlace(bestDaypart),
          worstDaypart: daypartPlace(worstDaypart),
        },
      ]
    }),
  }
}

type Try = Pick<SetAttempt, 'at' | 'channel' | 'purpose' | 'matter'>

/** An attempt, or one that is about to be made, after all earlier ones. */
export function approachOf(attempt: Try, earlier: readonly EarlierAttempt[]): Approach {
  const made = earlierOf(attempt)
  const fatigue = fatigueAt(earlier, made)
  return {
    day: made.day,
    channel: made.channel,
    window: windowAt(made.day),
    purpose: purposePlace(attempt.purpose),
    fatigue,
  }
}

export function purposePlace(purpose: SetPurpose): number {
  return SET_PURPOSES.indexOf(purpose)
}

function earlierOf({ at, channel, matter }: Try): EarlierAttempt {
  return { day: dayOf(at), channel: channelPlace(channel), matter }
}

function channelPlace(channel: SetChannel | null): number {
  return channel === null ? -1 : SET_CHANNELS.indexOf(channel)
}

function daypartPlace(daypart: SetDaypart | null): number {
  return daypart === null ? -1 : SET_DAYPARTS.indexOf(daypart)
}
