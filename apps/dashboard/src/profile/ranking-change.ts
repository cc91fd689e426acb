import { BY_CHANNEL, CHANNEL_LABELS, type NoActionCode, type WouldChange } from '@wavelength/core'
import { counted, word } from '../words/t.ts'
import { MORE_ATTEMPTS } from './phrases.ts'

/** "2 more calls go unanswered → Email becomes number one" */
export function rankingChangeText({ event, channel, count, newFirst }: WouldChange): string {
  const first = word(CHANNEL_LABELS[newFirst])
  const attempts = MORE_ATTEMPTS[channel](count)
  switch (event) {
    case 'UNANSWERED':
      return counted(
        count,
        '{attempts} goes unanswered → {first} becomes number one',
        '{attempts} go unanswered → {first} becomes number one',
        { attempts, first },
      )
    case 'ANSWERED':
      return counted(
        count,
        '{attempts} is answered → {first} becomes number one',
        '{attempts} are answered → {first} becomes number one',
        { attempts, first },
      )
    case 'CONTACTS_US':
      return counted(
        count,
        'Contacts us {n} more time {by} → {first} becomes number one',
        'Contacts us {n} more times {by} → {first} becomes number one',
        { by: word(BY_CHANNEL[channel]), first },
      )
  }
}

const NO_ACTION_LABELS = {
  NOT_REACHABLE: 'There is no address, and no contact has ever reached this customer or come from them.',
  NOTHING_PERMITTED: 'Every way to reach this customer is closed for this message.',
} satisfies Record<NoActionCode, string>

/** Why nothing is recommended; null for a code that this page does not know. */
export function noActionText(code: string): string | null {
  return Object.hasOwn(NO_ACTION_LABELS, code) ? word(NO_ACTION_LABELS[code as NoActionCode]) : null
}
