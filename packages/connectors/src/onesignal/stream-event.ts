import type { Fields } from '../kit/told.ts'
import { anyClock, isoClock, timeIn, unixSeconds } from '../kit/vendor-time.ts'
import { objectIn, textIn } from '../kit/vendor-words.ts'

/** An event of Event Streams, by the fields that the template takes from it. */
export interface StreamEvent {
  readonly kind: Fields
  readonly at: string | null
  readonly messageId: string | null
  readonly templateId: string | null
  readonly subscriptionId: string | null
  readonly onesignalId: string | null
  /** The customer's number in the business's own books. */
  readonly externalId: string | null
  /** The address of a subscription to mail or texts; the token of one to push. */
  readonly token: string | null
  readonly language: string | null
}

const clock = anyClock(isoClock, unixSeconds)

/** The body is a template of whoever set it up: objects within each other, or names with dots as the vendor's example has. */
export function streamEventIn(body: Fields): StreamEvent {
  const [event, message, user] = [part(body, 'event'), part(body, 'message'), part(body, 'user')]
  const subscription = { ...part(body, 'subscription'), ...part(user, 'subscription') }
  return {
    kind: { 'event.kind': textIn(event, 'kind') },
    at: timeIn(event, 'datetime', clock) ?? timeIn(event, 'timestamp', clock),
    messageId: textIn(message, 'id'),
    templateId: textIn(message, 'template_id'),
    subscriptionId: textIn(event, 'subscription_id') ?? textIn(subscription, 'id'),
    onesignalId: textIn(event, 'onesignal_id') ?? textIn(user, 'onesignal_id'),
    externalId: textIn(event, 'external_id') ?? textIn(user, 'external_id'),
    token: textIn(subscription, 'subscription_token'),
    language: textIn(user, 'language'),
  }
}

function part(body: Fields, name: string): Fields {
  const dotted = Object.entries(body).flatMap(([key, value]) =>
    key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), value] as const] : [],
  )
  return { ...Object.fromEntries(dotted), ...objectIn(body, name) }
}
