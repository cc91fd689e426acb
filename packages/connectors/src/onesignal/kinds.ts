import type { Outcome } from '@wavelength/core'
import type { MailMeaning } from '../kit/mail-event.ts'

/** What somebody did beyond what became of a message: they want no more of its kind. */
export type Meaning = Outcome | 'STOPPED'

const IN_APP = { why: 'a message within the app, which only those see who have opened it already' }
const LIVE = { why: 'a live activity, which shows how something goes on and asks for nothing' }

/**
 * `event.kind` of Event Streams: https://documentation.onesignal.com/docs/en/event-streams-data (2026). Older spellings,
 * which that page had before, are among them.
 */
export const PUSH_KINDS: Readonly<Record<string, Meaning>> = {
  'message.push.sent': 'SENT',
  'message.push.received': 'DELIVERED',
  'message.push.clicked': 'ENGAGED',
  'message.push.failed': 'FAILED',
  'message.push.unsubscribed': 'STOPPED',
}

export const TEXT_KINDS: Readonly<Record<string, Meaning>> = {
  'message.sms.sent': 'SENT',
  'message.sms.delivered': 'DELIVERED',
  'message.sms.failed': 'FAILED',
  'message.sms.undelivered': 'FAILED',
  'message.sms.unsubscribed': 'STOPPED',
}

export const MAIL_KINDS: Readonly<Record<string, MailMeaning>> = {
  'message.email.sent': 'SENT',
  'message.email.received': 'DELIVERED',
  'message.email.opened': 'SEEN',
  'message.email.clicked': 'ENGAGED',
  'message.email.unsubscribed': 'OPTED_OUT',
  'message.email.reported_as_spam': 'COMPLAINED',
  'message.email.bounced': 'BOUNCED',
  'message.email.hardbounced': 'BOUNCED',
  'message.email.failed': 'FAILED',
  'message.email.suppressed': 'BLOCKED',
  'message.email.supressed': 'BLOCKED',
}

export const OTHER_KINDS: Readonly<Record<string, { readonly why: string }>> = {
  'message.iam.impression': IN_APP,
  'message.iam.displayed': IN_APP,
  'message.iam.clicked': IN_APP,
  'message.iam.page_displayed': IN_APP,
  'message.iam.pagedisplayed': IN_APP,
  'message.live_activity.sent': LIVE,
  'message.live_activity.delivered': LIVE,
  'message.live_activity.unsubscribed': LIVE,
  'message.live_activity.failed': LIVE,
  'message.live_activity.clicked': LIVE,
}

/** The old webhooks of web push. What leaves the screen was on it, whoever took it away. */
export const WEB_PUSH_EVENTS: Readonly<Record<string, Outcome>> = {
  'notification.willDisplay': 'DELIVERED',
  'notification.displayed': 'DELIVERED',
  'notification.dismissed': 'DELIVERED',
  'notification.clicked': 'ENGAGED',
}
