import {
  type AttemptFeatures,
  type Belief,
  believe,
  type CustomerHistory,
  daypartAt,
  delayCurve,
  forecast,
  hoursUntilShare,
  type Instant,
  ledgerAt,
  type PopulationPrior,
  PURPOSE_TRAITS,
  type Purpose,
  pressureOn,
  reachingAttempts,
  timeWindowOf,
} from '@wavelength/core'
import { type Answer, type Probe, type Query, type RankedWay, SET_CHANNELS, SET_DAYPARTS } from './question-set.ts'
import { CHANNEL_OF, historyOf, PURPOSE_OF } from './set-history.ts'

/** Ranks what is allowed by probability alone, and forecasts the probe with what was known when it was asked. */
export function answerFrom(
  prior: PopulationPrior,
  query: Query,
  history: CustomerHistory = historyOf(query.customer, query.history),
): Answer {
  const [first, ...others] = waysOf(query, beliefAt(prior, history, Date.parse(query.asOf)))
  const second = others.find((way) => way.channel !== first?.channel)
  return {
    id: query.id,
    ranked: [first, second].filter((way) => way !== undefined),
    probe: query.probe === null ? null : probeAnswer(query.probe, prior, history),
  }
}

function beliefAt(prior: PopulationPrior, history: CustomerHistory, now: Instant): Belief {
  return believe(ledgerAt(history, prior, now), prior, now)
}

/** Everything allowed, best first. */
function waysOf({ allowedWindows, purpose }: Query, belief: Belief): RankedWay[] {
  const matter = { matterKey: NEW_MATTER, purpose: PURPOSE_OF[purpose], at: belief.asOf }
  const ways = SET_CHANNELS.flatMap((channel) =>
    (allowedWindows[channel] ?? []).map((window): RankedWay => {
      const when = { weekday: Math.floor(window / SET_DAYPARTS.length), daypart: window % SET_DAYPARTS.length }
      return { channel, window, p: chanceOf(belief, { ...matter, ...when, channel: CHANNEL_OF[channel] }) }
    }),
  )
  return ways.sort((a, b) => b.p - a.p)
}

/** No matter of a set is named so: what is asked about begins with this attempt. */
const NEW_MATTER = 'asked now'

function probeAnswer(probe: Probe, prior: PopulationPrior, history: CustomerHistory): Answer['probe'] {
  const at = Date.parse(probe.at)
  const belief = beliefAt(prior, history, at)
  const channel = CHANNEL_OF[probe.channel]
  const time = new Date(at)
  const when = { weekday: (time.getUTCDay() + 6) % 7, daypart: daypartAt(time.getUTCHours()) }
  const curve = delayCurve(prior, channel, belief.pace)
  return {
    p: chanceOf(belief, { channel, at, purpose: PURPOSE_OF[probe.purpose], matterKey: probe.matter, ...when }),
    delayHours: {
      q50: hoursUntilShare(curve, 0.5),
      q80: hoursUntilShare(curve, 0.8),
      q90: hoursUntilShare(curve, 0.9),
    },
  }
}

interface Attempted extends Pick<AttemptFeatures, 'channel' | 'weekday'> {
  readonly purpose: Purpose
  readonly matterKey: string
  readonly at: Instant
  readonly daypart: number
}

function chanceOf(belief: Belief, attempt: Attempted): number {
  const { channel, purpose, weekday } = attempt
  const features = {
    ...pressureOn(reachingAttempts(belief.ledger), attempt),
    channel,
    purpose,
    weekday,
    ageBand: belief.ageBand,
    segment: belief.ledger.traits.segment,
    timeWindow: timeWindowOf(weekday, attempt.daypart),
  }
  return forecast(belief, { features, marketing: PURPOSE_TRAITS[purpose].marketing }).probability.value
}
