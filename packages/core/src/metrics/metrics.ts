import type { Measure, MetricUnit } from './measure.ts'

/** A measure in words: what a reader finds under "How is this counted?". */
export interface MetricDefinition {
  readonly label: string
  /** The question that the number answers. */
  readonly question: string
  readonly numerator: string
  /** Null for a plain count. */
  readonly denominator: string | null
  readonly exclusions: string | null
  readonly unit: MetricUnit
  /** Raised when the number would come out differently for the same contacts. */
  readonly version: number
}

const SETTLED = 'attempts that were answered, declined or went unanswered'
const NOT_SETTLED =
  'Open attempts, whose response window has not ended, and undelivered ones, which never reached the person.'
const CLASSIFIED = 'inbound emails whose class is known: legitimate, graymail or spam'
const NOT_CLASSIFIED = 'Outbound emails and emails that nobody classified.'

export const METRICS = {
  CONTACTS: count('Contacts', 'How many contacts were there?', 'contacts in either direction, on every channel'),
  CUSTOMERS: count(
    'Customers',
    'With how many people was there contact?',
    'different customers with at least one contact; a person counts once per row, so rows do not add up',
  ),
  INBOUND: count('Inbound contacts', 'How often did customers contact us?', 'contacts that the customer made'),
  OUTBOUND: count(
    'Outbound contacts',
    'How often did we contact customers?',
    'contacts that the business made, attempts and mass updates alike',
  ),
  CHANNEL_SHARE: {
    ...share('Channel share', 'Which share of the contacts went over this channel?'),
    numerator: 'contacts over this channel or family of channels',
    denominator:
      'all contacts of the same group: same period and same other keys, over any channel that the filter lets through',
    exclusions: null,
  },
  ATTEMPTS: count(
    'Attempts',
    'How often did we try to reach somebody?',
    'outbound contacts that expect a reply',
    'Mass updates and other messages that expect no reply.',
  ),
  ANSWERED: count(
    'Answered attempts',
    'How many attempts were answered?',
    'attempts that got a reply, on the same channel or another',
    'Opens and clicks, which are no replies.',
  ),
  UNANSWERED: count(
    'Unanswered attempts',
    'How many attempts got no reply?',
    "attempts without a reply whose channel's response window has ended",
    NOT_SETTLED,
  ),
  DECLINED: count(
    'Declined attempts',
    'How many attempts were turned away?',
    'attempts that were rejected: a call refused, a complaint, an unsubscription',
  ),
  UNDELIVERED: count(
    'Undelivered attempts',
    'How many attempts never arrived?',
    'attempts that bounced, failed or were blocked, and were not answered either',
  ),
  OPEN: count(
    'Open attempts',
    'How many attempts may still be answered?',
    "attempts without a reply whose channel's response window has not ended",
  ),
  UNANSWERED_RATE: {
    ...share('Unanswered rate', 'Which share of the settled attempts went unanswered?'),
    numerator: 'attempts that went unanswered',
    denominator: SETTLED,
    exclusions: NOT_SETTLED,
  },
  ANSWER_RATE: {
    ...share('Answer rate', 'Which share of the settled attempts was answered?'),
    numerator: 'attempts that were answered',
    denominator: SETTLED,
    exclusions: NOT_SETTLED,
  },
  REPLY_DELAY_MEDIAN: delay(
    'Median time to reply',
    'Within which time had half of the replies come?',
    'the middle of the times from attempt to reply',
  ),
  REPLY_DELAY_P90: delay(
    '90 % of replies within',
    'Within which time had nine of ten replies come?',
    'the time within which 90 % of the replies had come',
  ),
  EMAILS: count(
    'Emails',
    'How many emails were there?',
    'contacts over email, in either direction unless the filter names one',
  ),
  EMAILS_PER_CUSTOMER_PER_DAY: {
    label: 'Emails per customer per day',
    question: 'How many emails does a customer with email exchange with us in a day?',
    numerator: 'contacts over email',
    denominator: 'different customers with at least one email, times the days of the period',
    exclusions: 'Customers without an email in the period, and days that have not begun.',
    unit: 'PER_CUSTOMER_PER_DAY',
    version: 1,
  },
  GRAYMAIL: count(
    'Graymail',
    'How many inbound emails were graymail?',
    'inbound emails classed as graymail: asked for once, such as newsletters, but not personal',
  ),
  SPAM: count('Spam', 'How many inbound emails were spam?', 'inbound emails classed as spam'),
  SPAM_SHARE: {
    ...share('Spam share', 'Which share of the inbound emails was spam?'),
    numerator: 'inbound emails classed as spam',
    denominator: CLASSIFIED,
    exclusions: NOT_CLASSIFIED,
  },
  SPAM_AND_GRAYMAIL_SHARE: {
    ...share('Spam and graymail share', 'Which share of the inbound emails was spam or graymail?'),
    numerator: 'inbound emails classed as spam or graymail',
    denominator: CLASSIFIED,
    exclusions: NOT_CLASSIFIED,
  },
} satisfies Record<Measure, MetricDefinition>

function count(label: string, question: string, numerator: string, exclusions: string | null = null): MetricDefinition {
  return { label, question, numerator, denominator: null, exclusions, unit: 'COUNT', version: 1 }
}

function share(label: string, question: string) {
  return { label, question, unit: 'SHARE' as const, version: 1 }
}

function delay(label: string, question: string, numerator: string): MetricDefinition {
  return {
    label,
    question,
    numerator,
    denominator: 'attempts that were answered',
    exclusions: 'Attempts that got no reply; while some are open, later replies will make it longer.',
    unit: 'SECONDS',
    version: 1,
  }
}
