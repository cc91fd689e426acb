import {
  AGE_BAND_LABELS,
  type AnswerCounts,
  BY_CHANNEL,
  PURPOSE_LABELS,
  percentText,
  type ReasonCode,
  type ReasonFacts,
  WEEKDAY_LABELS,
} from '@wavelength/core'
import { inSentence } from '../format/in-sentence.ts'
import { oneDecimal } from '../format/number.ts'
import { counted, t, word } from '../words/t.ts'
import { ATTEMPT_LABELS, dayOfInstant, timeOfWeek } from './phrases.ts'

interface ToldReason {
  readonly code: string
  readonly facts: unknown
}

/** A reason in the reader's language; null for a code that this page does not know. */
export function reasonSentence({ code, facts }: ToldReason): string | null {
  return isKnown(code) && facts !== null ? sentenceOf(code, facts) : null
}

function isKnown(code: string): code is ReasonCode {
  return Object.hasOwn(SENTENCES, code)
}

/** The API tells with each code the facts that belong to it. */
function sentenceOf<C extends ReasonCode>(code: C, facts: unknown): string {
  return SENTENCES[code](facts as ReasonFacts[C])
}

const SENTENCES: { readonly [C in ReasonCode]: (facts: ReasonFacts[C]) => string } = {
  EVERYONE: ({ share }) =>
    t('Over all customers and channels, {share} of attempts are answered', { share: percentText(share) }),
  CHANNEL_IN_GENERAL: ({ channel }) => t('How often customers answer {by}', { by: word(BY_CHANNEL[channel]) }),
  AGE_GROUP: ageGroup,
  AGE_INFERRED: ({ ageBand, probability }) =>
    t('Age not known; the channels used point to {age} ({share})', {
      age: word(AGE_BAND_LABELS[ageBand]),
      share: percentText(probability),
    }),
  SEGMENT: ({ channel, segment }) =>
    t('How customers of segment {segment} answer {by}', { segment: segment ?? '-', by: word(BY_CHANNEL[channel]) }),
  PURPOSE: ({ channel, purpose }) =>
    t('How customers answer a message of this kind ({purpose}) {by}', {
      purpose: inSentence(PURPOSE_LABELS[purpose]),
      by: word(BY_CHANNEL[channel]),
    }),
  TIME_OF_WEEK: (facts) =>
    t('How customers answer {by} {when}', { by: word(BY_CHANNEL[facts.channel]), when: timeOfWeek(facts) }),
  RECENT_ATTEMPTS: ({ channel, attempts, onChannel }) =>
    counted(attempts, '{n} attempt in the last 30 days, {here} {by}', '{n} attempts in the last 30 days, {here} {by}', {
      here: onChannel,
      by: word(BY_CHANNEL[channel]),
    }),
  SAME_MATTER: ({ channel, onChannel, elsewhere }) =>
    t('Earlier attempts about this matter: {here} {by}, {elsewhere} elsewhere', {
      here: onChannel,
      by: word(BY_CHANNEL[channel]),
      elsewhere,
    }),
  CONTACTS_US: ({ channel, ...counts }) => contactsUs(word(BY_CHANNEL[channel]), counts),
  CONTACTS_US_THEN: (facts) => contactsUs(timeOfWeek(facts), facts),
  SAID_CHANNEL: saidChannel,
  SAID_TIME: saidTime,
  ANSWERS_CHANNEL: ({ channel, ...counts }) => answers(word(ATTEMPT_LABELS[channel]), counts),
  ANSWERS_IN_GENERAL: (counts) => answers(t('On all channels together'), counts),
  ANSWERS_THEN: (facts) => answers(t('Attempts {when}', { when: timeOfWeek(facts) }), facts),
  ANSWERS_MARKETING: (counts) => answers(t('Marketing'), counts),
  ONLY_WAY_OPEN: ({ closed }) => t('The only way open for this message; {closed} closed by rules', { closed }),
  EXPLORATION: ({ instead, propensity }) =>
    t('Drawn by lot ({share}), to find out whether it is better than {by}, the best way by what is known', {
      share: percentText(propensity),
      by: word(BY_CHANNEL[instead]),
    }),
  REST: ({ codes }) => counted(codes.length, '{n} small effect', '{n} small effects together'),
}

function ageGroup({ channel, ageBand }: ReasonFacts['AGE_GROUP']): string {
  const by = word(BY_CHANNEL[channel])
  return ageBand === 'UNKNOWN'
    ? t('How customers of unknown age answer {by}', { by })
    : t('How customers of {age} answer {by}', { age: inSentence(AGE_BAND_LABELS[ageBand]), by })
}

/** What it is that they do so often: by which channel, or when. */
function contactsUs(how: string, { contacts, ofContacts }: { contacts: number; ofContacts: number }): string {
  return counted(ofContacts, 'Contacts us {how}: {some} of {n} contact', 'Contacts us {how}: {some} of {n} contacts', {
    how,
    some: contacts,
  })
}

function saidChannel({ channel, rank, avoids, saidAt, from }: ReasonFacts['SAID_CHANNEL']): string {
  const when = from === null ? dayOfInstant(saidAt) : `${dayOfInstant(saidAt)} (${from})`
  const by = word(BY_CHANNEL[channel])
  if (avoids) return t('Said on {when} not to use this way ({by})', { when, by })
  if (rank === null) return t('Said on {when} what suits best, and this was not named', { when })
  return t('Said on {when}: number {rank} is {by}', { when, rank, by })
}

function saidTime(facts: ReasonFacts['SAID_TIME']): string {
  const said = {
    day: dayOfInstant(facts.saidAt),
    weekday: word(WEEKDAY_LABELS[facts.weekday]),
    when: timeOfWeek(facts),
  }
  return facts.suits
    ? t('Said on {day} what times suit, and this does ({weekday}, {when})', said)
    : t('Said on {day} what times do not suit, and this does not ({weekday}, {when})', said)
}

/** "Calls: 0 of 6 answered, 1.7 expected" */
function answers(which: string, { attempts, answered, expected }: AnswerCounts): string {
  if (attempts === 0) return t('{which}: none yet', { which })
  const told = { which, answered, attempts }
  return expected === null
    ? t('{which}: {answered} of {attempts} answered', told)
    : t('{which}: {answered} of {attempts} answered, {expected} expected', { ...told, expected: oneDecimal(expected) })
}
