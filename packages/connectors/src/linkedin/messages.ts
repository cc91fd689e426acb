import { fault, shortened } from '@wavelength/core'
import { digest } from '../kit/signature.ts'
import { contact, customer, type Fields, skipped, type Told } from '../kit/told.ts'
import { anyClock, isoClock, requiredTime, wallClock } from '../kit/vendor-time.ts'
import { flagIn, textIn } from '../kit/vendor-words.ts'
import { handleIn, handlesIn } from './profiles.ts'

export interface LinkedInReader {
  /** Handles of our own profiles. */
  readonly own: ReadonlySet<string>
  /** The zone of times that name none. */
  readonly timeZone: string | undefined
}

/** One row of `messages.csv`, its columns in capital letters. */
export function tellMessage(row: Fields, reader: LinkedInReader): readonly Told[] {
  if (isDraft(row)) return [skipped('a draft, which was not sent')]
  const sender = handleIn(textIn(row, 'SENDER PROFILE URL'))
  if (sender === null) return [skipped('the sender has no profile: LinkedIn itself, an advertiser or a former member')]
  const recipients = handlesIn(textIn(row, 'RECIPIENT PROFILE URLS'))
  const at = requiredTime(row, 'DATE', clockOf(reader))
  if (reader.own.has(sender))
    return tellSent(
      row,
      { sender, at },
      recipients.filter((handle) => !reader.own.has(handle)),
    )
  if (recipients.length > 0 && !recipients.some((handle) => reader.own.has(handle))) throw notOurs(row)
  if (textIn(row, 'FOLDER')?.toUpperCase() === 'SPAM') return [skipped('LinkedIn, or the member, calls it spam')]
  return told(row, { sender, at }, { handle: sender, name: textIn(row, 'FROM'), direction: 'INBOUND' })
}

function isDraft(row: Fields): boolean {
  const told = textIn(row, 'IS MESSAGE DRAFT')?.toLowerCase()
  return told === 'yes' || flagIn(row, 'IS MESSAGE DRAFT') === true
}

interface Sent {
  readonly sender: string
  readonly at: string
}

/** A message to several people is a contact with each of them. */
function tellSent(row: Fields, sent: Sent, recipients: readonly string[]): readonly Told[] {
  if (recipients.length === 0) return [skipped('the recipient has no profile, or is an account of our own')]
  const name = recipients.length === 1 ? textIn(row, 'TO') : null
  return [...new Set(recipients)].flatMap((handle) => told(row, sent, { handle, name, direction: 'OUTBOUND' }))
}

interface Party {
  readonly handle: string
  readonly name: string | null
  readonly direction: 'INBOUND' | 'OUTBOUND'
}

/** No message has an id of its own, so all that tells it apart makes one. */
function told(row: Fields, { sender, at }: Sent, { handle, name, direction }: Party): readonly Told[] {
  const identifying = [textIn(row, 'CONVERSATION ID'), at, sender, textIn(row, 'CONTENT'), handle]
  const ref = { handle: { network: 'LINKEDIN', value: handle } }
  return [
    ...(name === null ? [] : [customer({ ...ref, name })]),
    contact({
      source: 'linkedin',
      sourceId: digest('sha256', JSON.stringify(identifying), 'hex'),
      customer: ref,
      channel: 'LINKEDIN',
      direction,
      occurredAt: at,
    }),
  ]
}

/** Times say "UTC"; where they do not, their zone has to be told. */
function clockOf({ timeZone }: LinkedInReader) {
  return timeZone === undefined ? isoClock : anyClock(isoClock, wallClock(timeZone))
}

function notOurs(row: Fields): Error {
  const sender = shortened(textIn(row, 'SENDER PROFILE URL') ?? '')
  const message = `neither SENDER PROFILE URL, which is "${sender}", nor a recipient is one of your own addresses`
  return fault('UNKNOWN_VALUE', ['SENDER PROFILE URL'], message)
}
