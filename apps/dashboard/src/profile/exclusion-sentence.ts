import { BY_CHANNEL, type Channel, type ExclusionCode, type ExclusionFacts, PURPOSE_LABELS } from '@wavelength/core'
import { spokenDuration } from '../format/duration.ts'
import { inSentence } from '../format/in-sentence.ts'
import { t, word } from '../words/t.ts'
import { dayOfInstant } from './phrases.ts'

interface ToldExclusion {
  readonly channel: Channel
  readonly code: string
  readonly facts: unknown
}

/** Why a channel is closed, in the reader's language; null for a code that this page does not know. */
export function exclusionSentence({ channel, code, facts }: ToldExclusion): string | null {
  return isKnown(code) && facts !== null ? sentenceOf(code, facts, channel) : null
}

function isKnown(code: string): code is ExclusionCode {
  return Object.hasOwn(SENTENCES, code)
}

/** The API tells with each code the facts that belong to it. */
function sentenceOf<C extends ExclusionCode>(code: C, facts: unknown, channel: Channel): string {
  return SENTENCES[code](facts as ExclusionFacts[C], channel)
}

const SENTENCES: { readonly [C in ExclusionCode]: (facts: ExclusionFacts[C], channel: Channel) => string } = {
  ASKED_NOT_TO: ({ saidAt, paperless }, channel) =>
    paperless
      ? t('Said on {day} to want no paper', { day: dayOfInstant(saidAt) })
      : t('Said on {day} not to be contacted {by}', { day: dayOfInstant(saidAt), by: word(BY_CHANNEL[channel]) }),
  CONSENT_WITHDRAWN: ({ withdrawnAt, purposeClass }) =>
    purposeClass === 'MARKETING'
      ? t('Consent to marketing withdrawn on {day}', { day: dayOfInstant(withdrawnAt) })
      : t('Consent to messages withdrawn on {day}', { day: dayOfInstant(withdrawnAt) }),
  NO_ADDRESS: () => t('No address known'),
  ADDRESS_BLOCKED: ({ addresses }) => (addresses === 1 ? t('The address is blocked') : t('All addresses are blocked')),
  NOT_ALLOWED: () => t('Not among the channels allowed for this message'),
  MARKETING_BY_PHONE: () => t('A call is no place for marketing'),
  MARKETING_INTERRUPTS: (_, channel) =>
    t('Marketing does not interrupt people {by}', { by: word(BY_CHANNEL[channel]) }),
  NOT_PHYSICAL: () => t('Cannot carry the item that goes with the message'),
  LETTER_NOT_WORTH_OPENING: ({ purpose }) =>
    t('Not worth opening a letter for: {purpose}', { purpose: inSentence(PURPOSE_LABELS[purpose]) }),
  ANSWER_IN_KIND: answerInKind,
  NO_TIME_LEFT: ({ deadline }) =>
    deadline === null ? t('No suitable hour before it closes') : t('No suitable hour before the deadline'),
}

function answerInKind({ lastContactAt, windowHours }: ExclusionFacts['ANSWER_IN_KIND']): string {
  if (lastContactAt === null) return t('Used only to answer, and the customer has not written here lately')
  return t('Used only to answer within {time}; last contact from the customer {day}', {
    time: spokenDuration(`PT${windowHours}H`),
    day: dayOfInstant(lastContactAt),
  })
}
