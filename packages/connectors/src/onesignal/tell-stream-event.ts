import { type MailMeaning, tellMail } from '../kit/mail-event.ts'
import { consentsInAll } from '../kit/opt-out.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { requiredId } from '../kit/vendor-id.ts'
import { meaningOf } from '../kit/vendor-words.ts'
import { MAIL_KINDS, type Meaning, OTHER_KINDS, PUSH_KINDS, TEXT_KINDS } from './kinds.ts'
import { type Medium, type Person, personIn } from './people.ts'
import { type StreamEvent, streamEventIn } from './stream-event.ts'

type Teller = (event: StreamEvent, phoneRegion: string | undefined) => readonly Told[]

const TELLERS: Readonly<Record<string, Teller>> = {
  ...tellersOf(MAIL_KINDS, (event, meaning, region) => tellMailEvent(event, meaning, personIn(event, 'MAIL', region))),
  ...tellersOf(PUSH_KINDS, (event, meaning, region) => tellMessage(event, meaning, 'PUSH', region)),
  ...tellersOf(TEXT_KINDS, (event, meaning, region) => tellMessage(event, meaning, 'TEXT', region)),
  ...tellersOf(OTHER_KINDS, (_, { why }) => [skipped(why)]),
}

function tellersOf<M>(
  kinds: Readonly<Record<string, M>>,
  tell: (event: StreamEvent, meaning: M, phoneRegion: string | undefined) => readonly Told[],
): Readonly<Record<string, Teller>> {
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, meaning]) => [kind, (event, region) => tell(event, meaning, region)]),
  )
}

export function tellStreamEvent(body: Fields, phoneRegion: string | undefined): readonly Told[] {
  const event = streamEventIn(body)
  return meaningOf(TELLERS, event.kind, 'event.kind')(event, phoneRegion)
}

/** One message goes to many, so its id alone names no contact. */
function sourceIdOf({ messageId, subscriptionId }: StreamEvent): string {
  const ids = { 'message.id': messageId, 'event.subscription_id': subscriptionId }
  return `${requiredId(ids, 'message.id')}/${requiredId(ids, 'event.subscription_id')}`
}

function tellMailEvent(event: StreamEvent, meaning: MailMeaning, { named, address, records }: Person): readonly Told[] {
  const { at, messageId, templateId } = event
  const mail = {
    source: 'onesignal',
    customer: named,
    address,
    at,
    sentAt: null,
    campaign: templateId,
    proof: messageId,
  }
  const needsMessage = meaning !== 'OPTED_OUT' && meaning !== 'COMPLAINED'
  const sourceId = messageId === null && !needsMessage ? null : sourceIdOf(event)
  return [...records, ...tellMail({ ...mail, sourceId }, meaning)]
}

const CHANNEL_OF = { PUSH: 'APP_PUSH', TEXT: 'SMS' } as const satisfies Record<Exclude<Medium, 'MAIL'>, string>

function tellMessage(
  event: StreamEvent,
  meaning: Meaning,
  medium: Exclude<Medium, 'MAIL'>,
  phoneRegion: string | undefined,
): readonly Told[] {
  const { named, address, records } = personIn(event, medium, phoneRegion)
  const told = { source: 'onesignal', customer: named, channel: CHANNEL_OF[medium] }
  const { at, messageId, templateId } = event
  if (meaning === 'STOPPED')
    return [...records, ...consentsInAll({ ...told, status: 'WITHDRAWN', at, proof: messageId })]
  const sourceId = sourceIdOf(event)
  const when = { occurredAt: at, outcome: meaning, outcomeAt: at }
  const message = { ...told, ...when, sourceId, direction: 'OUTBOUND', contactPoint: address, campaign: templateId }
  return [...records, contact(message)]
}
