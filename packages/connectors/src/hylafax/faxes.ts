import type { Outcome } from '@wavelength/core'
import { phoneIn } from '../kit/phone.ts'
import { contact, type Fields, skipped, type Told } from '../kit/told.ts'
import { timeIn, type VendorClock } from '../kit/vendor-time.ts'
import { meaningOf, textIn } from '../kit/vendor-words.ts'

export interface FaxReader {
  readonly clock: VendorClock
  readonly phoneRegion: string | undefined
  readonly ownPhones: ReadonlySet<string>
}

/** What an entry is: a fax that went out or came in, or why it is none. https://hylafax.sourceforge.io/man/xferfaxlog.php */
const ENTRIES: Readonly<Record<string, { readonly isFax: boolean; readonly why: string }>> = {
  SEND: { isFax: true, why: '' },
  RECV: { isFax: true, why: '' },
  CALL: { isFax: false, why: 'a call that came in; a fax in it has a line of its own' },
  POLL: { isFax: false, why: 'a fax that was fetched from a machine' },
  PAGE: { isFax: false, why: 'a message to a pager' },
  SUBMIT: { isFax: false, why: 'a job that waits to be sent' },
  UNSENT: { isFax: false, why: 'a job that was given up; its attempts have lines of their own' },
}

/** How reasons begin that say more than that a fax failed; every other one says that alone, and an empty one that it arrived. */
const REASONS: readonly (readonly [string, Outcome])[] = [
  ['no answer', 'NO_ANSWER'],
  ['ringback detected', 'NO_ANSWER'],
  ['busy', 'BUSY'],
  ['blacklisted', 'BLOCKED'],
]

export function tellFax(line: Fields, reader: FaxReader): readonly Told[] {
  const { isFax, why } = meaningOf(ENTRIES, line, 'entry')
  if (!isFax) return [skipped(why)]
  const isInbound = textIn(line, 'entry') === 'RECV'
  const phone = isInbound ? senderOf(line, reader) : phoneIn(textIn(line, 'number'), reader.phoneRegion)
  if (phone === null) return [skipped('the other party is no phone number, so it names no customer')]
  if (reader.ownPhones.has(phone)) return [skipped('the other party is a number of our own')]
  return [
    contact({
      source: 'hylafax',
      sourceId: isInbound ? idOf(line, ['commid']) : idOf(line, ['commid', 'jobid']),
      customer: { phone },
      channel: 'FAX',
      direction: isInbound ? 'INBOUND' : 'OUTBOUND',
      contactPoint: phone,
      occurredAt: timeIn(line, 'date', reader.clock),
      outcome: isInbound ? null : outcomeOf(textIn(line, 'reason')),
      durationSeconds: secondsIn(textIn(line, 'conntime')),
    }),
  ]
}

/**
 * The number that the network told, which versions write in one of two fields; else the one that the machine itself states,
 * if it does so in full.
 */
function senderOf(line: Fields, { phoneRegion }: FaxReader): string | null {
  const told = [textIn(line, 'caller2'), textIn(line, 'caller1')].flatMap((text) => phoneIn(text, phoneRegion) ?? [])
  return told[0] ?? phoneIn(textIn(line, 'station'), undefined)
}

/**
 * One call can carry several jobs, and one job take several calls: each is an attempt. A server that is set up anew counts
 * from 1 again, so the day belongs to the id.
 */
function idOf(line: Fields, names: readonly string[]): string | null {
  const parts = names.map((name) => textIn(line, name))
  return parts[0] === null ? null : [textIn(line, 'date')?.slice(0, 8), ...parts].join(' ')
}

function outcomeOf(reason: string | null): Outcome {
  if (reason === null) return 'DELIVERED'
  return REASONS.find(([beginning]) => reason.toLowerCase().startsWith(beginning))?.[1] ?? 'FAILED'
}

/** "1:05" and "00:01:05". */
function secondsIn(text: string | null): number | null {
  if (text === null || !/^\d{1,3}(?::\d\d){1,2}$/.test(text)) return null
  return text.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0)
}
