import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { requiredId } from '../kit/vendor-id.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'
import { WEB_PUSH_EVENTS } from './kinds.ts'

/** A delivery of the old webhooks of web push, which tell no time: they are sent as it happens. */
export function tellWebPush(body: Fields, receivedAt: string): readonly Told[] {
  const outcome = meaningOf(WEB_PUSH_EVENTS, body, 'event')
  const subscription = textIn(body, 'userId') ?? textIn(body, 'subscriptionId')
  if (subscription === null) return [skipped('a notification that does not say on whose device')]
  return [
    contact({
      source: 'onesignal',
      sourceId: `${requiredId(body, 'id')}/${subscription}`,
      customer: { handle: { network: 'APP_PUSH', value: subscription } },
      channel: 'APP_PUSH',
      direction: 'OUTBOUND',
      occurredAt: receivedAt,
      outcome,
      outcomeAt: receivedAt,
      contactPoint: subscription,
    }),
  ]
}
