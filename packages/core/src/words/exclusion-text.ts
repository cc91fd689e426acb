import type { Channel } from '../model/channel.ts'
import type { ExcludedChannel, Exclusion, ExclusionCode, ExclusionFacts } from '../recommend/exclusion.ts'
import { PURPOSE_LABELS } from './labels.ts'
import { BY_CHANNEL, dayText, durationText, sentence } from './phrases.ts'

/** Why a channel is closed, as a sentence. */
export function exclusionText(excluded: ExcludedChannel): string {
  return sentence(textOf(excluded, excluded.channel))
}

function textOf<C extends ExclusionCode>({ code, facts }: Exclusion<C>, channel: Channel): string {
  return TEXTS[code](facts, channel)
}

const TEXTS: { readonly [C in ExclusionCode]: (facts: ExclusionFacts[C], channel: Channel) => string } = {
  ASKED_NOT_TO: ({ saidAt, paperless }, channel) =>
    `said on ${dayText(saidAt)} ${paperless ? 'to want no paper' : `not to be contacted ${BY_CHANNEL[channel]}`}`,
  CONSENT_WITHDRAWN: ({ withdrawnAt, purposeClass }) =>
    `consent to ${purposeClass === 'MARKETING' ? 'marketing' : 'messages'} withdrawn on ${dayText(withdrawnAt)}`,
  NO_ADDRESS: () => 'no address known',
  ADDRESS_BLOCKED: ({ addresses }) => (addresses === 1 ? 'the address is blocked' : 'all addresses are blocked'),
  NOT_ALLOWED: () => 'not among the channels allowed for this message',
  MARKETING_BY_PHONE: () => 'a call is no place for marketing',
  MARKETING_INTERRUPTS: (_, channel) => `marketing does not interrupt people ${BY_CHANNEL[channel]}`,
  NOT_PHYSICAL: () => 'cannot carry the item that goes with the message',
  LETTER_NOT_WORTH_OPENING: ({ purpose }) => `not worth opening a letter for: ${PURPOSE_LABELS[purpose].toLowerCase()}`,
  ANSWER_IN_KIND: ({ lastContactAt, windowHours }) =>
    lastContactAt === null
      ? 'used only to answer, and the customer has not written here lately'
      : `used only to answer within ${durationText(windowHours)}; last contact from the customer ${dayText(lastContactAt)}`,
  NO_TIME_LEFT: ({ deadline }) =>
    deadline === null ? 'no suitable hour before it closes' : 'no suitable hour before the deadline',
}
