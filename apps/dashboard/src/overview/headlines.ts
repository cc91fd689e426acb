import { isShown, rateOf } from '../aggregate/rate.ts'
import { type Aggregate, measured } from '../aggregate/rows.ts'
import { span } from '../format/duration.ts'
import { count, percent, shortCount } from '../format/number.ts'
import { tooFew } from '../panel/table.ts'
import { plural } from '../words/t.ts'
import { type Change, countChange, delayChange, rateChange } from './change.ts'

export interface Headline {
  readonly label: string
  readonly figure: string
  /** What stands behind the figure. */
  readonly base: string
  readonly change: Change | null
}

interface Figures {
  readonly contacts: Aggregate
  readonly emails: Aggregate
  readonly earlierContacts?: Aggregate | undefined
  readonly earlierEmails?: Aggregate | undefined
}

export function toHeadlines(figures: Figures, customersInAll: number): Headline[] {
  return [unanswered(figures), replyDelay(figures), email(figures), customers(figures, customersInAll)]
}

function unanswered({ contacts, earlierContacts }: Figures): Headline {
  const now = rateOf(measured(contacts.rows[0], 'UNANSWERED_RATE'))
  const before = rateOf(measured(earlierContacts?.rows[0], 'UNANSWERED_RATE'))
  return {
    label: 'Unanswered attempts',
    figure: isShown(now) ? percent(now.value) : NO_FIGURE,
    base: isShown(now)
      ? `of ${plural(now.denominator, 'settled attempt')}`
      : baseWithout(now.kind, 'No settled attempts'),
    change: rateChange(now, before, 'LESS'),
  }
}

function replyDelay({ contacts, earlierContacts }: Figures): Headline {
  const now = measured(contacts.rows[0], 'REPLY_DELAY_MEDIAN')
  const replies = now.denominator ?? now.numerator
  return {
    label: 'Median time to reply',
    figure: now.value === null ? NO_FIGURE : span(now.value),
    base: replies ? plural(replies, 'reply', 'replies') : baseWithout(now.sample, 'From the attempt to its answer'),
    change: delayChange(now, measured(earlierContacts?.rows[0], 'REPLY_DELAY_MEDIAN')),
  }
}

function email({ emails, earlierEmails }: Figures): Headline {
  const now = measured(emails.rows[0], 'EMAILS')
  const spam = rateOf(measured(emails.rows[0], 'SPAM_SHARE'))
  return {
    label: 'Incoming email',
    figure: now.value === null ? NO_FIGURE : shortCount(now.value),
    base: isShown(spam)
      ? `${percent(spam.value)} spam, of ${count(spam.denominator)} classified`
      : baseWithout(spam.kind, 'None classified as spam or not'),
    change: countChange(now, measured(earlierEmails?.rows[0], 'EMAILS')),
  }
}

function customers({ contacts, earlierContacts }: Figures, inAll: number): Headline {
  const now = measured(contacts.rows[0], 'CUSTOMERS')
  return {
    label: 'Customers in contact',
    figure: now.value === null ? NO_FIGURE : shortCount(now.value),
    base: `of ${plural(inAll, 'customer')} known`,
    change: countChange(now, measured(earlierContacts?.rows[0], 'CUSTOMERS')),
  }
}

const NO_FIGURE = '–'

function baseWithout(kind: string, otherwise: string): string {
  return kind === 'WITHHELD' ? tooFew() : otherwise
}
