import { type AttemptState, CHANNEL_LABELS, type ChannelFamily, familyOf } from '@wavelength/core'
import { dayIn, momentText, monthText } from '../format/time.ts'
import { counted, t, word } from '../words/t.ts'
import type { ContactMonth, LineContact } from './contact-line-query.ts'
import { axisTicks } from './month-ticks.ts'

/** Who made contact: the lanes of the line, ours first. */
export const LANES = ['OUTBOUND', 'INBOUND'] as const
export type LaneOf = (typeof LANES)[number]

/** What a mark is drawn as: an attempt by where it stands, another message of ours, a contact of theirs. */
export type Shape = AttemptState | 'MESSAGE' | 'THEIRS' | 'MONTH'

export interface LineMark {
  readonly key: string
  readonly lane: LaneOf
  readonly shape: Shape
  /** Null for a month, which holds several channels. */
  readonly family: ChannelFamily | null
  /** From 0, the oldest, to 100, now. */
  readonly x: number
  /** How many contacts stand in it. */
  readonly contacts: number
  readonly said: string
}

export interface ContactLine {
  /** Oldest first, whichever lane. */
  readonly marks: readonly LineMark[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** So many contacts are drawn by month. */
  readonly inMonths: number
}

interface LineAsked {
  readonly contacts: readonly LineContact[]
  readonly months: readonly ContactMonth[]
  /** In which the contacts are told. */
  readonly timeZone: string
  /** In which the months are counted. */
  readonly ourZone: string
  readonly now: number
}

const DAY_MS = 86_400_000

/** Where each contact stands in time. Contacts older than the ones that are here are told by month. */
export function contactLine({ contacts, months, timeZone, ourZone, now }: LineAsked): ContactLine {
  const older = olderMonths(contacts, months, ourZone)
  const instants = [...contacts.map(({ occurredAt }) => Date.parse(occurredAt)), ...older.map(middleOf)]
  const first = Math.min(...instants, now - DAY_MS)
  const last = Math.max(...instants, now)
  const placeOf = (instant: number) => ((instant - first) / (last - first)) * 100
  const single = contacts.map((contact) => contactMark(contact, timeZone, placeOf))
  const binned = older.flatMap((month) => monthMarks(month, placeOf(middleOf(month))))
  return {
    marks: [...binned, ...single].sort((one, other) => one.x - other.x),
    ticks: axisTicks(first, last).map(({ instant, label }) => ({ x: placeOf(instant), label })),
    inMonths: older.reduce((sum, { inbound, outbound }) => sum + inbound + outbound, 0),
  }
}

/** What of each month is not told contact by contact. */
function olderMonths(contacts: readonly LineContact[], months: readonly ContactMonth[], zone: string): ContactMonth[] {
  const monthOf = (contact: LineContact) => `${dayIn(new Date(contact.occurredAt), zone).slice(0, 7)}-01`
  const told = Map.groupBy(contacts, monthOf)
  return months
    .map((month) => without(month, told.get(month.month) ?? []))
    .filter(({ inbound, outbound }) => inbound + outbound > 0)
}

function without(month: ContactMonth, told: readonly LineContact[]): ContactMonth {
  const counting = (holds: (contact: LineContact) => boolean) => told.filter(holds).length
  return {
    ...month,
    inbound: month.inbound - counting(({ direction }) => direction === 'INBOUND'),
    outbound: month.outbound - counting(({ direction }) => direction === 'OUTBOUND'),
    unanswered: month.unanswered - counting(({ attemptState }) => attemptState === 'UNANSWERED'),
  }
}

function middleOf({ month }: ContactMonth): number {
  return Date.parse(month) + 14 * DAY_MS
}

function contactMark(contact: LineContact, timeZone: string, placeOf: (instant: number) => number): LineMark {
  const { id, channel, direction, occurredAt } = contact
  return {
    key: id,
    lane: direction,
    shape: shapeOf(contact),
    family: familyOf(channel),
    x: placeOf(Date.parse(occurredAt)),
    contacts: 1,
    said: t('{when}: {channel}, {what}', {
      when: momentText(occurredAt, timeZone),
      channel: word(CHANNEL_LABELS[channel]),
      what: word(SHAPE_LABELS[shapeOf(contact)]),
    }),
  }
}

function shapeOf({ direction, attemptState }: LineContact): Exclude<Shape, 'MONTH'> {
  if (direction === 'INBOUND') return 'THEIRS'
  return attemptState ?? 'MESSAGE'
}

/** What the shapes mean, in the order of the key. */
export const SHAPE_LABELS = {
  ANSWERED: 'answered',
  UNANSWERED: 'unanswered',
  OPEN: 'waiting for an answer',
  DECLINED: 'declined',
  UNDELIVERED: 'not delivered',
  MESSAGE: 'wants no answer',
  THEIRS: 'from the customer',
} satisfies Record<Exclude<Shape, 'MONTH'>, string>

function monthMarks({ month, inbound, outbound, unanswered }: ContactMonth, x: number): LineMark[] {
  const when = monthText(month)
  const mark = { shape: 'MONTH', family: null, x } as const
  const ours = counted(
    outbound,
    '{when}: {n} contact of ours, {unanswered} unanswered',
    '{when}: {n} contacts of ours, {unanswered} unanswered',
    { when, unanswered },
  )
  const theirs = counted(inbound, '{when}: {n} contact from the customer', '{when}: {n} contacts from the customer', {
    when,
  })
  return [
    { ...mark, key: `${month} ours`, lane: 'OUTBOUND' as const, contacts: outbound, said: ours },
    { ...mark, key: `${month} theirs`, lane: 'INBOUND' as const, contacts: inbound, said: theirs },
  ].filter(({ contacts }) => contacts > 0)
}
