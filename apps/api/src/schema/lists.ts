import {
  AGE_BAND_LABELS,
  AGE_BANDS,
  ARMS,
  ATTEMPT_STATES,
  CHANNEL_FAMILIES,
  CHANNEL_LABELS,
  CHANNELS,
  CONFIDENCES,
  CONSENT_STATUSES,
  CONTACT_POINT_STATUSES,
  DAYPARTS,
  DECIDED_BY,
  DIRECTIONS,
  FAMILY_LABELS,
  GENERATIONS,
  HANDLE_NETWORKS,
  LEVELS,
  MAIL_CLASSES,
  OUTCOMES,
  PURPOSE_CLASSES,
  PURPOSES,
  REASON_SOURCES,
  WEEKDAY_LABELS,
  WEEKDAYS,
} from '@wavelength/core'
import { builder } from './builder.ts'

/** A closed list with a sentence about each member. */
export function closedList<T extends string>(
  name: string,
  description: string,
  order: readonly T[],
  about: Record<T, string>,
) {
  const entries = order.map((value) => [value, { value, description: about[value] }])
  const values = Object.fromEntries(entries) as Record<T, { value: T; description: string }>
  return builder.enumType(name, { description, values })
}

export const Channel = closedList('Channel', 'A way of contact.', CHANNELS, CHANNEL_LABELS)

export const ChannelFamily = closedList(
  'ChannelFamily',
  'Channels of one kind, for reports that would otherwise show too many.',
  CHANNEL_FAMILIES,
  FAMILY_LABELS,
)

export const Direction = closedList('Direction', 'Who made contact with whom.', DIRECTIONS, {
  INBOUND: 'The customer contacted the business.',
  OUTBOUND: 'The business contacted the customer.',
})

export const Purpose = closedList('Purpose', 'What a message is for.', PURPOSES, {
  PROMOTION: 'An offer. Always marketing.',
  NEWSLETTER: 'News for many. Always marketing, and no reply is expected.',
  SERVICE_UPDATE: 'Something about a running service or order; no reply is expected.',
  REMINDER: 'An appointment, a payment, a deadline.',
  URGENT_ALERT: 'Something that the customer must know at once.',
  COMPLEX_MATTER: 'Something that takes explaining.',
  SUPPORT_REPLY: 'An answer to something that the customer asked.',
  THANK_YOU: 'Thanks.',
  GREETING: 'A birthday, a holiday.',
  FORMAL_NOTICE: 'A notice with legal weight.',
  GIFT: 'A thing that is given.',
  FEEDBACK_REQUEST: 'A question about how it went.',
  SALES_CONVERSATION: 'A personal talk about buying.',
  OTHER: 'None of these, or not known.',
})

export const Outcome = closedList('Outcome', 'What became of one contact, as its source reported it.', OUTCOMES, {
  SENT: 'It went out; nothing more is known.',
  RECEIVED: 'An inbound contact arrived. The only outcome of an inbound contact.',
  DELIVERED: 'It reached the line or the mailbox.',
  FAILED: 'A technical fault; it never arrived.',
  BUSY: 'The line was busy.',
  NO_ANSWER: 'It rang and nobody answered.',
  VOICEMAIL: 'A message was left.',
  BLOCKED: 'The line or the carrier refused it.',
  BOUNCED: 'The address does not take messages.',
  SEEN: 'It was opened or displayed. Weak evidence: machines open mails too.',
  ENGAGED: 'A link was followed or a recording played.',
  DECLINED: 'The person refused: call rejected, complaint, unsubscribe.',
  ANSWERED: 'The person reacted: picked up, replied, met.',
})

export const AttemptState = closedList(
  'AttemptState',
  'Where an attempt stands. An attempt is an outbound contact that expects a reply.',
  ATTEMPT_STATES,
  {
    OPEN: 'Not answered yet, and its response window has not ended.',
    ANSWERED: 'The customer answered, on this channel or on another.',
    DECLINED: 'The customer refused.',
    UNANSWERED: 'The response window has ended in silence.',
    UNDELIVERED: 'It never arrived, so it says nothing about the person.',
  },
)

export const MailClass = closedList('MailClass', 'What kind of mail it is to the one who receives it.', MAIL_CLASSES, {
  UNKNOWN: 'Nobody has classified it.',
  LEGITIMATE: 'Wanted mail.',
  GRAYMAIL: 'Bulk mail that was once asked for.',
  SPAM: 'Bulk mail that nobody asked for.',
})

export const AgeBand = closedList('AgeBand', 'Age in years, in bands.', AGE_BANDS, AGE_BAND_LABELS)

export const Generation = closedList(
  'Generation',
  'The generation by year of birth, in the bounds of the Pew Research Center (2019).',
  GENERATIONS,
  {
    SILENT: 'Born before 1946.',
    BOOMER: 'Born 1946 to 1964.',
    GEN_X: 'Born 1965 to 1980.',
    MILLENNIAL: 'Born 1981 to 1996.',
    GEN_Z: 'Born 1997 to 2012.',
    GEN_ALPHA: 'Born 2013 or later.',
    UNKNOWN: 'The year of birth is not known.',
  },
)

export const Weekday = closedList('Weekday', 'A day of the week.', WEEKDAYS, WEEKDAY_LABELS)

export const Daypart = closedList('Daypart', "A part of the day, in the customer's own time.", DAYPARTS, {
  BEFORE_8: 'Before 8 in the morning.',
  FROM_8_TO_17: 'From 8 to 17 o’clock.',
  AFTER_17: 'From 17 o’clock on.',
})

export const Level = closedList('Level', 'How much of something there is.', LEVELS, {
  LOW: 'Little.',
  MEDIUM: 'Some.',
  HIGH: 'Much.',
})

export const PurposeClass = closedList('PurposeClass', 'What a consent is given for.', PURPOSE_CLASSES, {
  MARKETING: 'Promotions and newsletters.',
  TRANSACTIONAL: 'What has to be said about a running relation.',
})

export const ConsentStatus = closedList('ConsentStatus', 'What the customer decided.', CONSENT_STATUSES, {
  GRANTED: 'Consent was given.',
  WITHDRAWN: 'Consent was taken back.',
})

export const ContactPointStatus = closedList(
  'ContactPointStatus',
  'How an address is known to work.',
  CONTACT_POINT_STATUSES,
  {
    GOOD: 'No trouble is known.',
    BOUNCING: 'Messages have come back lately.',
    BLOCKED: 'It must not be used.',
  },
)

export const HandleNetwork = closedList(
  'HandleNetwork',
  'A network on which a customer has a name of their own.',
  HANDLE_NETWORKS,
  CHANNEL_LABELS,
)

export const ReasonSource = closedList('ReasonSource', 'Where a reason comes from.', REASON_SOURCES, {
  STATED: 'What the customer said.',
  BEHAVIOUR: 'What the customer does.',
  COHORT: 'What customers like this one do.',
  PURPOSE: 'What the message is for.',
  RULE: 'A rule that is never learned.',
  FATIGUE: 'How often the customer was contacted lately.',
})

export const DecidedBy = closedList('DecidedBy', 'What put number one before number two.', DECIDED_BY, {
  STATED: 'What the customer said.',
  LEARNED: 'What the customer does.',
  COHORT: 'What customers like this one do.',
  RULE: 'Only this way was open, or it suits the message though an answer is no likelier.',
  EXPLORATION: 'A lottery drew it, so that it can be found out what works. Off unless the server is set up for it.',
})

export const Arm = closedList('Arm', 'The part of an experiment to which a customer is dealt, for good.', ARMS, {
  TREATMENT: 'Gets what is recommended.',
  HOLDOUT: 'Goes on being reached as before, so that there is something to compare with.',
})

export const Confidence = closedList('Confidence', 'How much the customer’s own contacts have settled.', CONFIDENCES, {
  LOW: 'Little: the answer leans on customers like this one.',
  MEDIUM: 'About half.',
  HIGH: 'Most of it.',
})

export const RecordStatus = closedList(
  'RecordStatus',
  'What became of an event.',
  ['STORED', 'MERGED', 'DUPLICATE', 'REJECTED'] as const,
  {
    STORED: 'It told of a contact that was not known before.',
    MERGED: 'It told something new about a contact that was known.',
    DUPLICATE: 'It told nothing new. Sending again is always safe.',
    REJECTED: 'It could not be taken; `error` says why.',
  },
)

export const UpsertStatus = closedList(
  'UpsertStatus',
  'What became of a customer record.',
  ['CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED'] as const,
  {
    CREATED: 'The customer was not known before.',
    UPDATED: 'The record told something new.',
    UNCHANGED: 'Everything was known already.',
    REJECTED: 'It could not be taken; `error` says why.',
  },
)

export const SortDirection = closedList(
  'SortDirection',
  'Which end of a sorted list comes first.',
  ['ASC', 'DESC'] as const,
  {
    ASC: 'The smallest or earliest first.',
    DESC: 'The largest or latest first.',
  },
)
