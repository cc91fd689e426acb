import { type Channel, fault, type Instant, type Report, readFields } from '@wavelength/core'
import { keptRecord } from '../kit/kept.ts'
import { type Fields, type Place, reportsOf, type Told } from '../kit/told.ts'
import { idIn } from '../kit/vendor-id.ts'
import { meaningOf, objectIn, objectsIn } from '../kit/vendor-words.ts'
import { tellChange } from './changes.ts'
import { tellMessaging } from './messaging.ts'

/** Which of the business's accounts an event is about. */
export interface Account {
  readonly id: string | null
  readonly channel: Channel
  /** When Meta sent the entry; not when what it tells of happened. */
  readonly entry: Fields
}

const CHANNELS: Readonly<Record<string, Channel>> = { page: 'FACEBOOK', instagram: 'INSTAGRAM' }

type Tell = (event: Fields, account: Account) => readonly Told[]

/** In standby another app answers; the conversation is ours all the same. */
const LISTS: Readonly<Record<string, Tell>> = { messaging: tellMessaging, standby: tellMessaging, changes: tellChange }

/** The reports of one body: `{object, entry: [{id, time, messaging | standby | changes | field and value}]}`. */
export function* envelopeReports(place: Place, value: unknown, now: Instant): Iterable<Report> {
  const envelope = objectIn({ value }, 'value')
  const entries = objectsIn(envelope, 'entry')
  if (entries.length === 0) yield* reportsOf(place, () => noEntry(value), now)
  for (const [at, entry] of entries.entries())
    for (const event of eventsOf(entry, `${place.position} entry ${at + 1}`))
      yield* reportsOf(placeOf(event, envelope, entry), () => tellEvent(event, envelope, entry), now)
}

function noEntry(value: unknown): never {
  meaningOf(CHANNELS, readFields(value, []), 'object')
  throw fault('REQUIRED', ['entry'], 'entry is missing: this is no body of a webhook of Meta')
}

interface Event {
  readonly position: string
  readonly list: string | null
  readonly fields: Fields
  readonly tell: Tell
}

function eventsOf(entry: Fields, position: string): readonly Event[] {
  const listed = Object.entries(LISTS).flatMap(([list, tell]) =>
    objectsIn(entry, list).map((fields, at) => ({ position: `${position} ${list} ${at + 1}`, list, fields, tell })),
  )
  // Business Login for Instagram writes the one change into the entry itself.
  return listed.length > 0 ? listed : [{ position, list: null, fields: entry, tell: tellChange }]
}

/** The sample that the button "Test" of the app dashboard sends is about nobody. */
const SAMPLE_ACCOUNT = '0'

function tellEvent({ fields, tell }: Event, envelope: Fields, entry: Fields): readonly Told[] {
  const channel = meaningOf(CHANNELS, envelope, 'object')
  const id = idIn(entry, 'id')
  if (id === SAMPLE_ACCOUNT)
    throw fault('UNKNOWN_VALUE', ['entry', 'id'], 'entry.id is 0: a sample of the app dashboard, about nobody')
  return tell(fields, { id, channel, entry })
}

/** What is kept is a body with this one event. Addresses of attachments are keys to them, and expire. */
function placeOf({ position, list, fields }: Event, envelope: Fields, entry: Fields): Place {
  const message = objectIn(fields, 'message')
  const event = 'attachments' in message ? { ...fields, message: { ...message, attachments: '(left out)' } } : fields
  const kept = list === null ? event : { id: entry.id, time: entry.time, [list]: [event] }
  return { position, raw: keptRecord({ object: envelope.object, entry: [kept] }) }
}
