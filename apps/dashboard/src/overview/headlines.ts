import { isShown, rateOf } from '../aggregate/rate.ts'
import { type Aggregate, measured } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { span } from '../format/duration.ts'
import { count, percent, shortCount } from '../format/number.ts'
import { tooFew } from '../panel/table.ts'
import { counted, plural, t } from '../words/t.ts'
import { type Change, countChange, delayChange, rateChange } from './change.ts'

export interface Headline {
  readonly label: string
  readonly figure: string
  /** What stands behind the figure. */
  readonly base: string
  readonly change: Change | null
  /** Against what, where it is not the period that the page is compared with. */
  readonly before?: string
  readonly behind: Behind | null
}

interface Figures {
  readonly contacts: Aggregate
  readonly firstTries: Aggregate
  readonly emails: Aggregate
  readonly earlierContacts?: Aggregate | undefined
  readonly earlierFirstTries?: Aggregate | undefined
  readonly earlierEmails?: Aggregate | undefined
}

export function toHeadlines(figures: Figures): Headline[] {
  return [unanswered(figures), replyDelay(figures), firstTry(figures), email(figures)]
}

function unanswered({ contacts, earlierContacts }: Figures): Headline {
  const now = rateOf(measured(contacts.rows[0], 'UNANSWERED_RATE'))
  const before = rateOf(measured(earlierContacts?.rows[0], 'UNANSWERED_RATE'))
  const title = t('Attempts that went unanswered')
  return {
    label: t('Unanswered attempts'),
    figure: isShown(now) ? percent(now.value) : NO_FIGURE,
    base: isShown(now)
      ? counted(now.denominator, 'of {n} settled attempt', 'of {n} settled attempts')
      : baseWithout(now.kind, t('No settled attempts')),
    change: rateChange(now, before, 'LESS'),
    behind: isShown(now) ? { title, measure: 'UNANSWERED', narrowed: {} } : null,
  }
}

function replyDelay({ contacts, earlierContacts }: Figures): Headline {
  const now = measured(contacts.rows[0], 'REPLY_DELAY_MEDIAN')
  const replies = now.denominator ?? now.numerator
  return {
    label: t('Median time to reply'),
    figure: now.value === null ? NO_FIGURE : span(now.value),
    base: replies ? plural(replies, 'reply', 'replies') : baseWithout(now.sample, t('From the attempt to its answer')),
    change: delayChange(now, measured(earlierContacts?.rows[0], 'REPLY_DELAY_MEDIAN')),
    behind: now.value === null ? null : { title: t('Answered attempts'), measure: 'ANSWERED', narrowed: {} },
  }
}

function firstTry({ firstTries, earlierFirstTries }: Figures): Headline {
  const now = rateOf(measured(firstTries.rows[0], 'ANSWER_RATE'))
  const title = t('First attempts that were answered')
  return {
    label: t('Reached at first try'),
    figure: isShown(now) ? percent(now.value) : NO_FIGURE,
    base: isShown(now)
      ? counted(now.denominator, 'of {n} first attempt', 'of {n} first attempts')
      : baseWithout(now.kind, t('No settled first attempts')),
    change: rateChange(now, rateOf(measured(earlierFirstTries?.rows[0], 'ANSWER_RATE')), 'MORE'),
    behind: isShown(now) ? { title, measure: 'ANSWERED', narrowed: { attemptNumbers: [1] } } : null,
  }
}

function email({ emails, earlierEmails }: Figures): Headline {
  const now = measured(emails.rows[0], 'EMAILS')
  const spam = rateOf(measured(emails.rows[0], 'SPAM_SHARE'))
  const narrowed = { directions: ['INBOUND'] } as const
  return {
    label: t('Incoming email'),
    figure: now.value === null ? NO_FIGURE : shortCount(now.value),
    base: isShown(spam)
      ? t('{share} spam, of {n} classified', { share: percent(spam.value), n: count(spam.denominator) })
      : baseWithout(spam.kind, t('None classified as spam or not')),
    change: countChange(now, measured(earlierEmails?.rows[0], 'EMAILS')),
    behind: now.value ? { title: t('Incoming email'), measure: 'EMAILS', narrowed, ignoresChannels: true } : null,
  }
}

const NO_FIGURE = '–'

function baseWithout(kind: string, otherwise: string): string {
  return kind === 'WITHHELD' ? tooFew() : otherwise
}
