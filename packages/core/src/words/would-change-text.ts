import type { ChangingEvent, WouldChange } from '../recommend/would-change.ts'
import { CHANNEL_LABELS } from './labels.ts'
import { attemptsText, BY_CHANNEL, counted, sentence } from './phrases.ts'

/** "2 more calls go unanswered → Email becomes number one". */
export function wouldChangeText(change: WouldChange): string {
  return `${sentence(EVENT_TEXTS[change.event](change))} → ${CHANNEL_LABELS[change.newFirst]} becomes number one`
}

const EVENT_TEXTS = {
  UNANSWERED: ({ channel, count }) => `${more(attemptsText(channel, count))} ${count === 1 ? 'goes' : 'go'} unanswered`,
  ANSWERED: ({ channel, count }) => `${more(attemptsText(channel, count))} ${count === 1 ? 'is' : 'are'} answered`,
  CONTACTS_US: ({ channel, count }) =>
    `contacts us ${counted(count, 'more time', 'more times')} ${BY_CHANNEL[channel]}`,
} satisfies Record<ChangingEvent, (change: WouldChange) => string>

/** "2 calls" becomes "2 more calls". */
function more(attempts: string): string {
  return attempts.replace(' ', ' more ')
}
