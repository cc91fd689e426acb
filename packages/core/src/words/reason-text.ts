import type { AnswerCounts, Reason, ReasonCode, ReasonFacts } from '../learn/reason.ts'
import { AGE_BAND_LABELS, PURPOSE_LABELS, WEEKDAY_LABELS } from './labels.ts'
import { attemptWord, BY_CHANNEL, counted, dayText, percentText, sentence, timeOfWeekText } from './phrases.ts'
import { plainDecimals } from './rounding.ts'

/** A reason as a sentence with its counts. What was stated is "said"; what was learned, "answered" or "contacts us". */
export function reasonText<C extends ReasonCode>(reason: Reason<C>): string {
  return sentence(TEXTS[reason.code](reason.facts))
}

const TEXTS: { readonly [C in ReasonCode]: (facts: ReasonFacts[C]) => string } = {
  EVERYONE: ({ share }) => `over all customers and channels, ${percentText(share)} of attempts are answered`,
  CHANNEL_IN_GENERAL: ({ channel }) => `how often customers answer ${BY_CHANNEL[channel]}`,
  AGE_GROUP: ({ channel, ageBand }) => `how customers of ${ageText(ageBand)} answer ${BY_CHANNEL[channel]}`,
  AGE_INFERRED: ({ ageBand, probability }) =>
    `age not known; the channels used point to ${AGE_BAND_LABELS[ageBand]} (${percentText(probability)})`,
  SEGMENT: ({ channel, segment }) => `how customers of segment ${segment ?? '-'} answer ${BY_CHANNEL[channel]}`,
  PURPOSE: ({ channel, purpose }) =>
    `how customers answer a message of this kind (${PURPOSE_LABELS[purpose].toLowerCase()}) ${BY_CHANNEL[channel]}`,
  TIME_OF_WEEK: (facts) => `how customers answer ${BY_CHANNEL[facts.channel]} ${timeOfWeekText(facts)}`,
  RECENT_ATTEMPTS: ({ channel, attempts, onChannel }) =>
    `${counted(attempts, 'attempt', 'attempts')} in the last 30 days, ${onChannel} ${BY_CHANNEL[channel]}`,
  SAME_MATTER: ({ channel, onChannel, elsewhere }) =>
    `earlier attempts about this matter: ${onChannel} ${BY_CHANNEL[channel]}, ${elsewhere} elsewhere`,
  CONTACTS_US: ({ channel, contacts, ofContacts }) =>
    `contacts us ${BY_CHANNEL[channel]}: ${contacts} of ${counted(ofContacts, 'contact', 'contacts')}`,
  CONTACTS_US_THEN: (facts) =>
    `contacts us ${timeOfWeekText(facts)}: ${facts.contacts} of ${counted(facts.ofContacts, 'contact', 'contacts')}`,
  SAID_CHANNEL: saidChannelText,
  SAID_TIME: ({ saidAt, suits, weekday, daypart, isWeekend }) =>
    `said on ${dayText(saidAt)} what times ${suits ? 'suit, and this does' : 'do not suit, and this does not'} ` +
    `(${WEEKDAY_LABELS[weekday]}, ${timeOfWeekText({ daypart, isWeekend })})`,
  ANSWERS_CHANNEL: (facts) => `${attemptWord(facts.channel, 2)}: ${answersText(facts)}`,
  ANSWERS_IN_GENERAL: (facts) => `on all channels together: ${answersText(facts)}`,
  ANSWERS_THEN: (facts) => `attempts ${timeOfWeekText(facts)}: ${answersText(facts)}`,
  ANSWERS_MARKETING: (facts) => `marketing: ${answersText(facts)}`,
  ONLY_WAY_OPEN: ({ closed }) => `the only way open for this message; ${closed} closed by rules`,
  EXPLORATION: ({ instead, propensity }) =>
    `drawn by lot (${percentText(propensity)}), to find out whether it is better than ${BY_CHANNEL[instead]}, the best way by what is known`,
  REST: ({ codes }) => counted(codes.length, 'small effect', 'small effects together'),
}

function saidChannelText({ channel, rank, avoids, saidAt, from }: ReasonFacts['SAID_CHANNEL']): string {
  const when = `on ${dayText(saidAt)}${from === null ? '' : ` (${from})`}`
  if (avoids) return `said ${when} not to use this way (${BY_CHANNEL[channel]})`
  if (rank === null) return `said ${when} what suits best, and this was not named`
  return `said ${when}: number ${rank} is ${BY_CHANNEL[channel]}`
}

/** "0 of 6 answered, 1.7 expected". */
function answersText({ attempts, answered, expected }: AnswerCounts): string {
  const compared = expected === null ? '' : `, ${plainDecimals(expected, 1)} expected`
  return attempts === 0 ? 'none yet' : `${answered} of ${attempts} answered${compared}`
}

function ageText(ageBand: ReasonFacts['AGE_GROUP']['ageBand']): string {
  return ageBand === 'UNKNOWN' ? 'unknown age' : AGE_BAND_LABELS[ageBand].toLowerCase()
}
