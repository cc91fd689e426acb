import { type Direction, fault, shortened } from '@wavelength/core'
import type { ConnectorOptions } from '../connector.ts'
import { phoneIn } from './phone.ts'

/** What the records of a telephone system are read with. */
export interface TelephoneReader {
  readonly phoneRegion: string | undefined
  /** Our own numbers: as they were told, for extensions, and as E.164. */
  readonly ownNumbers: ReadonlySet<string>
  /** Contexts and lines of ours, where any were told: whoever calls by one of them is one of us, and nobody else is. */
  readonly ownNames: ReadonlySet<string>
}

export function telephoneReaderOf({ ownAddresses = [], phoneRegion }: ConnectorOptions): TelephoneReader {
  const told = ownAddresses.map((each) => each.trim()).filter((each) => each !== '' && !each.includes('@'))
  const [names, numbers] = [told.filter((each) => /\p{L}/u.test(each)), told.filter((each) => !/\p{L}/u.test(each))]
  const phones = numbers.flatMap((each) => phoneIn(each, phoneRegion) ?? [])
  return { phoneRegion, ownNumbers: new Set([...numbers, ...phones]), ownNames: new Set(names) }
}

export interface CallEnds {
  readonly from: string | null
  readonly to: string | null
  /** The field of the dial plan's context, and what it holds. */
  readonly context: readonly [field: string, value: string | null]
  /** The line by which the caller came, such as "SIP/8016". */
  readonly line: string | null
}

/** Who spoke with whom. */
export type CallParties =
  | { readonly status: 'found'; readonly direction: Direction; readonly phone: string }
  | { readonly status: 'skipped'; readonly why: string }

/** `known` are the contexts that the system itself, or a common set-up of it, gives a direction. */
export function callPartiesOf(
  ends: CallEnds,
  known: Readonly<Record<string, Direction>>,
  reader: TelephoneReader,
): CallParties {
  const [from, to] = [ends.from, ends.to].map((text) => phoneIn(text, reader.phoneRegion))
  if (from == null && to == null) return skipped('neither party is a phone number, so the call names no customer')
  const [isFromUs, isToUs] = [isOwn(ends.from, from, reader), isOwn(ends.to, to, reader)]
  if (isFromUs && isToUs) return skipped('a call between numbers of our own')
  const direction = isFromUs ? 'OUTBOUND' : isToUs ? 'INBOUND' : directionOf(ends, known, reader)
  const phone = direction === 'INBOUND' ? from : to
  if (phone == null) return skipped('the other party is no phone number, so it names no customer')
  return { status: 'found', direction, phone }
}

function isOwn(text: string | null, phone: string | null | undefined, { ownNumbers }: TelephoneReader): boolean {
  return (text !== null && ownNumbers.has(text)) || (phone != null && ownNumbers.has(phone))
}

function directionOf(
  { context: [field, context], line }: CallEnds,
  known: Readonly<Record<string, Direction>>,
  { ownNames }: TelephoneReader,
): Direction {
  if (ownNames.size > 0)
    return [context, line].some((name) => name !== null && ownNames.has(name)) ? 'OUTBOUND' : 'INBOUND'
  const direction = context !== null && Object.hasOwn(known, context) ? known[context] : undefined
  if (direction !== undefined) return direction
  const told = context === null ? 'is missing' : `is "${shortened(context)}"`
  const message = `${field} ${told}, so nothing tells who called whom: tell your own numbers, or the contexts that you call from`
  throw fault('UNKNOWN_VALUE', [field], message)
}

function skipped(why: string): CallParties {
  return { status: 'skipped', why }
}
