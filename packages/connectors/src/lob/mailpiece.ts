import { CLOCK_SKEW_MS, type Instant, type Outcome } from '@wavelength/core'
import { known } from '../kit/known.ts'
import { mailAddressIn } from '../kit/mail-address.ts'
import { phoneIn } from '../kit/phone.ts'
import { contact, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { anyClock, isoClock, timeIn, type VendorClock } from '../kit/vendor-time.ts'
import { flagIn, meaningOf, objectIn, textIn } from '../kit/vendor-words.ts'
import { placeOf } from './place.ts'

export interface LobReader {
  readonly now: Instant
  readonly phoneRegion: string | undefined
}

/** What became of a piece of mail, and when. */
export interface Fate {
  readonly outcome: Outcome
  readonly at: string | null
}

/** The kinds of mail that Lob prints: https://docs.lob.com (2020-02-11). */
const MAILPIECES: Readonly<Record<string, 'MAIL'>> = {
  letter: 'MAIL',
  postcard: 'MAIL',
  self_mailer: 'MAIL',
  check: 'MAIL',
  booklet: 'MAIL',
  snap_pack: 'MAIL',
}

/** A piece of mail with what became of it: the customer, then the contact once for each fate. */
export function tellMailpiece(piece: Fields, fates: readonly Fate[], reader: LobReader): readonly Told[] {
  meaningOf(MAILPIECES, piece, 'object')
  const sentAt = sentAtOf(piece)
  if (sentAt !== null && Date.parse(sentAt) > reader.now + CLOCK_SKEW_MS)
    return [skipped('a piece that waits to be sent')]
  const to = recipientOf(piece, reader)
  const told = { ...namesOf(piece, to), direction: 'OUTBOUND', occurredAt: sentAt }
  return [to.record, ...fates.map(({ outcome, at }) => contact({ ...told, outcome, outcomeAt: laterOf(at, sentAt) }))]
}

/** What the customer sent back in the envelope that came with a letter. */
export function tellReturnEnvelope(piece: Fields, at: string | null, reader: LobReader): readonly Told[] {
  meaningOf(MAILPIECES, piece, 'object')
  const to = recipientOf(piece, reader)
  const sourceId = `${textIn(piece, 'id')}/return`
  const answered = { thread: [textIn(piece, 'id')] }
  return [to.record, contact({ ...namesOf(piece, to), ...answered, sourceId, direction: 'INBOUND', occurredAt: at })]
}

interface Recipient {
  readonly record: Told
  readonly named: Fields
  readonly address: string | null
}

function namesOf(piece: Fields, { named, address }: Recipient): Fields {
  return {
    source: 'lob',
    sourceId: textIn(piece, 'id'),
    customer: named,
    channel: 'LETTER',
    purpose: piece.use_type === 'marketing' ? 'PROMOTION' : null,
    campaign: textIn(piece, 'campaign_id'),
    contactPoint: address,
  }
}

/** Whom a piece is to: by mail address, by phone, or by the id of the address where Lob is told neither. */
function recipientOf(piece: Fields, { phoneRegion }: LobReader): Recipient {
  const to = objectIn(piece, 'to')
  const id = textIn(to, 'id')
  const externalId = id === null ? null : `lob:${id}`
  const [email, phone] = [mailAddressIn(to, 'email'), phoneIn(to.phone, phoneRegion)]
  const { address, country, region } = placeOf(to)
  const status = flagIn(to, 'recipient_moved') === true ? 'BOUNCING' : 'GOOD'
  const contactPoints = address === null ? [] : [{ channel: 'LETTER', address, status }]
  const names = known({ externalId, email, phone })
  const record = customer({ ...names, ...known({ name: textIn(to, 'name'), country, region }), contactPoints })
  return { record, named: email !== null ? { email } : phone !== null ? { phone } : known({ externalId }), address }
}

/** A day alone is the beginning of that day in UTC. */
const dayClock: VendorClock = (text) => isoClock(`${text}T00:00Z`)
const sendClock = anyClock(isoClock, dayClock)

/** When it goes to print; on a day that names no hour not before it was ordered. */
function sentAtOf(piece: Fields): string | null {
  const ordered = timeIn(piece, 'date_created', isoClock)
  const sent = timeIn(piece, 'send_date', sendClock)
  return laterOf(sent, ordered)
}

function laterOf(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}
