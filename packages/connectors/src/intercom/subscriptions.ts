import { type Channel, fault } from '@wavelength/core'
import { consent, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn } from '../kit/vendor-time.ts'
import { meaningOf, objectIn, objectsIn, textIn } from '../kit/vendor-words.ts'
import { tellCustomer } from './contacts.ts'
import { type Person, personIn, refOf } from './people.ts'
import { clock, type IntercomReader, SOURCE } from './reader.ts'

/** The channels that a kind of subscription is for: `content_types`. */
const CHANNELS: Readonly<Record<string, Channel>> = {
  email: 'EMAIL',
  sms_message: 'SMS',
  sms: 'SMS',
  whatsapp: 'WHATSAPP',
  push: 'APP_PUSH',
}

/** A subscription that hangs on a contact: of one that had to be chosen it was chosen, of the other it was turned down. */
const STATUSES = { opt_in: 'GRANTED', opt_out: 'WITHDRAWN' } as const
type Status = (typeof STATUSES)[keyof typeof STATUSES]

/** One of the subscriptions of a contact as the API lists them, with the contact and the time written to it. */
export function tellSubscription(subscription: Fields): readonly Told[] {
  const person = personIn({ id: subscription.contact_id })
  if (person === null)
    return [skipped('a subscription that names no contact; add contact_id and at to tell whose it was, and when')]
  const at = timeIn(subscription, 'at', clock)
  if (at === null)
    throw fault('REQUIRED', ['at'], 'at is missing: the list does not say when, so write down when it was asked for')
  return consentsOf(person, [subscription], meaningOf(STATUSES, subscription, 'consent_type'), at)
}

/** A notification that a contact has subscribed or unsubscribed. */
export function tellSubscribing(
  item: Fields,
  status: Status,
  at: string | null,
  reader: IntercomReader,
): readonly Told[] {
  const contact = [objectIn(item, 'contact'), objectIn(item, 'user'), item].find(({ id }) => id !== undefined) ?? item
  const person = personIn(contact)
  if (person === null) return [skipped('a subscription that names no contact')]
  return [...tellCustomer(contact, reader), ...consentsOf(person, kindsIn(item), status, at)]
}

/** In the course of versions the kinds of subscription were added; without them it is mail. */
function kindsIn(item: Fields): readonly Fields[] {
  const kinds = [
    ...objectsIn(item, 'subscription_types'),
    ...objectsIn(objectIn(item, 'subscription_types'), 'data'),
    objectIn(item, 'subscription_type'),
    objectIn(item, 'subscription'),
  ].filter(({ content_types }) => content_types !== undefined)
  return kinds.length > 0 ? kinds : [{ content_types: ['email'] }]
}

function consentsOf(person: Person, kinds: readonly Fields[], status: Status, at: string | null): readonly Told[] {
  return kinds.flatMap((kind) =>
    channelsIn(kind).map((channel) =>
      consent({
        source: SOURCE,
        customer: refOf(person),
        channel,
        purposeClass: 'MARKETING',
        status,
        at,
        proof: `subscription:${textIn(kind, 'id') ?? 'all'}`,
      }),
    ),
  )
}

function channelsIn({ content_types: types }: Fields): readonly Channel[] {
  const words = Array.isArray(types) ? types : [types]
  return words.map((word) => meaningOf(CHANNELS, { content_types: word }, 'content_types'))
}
