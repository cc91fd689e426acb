import type { ConsentStatus, PurposeClass } from '@wavelength/core'
import { consent, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, textIn } from '../kit/vendor-words.ts'
import { messageClock } from './clocks.ts'
import type { Account } from './envelope.ts'
import { partiesOf, personOf } from './people.ts'

/**
 * What somebody who opts in by such a template agrees to; null is one message and no more:
 * https://developers.facebook.com/docs/messenger-platform/reference/webhook-events/messaging_optins.
 */
const CLASSES: Readonly<Record<string, PurposeClass | null>> = {
  notification_messages: 'MARKETING',
  one_time_notif_req: null,
}

const STATUSES: Readonly<Record<string, ConsentStatus>> = {
  'RESUME NOTIFICATIONS': 'GRANTED',
  'STOP NOTIFICATIONS': 'WITHDRAWN',
}

export function tellOptin(event: Fields, account: Account): readonly Told[] {
  const parties = partiesOf(event, account)
  if (parties === null) return [skipped('an opt-in of a plugin, which names nobody until the first message')]
  const optin = objectIn(event, 'optin')
  const purposeClass = classOf(optin)
  if (purposeClass === null) return [skipped('a consent to one message, and to no more')]
  return [
    consent({
      source: 'meta',
      customer: personOf(parties.personId),
      channel: account.channel,
      purposeClass,
      status: statusOf(optin),
      at: timeIn(event, 'timestamp', messageClock),
      proof: `opt-in, ${textIn(optin, 'type') ?? 'plugin'}`,
    }),
  ]
}

/** A plugin of a web page says no type: the page may write to who pressed it, which is no consent to advertising. */
function classOf(optin: Fields): PurposeClass | null {
  return textIn(optin, 'type') === null ? 'TRANSACTIONAL' : meaningOf(CLASSES, optin, 'type')
}

/** Told only when it is stopped or resumed, with a space or an underscore between the words. */
function statusOf(optin: Fields): ConsentStatus {
  const status = textIn(optin, 'notification_messages_status')?.replace('_', ' ')
  if (status === undefined) return 'GRANTED'
  return meaningOf(STATUSES, { notification_messages_status: status }, 'notification_messages_status')
}
