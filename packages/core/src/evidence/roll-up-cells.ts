import { LEAST_IN_WEEK } from '../metrics/contacts-in-week.ts'
import { LAST_ATTEMPT_NUMBER } from '../metrics/dimension.ts'
import { delayBucketOf } from '../metrics/reply-delay.ts'
import { localTimeAt } from '../model/local-time.ts'
import { type Interaction, purposeOf } from './interaction.ts'
import type { RollUpCell, RollUpCounts, RollUpKey, RollUpName } from './roll-ups.ts'

const HOUR_MS = 3_600_000

/** What one interaction adds to the roll-ups, and to which of their cells. */
export function rollUpCells(interaction: Interaction, reportingZone: string): RollUpCell[] {
  const { channel, direction, ageBand, mailClass, localWeekday, localHour, source, occurredAt } = interaction
  const { day } = localTimeAt(reportingZone, occurredAt)
  const month = `${day.slice(0, 7)}-01`
  const sums = contactSums(interaction)
  const attemptNumber = Math.min(interaction.attemptNumber ?? 0, LAST_ATTEMPT_NUMBER)
  const narrow = { channel, direction, ageBand, mailClass }
  const contact = { ...narrow, purpose: purposeOf(interaction), attemptNumber }
  const reach = { channel, direction, ageBand, localWeekday, localHour }
  const hour = Math.floor(occurredAt / HOUR_MS) * HOUR_MS
  return [
    cell('channelDaily', { day, ...narrow }, sums),
    cell('channelMonthly', { month, ...narrow }, sums),
    cell('contactDaily', { day, ...contact }, sums),
    cell('contactMonthly', { month, ...contact }, sums),
    cell('reachDaily', { day, ...reach }, sums),
    cell('reachMonthly', { month, ...reach }, sums),
    cell('sourceDaily', { day, source, ...narrow }, sums),
    cell('sourceHourly', { source, hour, channel }, { contacts: 1 }),
    cell('sourceTotal', { source, channel }, { contacts: 1 }),
    ...neighbourCells(interaction, day, sums),
    ...delayCell(interaction, month),
  ]
}

function cell<N extends RollUpName>(rollUp: N, key: RollUpKey<N>, sums: RollUpCounts<N>): RollUpCell {
  return { rollUp, key, sums }
}

type ContactCounts = RollUpCounts<'contactDaily'>

function contactSums(interaction: Interaction): ContactCounts {
  const { direction, messageKey, resolution } = interaction
  return {
    contacts: 1,
    attempts: Number(interaction.isAttempt),
    answered: Number(resolution === 'ANSWERED'),
    declined: Number(resolution === 'DECLINED'),
    undelivered: Number(resolution === 'UNDELIVERED'),
    keyed: Number(direction === 'OUTBOUND' && messageKey !== null),
    repeats: Number(interaction.isRepeat),
  }
}

/** Of what the customer's other contacts make of this one. */
function neighbourCells(interaction: Interaction, day: string, sums: ContactCounts): RollUpCell[] {
  const { channel, ageBand, contactsInWeek, previousChannel } = interaction
  const cells: RollUpCell[] = []
  if (contactsInWeek !== null) {
    const atMost = Math.min(contactsInWeek, LEAST_IN_WEEK.EIGHT_OR_MORE)
    cells.push(cell('loadDaily', { day, channel, ageBand, contactsInWeek: atMost }, sums))
  }
  if (previousChannel !== null) cells.push(cell('followUpDaily', { day, channel, ageBand, previousChannel }, sums))
  return cells
}

function delayCell(interaction: Interaction, month: string): RollUpCell[] {
  const { channel, ageBand, answeredAt, occurredAt, resolution } = interaction
  if (resolution !== 'ANSWERED' || answeredAt === null) return []
  const delayBucket = delayBucketOf(answeredAt - occurredAt)
  return [cell('replyDelayMonthly', { month, channel, ageBand, delayBucket }, { answered: 1 })]
}
