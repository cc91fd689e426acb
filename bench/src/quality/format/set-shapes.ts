import {
  type Answer,
  type DelayHours,
  type Probe,
  QUESTION_KINDS,
  type Query,
  type RankedWay,
  SET_AGE_BANDS,
  SET_CHANNELS,
  SET_DAYPARTS,
  SET_PURPOSES,
  type SetCustomer,
  type SetEvent,
  type TrainCustomer,
  type Truth,
  WINDOWS_PER_WEEK,
} from '../question-set.ts'
import { byType, instant, listOf, number, object, oneOf, orNull, partial, type Shape, text, whole } from './shape.ts'

const probability = number(0, 1)
const channel = oneOf(SET_CHANNELS)
const purpose = oneOf(SET_PURPOSES)
const window = whole(0, WINDOWS_PER_WEEK - 1)
const hours = number(0, 100_000)
const attemptNo = whole(1, 1_000)

const customer: Shape<SetCustomer> = object<SetCustomer>({
  id: text,
  ageBand: orNull(oneOf(SET_AGE_BANDS)),
  segment: text,
  reachable: listOf(channel),
  since: instant,
})

const event: Shape<SetEvent> = byType<SetEvent>({
  inbound: object({ type: oneOf(['inbound']), at: instant, channel }),
  attempt: object({
    type: oneOf(['attempt']),
    id: text,
    at: instant,
    channel,
    purpose,
    matter: text,
    attemptNo,
    propensity: probability,
    channelPropensity: probability,
  }),
  answer: object({ type: oneOf(['answer']), at: instant, attempt: text }),
  stated: object({
    type: oneOf(['stated']),
    at: instant,
    bestChannel: orNull(channel),
    worstChannel: orNull(channel),
    bestDaypart: orNull(oneOf(SET_DAYPARTS)),
    worstDaypart: orNull(oneOf(SET_DAYPARTS)),
  }),
})

const probe: Shape<Probe> = object<Probe>({ at: instant, channel, purpose, matter: text, attemptNo })

export const TRAIN_CUSTOMER: Shape<TrainCustomer> = object<TrainCustomer>({ customer, events: listOf(event) })

export const QUERY: Shape<Query> = object<Query>({
  id: text,
  kind: oneOf(QUESTION_KINDS),
  customer,
  asOf: instant,
  purpose,
  allowedWindows: partial(SET_CHANNELS, listOf(window)),
  history: listOf(event),
  probe: orNull(probe),
})

export const ANSWER: Shape<Answer> = object<Answer>({
  id: text,
  ranked: listOf(object<RankedWay>({ channel, window, p: probability })),
  probe: orNull(
    object<{ p: number; delayHours: DelayHours }>({
      p: probability,
      delayHours: object<DelayHours>({ q50: hours, q80: hours, q90: hours }),
    }),
  ),
})

const perChannel = <T>(shape: Shape<T>) => listOf(shape, SET_CHANNELS.length)

export const TRUTH: Shape<Truth> = object<Truth>({
  id: text,
  kind: oneOf(QUESTION_KINDS),
  P: listOf(number(-1, 1), SET_CHANNELS.length * WINDOWS_PER_WEEK),
  best: perChannel(number(-1, 1)),
  bw: perChannel(window),
  order: listOf(whole(0, SET_CHANNELS.length - 1)),
  rand: probability,
  probe: orNull(trueProbe()),
})

/** `p` stays absent where the truth does not tell it. */
function trueProbe(): Shape<NonNullable<Truth['probe']>> {
  const told = object({ y: whole(0, 1), dHours: orNull(hours), p: orNull(probability) })
  return (value, field) => {
    const { p, ...outcome } = told(value, field)
    return p === null ? outcome : { ...outcome, p }
  }
}
