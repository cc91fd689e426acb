import type { Outcome } from '@wavelength/core'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { anyClock, isoClock, timeIn, unixSeconds, wallClock } from '../kit/vendor-time.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'

/** The column `event`: https://firebase.google.com/docs/cloud-messaging/understand-delivery (2025). */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  MESSAGE_ACCEPTED: 'SENT',
  MESSAGE_DELIVERED: 'DELIVERED',
  // The app is gone from the device, or never was there.
  INVALID_REGISTRATION: 'BOUNCED',
  MISSING_REGISTRATIONS: 'FAILED',
  UNAUTHORIZED_REGISTRATION: 'FAILED',
  MESSAGE_RECEIVED_INTERNAL_ERROR: 'FAILED',
  MISMATCH_SENDER_ID: 'FAILED',
  QUOTA_EXCEEDED: 'FAILED',
  INVALID_PACKAGE_NAME: 'FAILED',
  INVALID_APNS_CREDENTIAL: 'FAILED',
  INVALID_PARAMETERS: 'FAILED',
  PAYLOAD_TOO_LARGE: 'FAILED',
  AUTHENTICATION_ERROR: 'FAILED',
  INVALID_TTL: 'FAILED',
}

/** The column `message_type`. */
const TYPES: Readonly<Record<string, 'NOTIFICATION' | 'DATA' | 'TOPIC'>> = {
  DISPLAY_NOTIFICATION: 'NOTIFICATION',
  DATA_MESSAGE: 'DATA',
  TOPIC: 'TOPIC',
}

/** BigQuery's TIMESTAMP is UTC, whether or not the way it was written says so. */
const clock = anyClock(isoClock, wallClock('UTC'), unixSeconds)

/** A row of the table `firebase_messaging.data`: one event of one message to one installation of the app. */
export function tellRow(row: Fields): readonly Told[] {
  const outcome = meaningOf(OUTCOMES, row, 'event')
  const [message, device, label] = [
    textIn(row, 'message_id'),
    textIn(row, 'instance_id'),
    textIn(row, 'analytics_label'),
  ]
  const why = whyNoContact(meaningOf(TYPES, row, 'message_type'), message, device, label)
  if (why !== null) return [skipped(why)]
  const at = timeIn(row, 'event_timestamp', clock)
  return [
    contact({
      source: 'fcm',
      sourceId: `${message}/${device}`,
      customer: { handle: { network: 'APP_PUSH', value: device } },
      channel: 'APP_PUSH',
      direction: 'OUTBOUND',
      occurredAt: at,
      outcome,
      outcomeAt: at,
      contactPoint: device,
      campaign: label,
    }),
  ]
}

type MessageType = (typeof TYPES)[string]

/** Whoever labels a data message says that people get to see it; most of them only wake the app. */
function whyNoContact(
  type: MessageType,
  message: string | null,
  device: string | null,
  label: string | null,
): string | null {
  if (type === 'TOPIC') return 'the order to write to a topic; each message of it is a row of its own'
  if (message === null || device === null) return 'a request that names no message to one device'
  return type === 'DATA' && label === null ? 'a data message without a label, which may show nothing to anybody' : null
}
