import { fault } from '@wavelength/core'
import type { Fields, Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { objectIn, textIn } from '../kit/vendor-words.ts'
import { clock, type IntercomReader } from './reader.ts'
import { topicNamed } from './topics.ts'

/** A notification of any topic: https://developers.intercom.com/docs/references/webhooks/webhook-models */
export function tellNotification(notification: Fields, reader: IntercomReader): readonly Told[] {
  if (notification.type !== 'notification_event')
    throw fault('UNKNOWN_VALUE', ['type'], 'this is no notification of Intercom, whose type is "notification_event"')
  const tell = topicNamed(textIn(notification, 'topic') ?? '')
  const item = objectIn(objectIn(notification, 'data'), 'item')
  return tell(item, timeIn(notification, 'created_at', clock), reader)
}
