import { type Interaction, isPersonal } from '../evidence/interaction.ts'
import { covering } from '../learn/covering.ts'
import { type AgeShares, type CohortHabits, KNOWN_AGE_BANDS, type PopulationPrior } from '../learn/prior.ts'
import { TIME_WINDOWS, timeWindowAt } from '../learn/time-window.ts'
import { CHANNELS, type Channel } from '../model/channel.ts'
import { AGE_BANDS, type AgeBand } from '../model/cohort.ts'
import type { CustomerHistory } from './customer-history.ts'

/** How many contacts the habits of the wider group are worth against a group's own. */
const CHANNELS_WORTH = 30
const TIMES_WORTH = 60

type Habits = Pick<PopulationPrior, 'cohorts' | 'cohortsOfSegment' | 'inboundTimes'>

/**
 * How cohorts contact the business of their own accord: each segment's ages drawn to everyone of that age, these to
 * everyone, and everyone to where learning starts.
 */
export function fitHabits(histories: readonly CustomerHistory[], segments: readonly string[], start: Habits): Habits {
  const inbound = histories.flatMap(({ interactions, traits }) =>
    interactions.filter(isPersonal).map((contact) => ({ contact, segment: traits.segment })),
  )
  const all = inbound.map(({ contact }) => contact)
  const everyone = drawn(all, { ...start.cohorts.UNKNOWN, inboundTimes: start.inboundTimes })
  const byBand = Map.groupBy(all, (contact) => contact.ageBand)
  const cohorts = covering(AGE_BANDS, (band) => drawn(byBand.get(band) ?? [], everyone))
  const bySegment = Map.groupBy(inbound, ({ segment }) => segment)
  const ofSegment = (segment: string) => {
    const bands = Map.groupBy(bySegment.get(segment) ?? [], ({ contact }) => contact.ageBand)
    return covering(AGE_BANDS, (band: AgeBand) =>
      drawn(
        (bands.get(band) ?? []).map(({ contact }) => contact),
        cohorts[band],
      ),
    )
  }
  return {
    cohorts,
    cohortsOfSegment: Object.fromEntries(segments.map((segment) => [segment, ofSegment(segment)])),
    inboundTimes: everyone.inboundTimes,
  }
}

function drawn(contacts: readonly Interaction[], to: CohortHabits): CohortHabits {
  const channels = covering(CHANNELS, (channel) => CHANNELS_WORTH * to.inboundChannels[channel])
  const times = TIME_WINDOWS.map((timeWindow) => TIMES_WORTH * (to.inboundTimes[timeWindow] ?? 0))
  for (const { channel, localWeekday, localHour } of contacts) {
    const timeWindow = timeWindowAt({ weekday: localWeekday, hour: localHour })
    channels[channel] += 1
    times[timeWindow] = (times[timeWindow] ?? 0) + 1
  }
  return {
    inboundChannels: covering(CHANNELS, (channel: Channel) => channels[channel] / (contacts.length + CHANNELS_WORTH)),
    inboundTimes: times.map((weight) => weight / (contacts.length + TIMES_WORTH)),
  }
}

/** How many customers the ages thought likely before are worth. */
const AGES_WORTH = 30

type Ages = Pick<PopulationPrior, 'ages' | 'agesOfSegment' | 'reachable'>

/** How old customers are, and where each age can be reached: of those whose age is known. */
export function fitAges(histories: readonly CustomerHistory[], segments: readonly string[], start: Ages): Ages {
  const known = histories.flatMap((history) => {
    const band = history.interactions.at(-1)?.ageBand ?? 'UNKNOWN'
    return band === 'UNKNOWN' ? [] : { band, segment: history.traits.segment, reachable: new Set(history.reachable) }
  })
  const sharesOf = (people: readonly { readonly band: AgeBand }[], to: AgeShares) =>
    covering(KNOWN_AGE_BANDS, (band) => {
      const count = people.filter((person) => person.band === band).length
      return (count + AGES_WORTH * to[band]) / (people.length + AGES_WORTH)
    })
  const ages = sharesOf(known, start.ages)
  const ofSegment = (segment: string) =>
    sharesOf(
      known.filter((person) => person.segment === segment),
      ages,
    )
  return {
    ages,
    agesOfSegment: Object.fromEntries(segments.map((segment) => [segment, ofSegment(segment)])),
    reachable: covering(KNOWN_AGE_BANDS, (band) => {
      const people = known.filter((person) => person.band === band)
      return covering(CHANNELS, (channel) => {
        const count = people.filter(({ reachable }) => reachable.has(channel)).length
        return (count + AGES_WORTH * start.reachable[band][channel]) / (people.length + AGES_WORTH)
      })
    }),
  }
}
