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
  /** What one unit of the numerator is. */
  readonly grain: MetricGrain
  /** The definition worked out on some contacts. */
  readonly example: string
  readonly unit: MetricUnit
  /** Raised when the number would come out differently for the same contacts. */
  readonly version: number
}

export const METRIC_GRAINS = ['CONTACT', 'ATTEMPT', 'ANSWERED_ATTEMPT', 'EMAIL', 'INBOUND_EMAIL', 'CUSTOMER'] as const
export type MetricGrain = (typeof METRIC_GRAINS)[number]

const NOT_SETTLED =
  'Open attempts, whose response window has not ended, and undelivered ones, which never reached the person.'
const ATTEMPTS_EXAMPLE = 'Of 100 attempts 45 were answered, 5 declined, 40 unanswered, 6 are open and 4 undelivered'
/** Of replies after 1 to 5 hours. */
const EXAMPLE_HOURS: Readonly<Record<string, string>> = { '25 %': '2', '50 %': '3', '75 %': '4', '90 %': '4.6' }
const MAIL_EXAMPLE = 'Of 100 inbound emails 60 are legitimate, 10 graymail, 20 spam and 10 of no known class'

export const METRICS = {
  CONTACTS: {
    ...count('Contacts', 'How many contacts were there?'),
    numerator: 'contacts in either direction, on every channel',
    example: 'An email from us and the call that answers it are 2.',
  },
  CUSTOMERS: {
    ...count('Customers', 'With how many people was there contact?'),
    numerator: 'different customers with at least one contact; a person counts once per row, so rows do not add up',
    grain: 'CUSTOMER',
    example: 'Dana with 3 emails and 1 call, and Jo with 1 call, are 2; by channel they are 1 and 2.',
    version: 2,
  },
  INBOUND: {
    ...count('Inbound contacts', 'How often did customers contact us?'),
    numerator: 'contacts that the customer made',
    example: 'Two calls from a customer and one email to them are 2.',
  },
  OUTBOUND: {
    ...count('Outbound contacts', 'How often did we contact customers?'),
    numerator: 'contacts that the business made, attempts and mass updates alike',
    example: 'Two calls from a customer and one email to them are 1.',
  },
  CHANNEL_SHARE: {
    ...share('Channel share', 'Which share of the contacts went over this channel?'),
    numerator: 'contacts over this channel or family of channels',
    denominator:
      'all contacts of the same group: same period and same other keys, over any channel that the filter lets through',
    exclusions: null,
    grain: 'CONTACT',
    example: 'Of 200 contacts with people of 25 to 34 years 50 were texts: 25 %.',
  },
  ATTEMPTS: {
    ...count('Attempts', 'How often did we try to reach somebody?', 'ATTEMPT'),
    numerator: 'outbound contacts that expect a reply',
    exclusions: 'Mass updates and other messages that expect no reply.',
    example: 'A call, a reminder and a newsletter are 2.',
  },
  ANSWERED: {
    ...count('Answered attempts', 'How many attempts were answered?', 'ATTEMPT'),
    numerator: 'attempts that got a reply, on the same channel or another',
    exclusions: 'Opens and clicks, which are no replies.',
    example: 'A call that nobody took and an email that it was answered by are 1.',
  },
  UNANSWERED: {
    ...count('Unanswered attempts', 'How many attempts got no reply?', 'ATTEMPT'),
    numerator: "attempts without a reply whose channel's response window has ended",
    exclusions: NOT_SETTLED,
    example: `${ATTEMPTS_EXAMPLE}: 40.`,
  },
  DECLINED: {
    ...count('Declined attempts', 'How many attempts were turned away?', 'ATTEMPT'),
    numerator: 'attempts that were rejected: a call refused, a complaint, an unsubscription',
    example: `${ATTEMPTS_EXAMPLE}: 5.`,
  },
  UNDELIVERED: {
    ...count('Undelivered attempts', 'How many attempts never arrived?', 'ATTEMPT'),
    numerator: 'attempts that bounced, failed or were blocked, and were not answered either',
    example: `${ATTEMPTS_EXAMPLE}: 4.`,
  },
  OPEN: {
    ...count('Open attempts', 'How many attempts may still be answered?', 'ATTEMPT'),
    numerator: "attempts without a reply whose channel's response window has not ended",
    example: `${ATTEMPTS_EXAMPLE}: 6.`,
  },
  UNANSWERED_RATE: {
    ...settledShare('Unanswered rate', 'Which share of the settled attempts went unanswered?'),
    numerator: 'attempts that went unanswered',
    example: `${ATTEMPTS_EXAMPLE}: 40 of 90, 44 %.`,
  },
  ANSWER_RATE: {
    ...settledShare('Answer rate', 'Which share of the settled attempts was answered?'),
    numerator: 'attempts that were answered',
    example: `${ATTEMPTS_EXAMPLE}: 45 of 90, 50 %.`,
  },
  DECLINE_RATE: {
    ...settledShare('Decline rate', 'Which share of the settled attempts was turned away?'),
    numerator: 'attempts that were rejected: a call refused, a complaint, an unsubscription',
    example: `${ATTEMPTS_EXAMPLE}: 5 of 90, 6 %.`,
  },
  UNDELIVERED_RATE: {
    ...share('Undelivered rate', 'Which share of the attempts never arrived?'),
    numerator: 'attempts that bounced, failed or were blocked, and were not answered either',
    denominator: 'all attempts',
    exclusions: null,
    grain: 'ATTEMPT',
    example: `${ATTEMPTS_EXAMPLE}: 4 of 100, 4 %.`,
  },
  REPLY_DELAY_P25: delay('25 % of replies within', 'Within which time had a quarter of the replies come?', '25 %'),
  REPLY_DELAY_MEDIAN: delay('Median time to reply', 'Within which time had half of the replies come?', '50 %'),
  REPLY_DELAY_P75: delay('75 % of replies within', 'Within which time had three of four replies come?', '75 %'),
  REPLY_DELAY_P90: delay('90 % of replies within', 'Within which time had nine of ten replies come?', '90 %'),
  CONTACTS_PER_CUSTOMER_PER_WEEK: {
    label: 'Contacts per customer per week',
    question: 'How many contacts does a customer have with us in a week?',
    numerator: 'contacts in either direction, unless the filter names one',
    denominator: 'different customers with at least one contact, times the weeks of the period',
    exclusions: 'Customers without a contact in the period, and days that have not begun.',
    grain: 'CONTACT',
    example: '120 contacts with 20 customers in 14 days: 120 of 20 times 2, 3 a week.',
    unit: 'PER_CUSTOMER_PER_WEEK',
    version: 1,
  },
  REPEATS: {
    ...count('Repeated messages', 'How often did we say the same thing again over another channel?'),
    numerator:
      'outbound contacts whose message had gone to the same customer over another channel in the 48 hours before',
    exclusions: 'Contacts without a message key, of which nobody knows what they said.',
    example: 'An offer by email and the next day the same by text are 1.',
  },
  REPEAT_SHARE: {
    ...share('Repeat share', 'Which share of the messages had gone out over another channel before?'),
    numerator:
      'outbound contacts whose message had gone to the same customer over another channel in the 48 hours before',
    denominator: 'outbound contacts with a message key',
    exclusions: 'Contacts without a message key, of which nobody knows what they said.',
    grain: 'CONTACT',
    example: 'An offer by email and the next day the same by text: 1 of 2, 50 %.',
  },
  EMAILS: {
    ...count('Emails', 'How many emails were there?', 'EMAIL'),
    numerator: 'contacts over email, in either direction unless the filter names one',
    example: 'Two emails to a customer and one from them are 3.',
  },
  EMAILS_PER_CUSTOMER_PER_DAY: {
    label: 'Emails per customer per day',
    question: 'How many emails does a customer with email exchange with us in a day?',
    numerator: 'contacts over email',
    denominator: 'different customers with at least one email, times the days of the period',
    exclusions: 'Customers without an email in the period, and days that have not begun.',
    grain: 'EMAIL',
    example: '90 emails with 10 customers in 30 days: 90 of 10 times 30, 0.3 a day.',
    unit: 'PER_CUSTOMER_PER_DAY',
    version: 2,
  },
  GRAYMAIL: {
    ...count('Graymail', 'How many inbound emails were graymail?', 'INBOUND_EMAIL'),
    numerator: 'inbound emails classed as graymail: asked for once, such as newsletters, but not personal',
    example: `${MAIL_EXAMPLE}: 10.`,
  },
  SPAM: {
    ...count('Spam', 'How many inbound emails were spam?', 'INBOUND_EMAIL'),
    numerator: 'inbound emails classed as spam',
    example: `${MAIL_EXAMPLE}: 20.`,
  },
  SPAM_SHARE: {
    ...classifiedShare('Spam share', 'Which share of the inbound emails was spam?'),
    numerator: 'inbound emails classed as spam',
    example: `${MAIL_EXAMPLE}: 20 of 90, 22 %.`,
  },
  SPAM_AND_GRAYMAIL_SHARE: {
    ...classifiedShare('Spam and graymail share', 'Which share of the inbound emails was spam or graymail?'),
    numerator: 'inbound emails classed as spam or graymail',
    example: `${MAIL_EXAMPLE}: 30 of 90, 33 %.`,
  },
} as const satisfies Record<Measure, MetricDefinition>

function count(label: string, question: string, grain: MetricGrain = 'CONTACT') {
  return { label, question, denominator: null, exclusions: null, grain, unit: 'COUNT' as const, version: 1 }
}

function share(label: string, question: string) {
  return { label, question, unit: 'SHARE' as const, version: 1 }
}

function settledShare(label: string, question: string) {
  return {
    ...share(label, question),
    denominator: 'attempts that were answered, declined or went unanswered',
    exclusions: NOT_SETTLED,
    grain: 'ATTEMPT' as const,
  }
}

function classifiedShare(label: string, question: string) {
  return {
    ...share(label, question),
    denominator: 'inbound emails whose class is known: legitimate, graymail or spam',
    exclusions: 'Outbound emails and emails that nobody classified.',
    grain: 'INBOUND_EMAIL' as const,
  }
}

function delay(label: string, question: string, fraction: string): MetricDefinition {
  return {
    label,
    question,
    numerator: `the time from attempt to reply within which ${fraction} of the replies had come, off by at most 2.5 % of itself or a second`,
    denominator: 'attempts that were answered',
    exclusions: 'Attempts that got no reply; while some are open, later replies will make it longer.',
    grain: 'ANSWERED_ATTEMPT',
    example: `Of replies after 1, 2, 3, 4 and 5 hours ${fraction} had come within ${EXAMPLE_HOURS[fraction] ?? ''} hours.`,
    unit: 'SECONDS',
    version: 2,
  }
}
