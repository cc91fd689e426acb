import { BY_CHANNEL, CHANNEL_LABELS, CHANNELS, type Channel } from '@wavelength/core'
import { type Aggregate, keyIn } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { countCell, numberColumn, type Table, textCell, textColumn } from '../panel/table.ts'
import { differenceOf } from '../statistics/difference.ts'
import { t, word } from '../words/t.ts'
import {
  type Delays,
  delayCell,
  delayColumn,
  delaysOf,
  isTold,
  medianInterval,
  onLogScale,
  type ShownDelays,
  withheldCell,
  withinText,
} from './delays.ts'

export interface ReplyTime {
  readonly channel: Channel
  readonly delays: ShownDelays
}

/** Fastest first; what may not be shown comes last. */
export function toReplyTimes({ rows }: Aggregate): ReplyTime[] {
  const times = rows.flatMap((row) => {
    const channel = keyIn(row, 'CHANNEL', CHANNELS)
    const delays = delaysOf(row)
    return channel && delays.kind !== 'NONE' ? [{ channel, delays }] : []
  })
  return times.sort((one, other) => sortKey(one) - sortKey(other))
}

function sortKey({ delays }: ReplyTime): number {
  return isTold(delays) ? delays.median : Number.MAX_VALUE
}

const FEW = 30

/** "Half of the replies by phone come within 12 min; by letter it takes 6 d"; silent unless the two clearly differ. */
export function replyTimeFinding(times: readonly ReplyTime[]): string | null {
  const sound = times.flatMap(({ channel, delays }) =>
    isTold(delays) && delays.replies >= FEW ? [{ channel, delays }] : [],
  )
  const [fastest, slowest] = [sound[0], sound.at(-1)]
  if (!fastest || !slowest || !isClearlySlower(slowest.delays, fastest.delays)) return null
  return t('Half of the replies to attempts {fastest} come within {fast}; {slowest} it takes {slow}', {
    fastest: word(BY_CHANNEL[fastest.channel]),
    fast: withinText(fastest.delays.median),
    slowest: word(BY_CHANNEL[slowest.channel]),
    slow: withinText(slowest.delays.median),
  })
}

/** By the interval of the difference of the logarithms (G. Y. Zou and A. Donner, Statistics in Medicine 27, 2008). */
function isClearlySlower(one: Delays, other: Delays): boolean {
  return differenceOf(onLogScale(medianInterval(one)), onLogScale(medianInterval(other))).low > 0
}

export function replyBehind({ channel }: ReplyTime): Behind {
  return {
    title: t('Attempts {byChannel} that got a reply', { byChannel: word(BY_CHANNEL[channel]) }),
    measure: 'ANSWERED',
    narrowed: { channels: [channel] },
  }
}

export function replyTimeTable(times: readonly ReplyTime[]): Table {
  return {
    caption: t('Time from attempt to reply, by channel'),
    columns: [
      textColumn(t('Channel')),
      delayColumn(t('25% within')),
      delayColumn(t('Half within')),
      delayColumn(t('Half, 95% from')),
      delayColumn(t('Half, 95% to')),
      delayColumn(t('75% within')),
      delayColumn(t('90% within')),
      numberColumn(t('Replies')),
    ],
    rows: times.map((time) => [textCell(word(CHANNEL_LABELS[time.channel])), ...cellsOf(time)]),
  }
}

function cellsOf(time: ReplyTime) {
  const { delays } = time
  if (!isTold(delays)) return Array.from({ length: 7 }, withheldCell)
  const { low, high } = medianInterval(delays)
  return [
    ...[delays.p25, delays.median, low, high, delays.p75, delays.p90].map(delayCell),
    countCell(delays.replies, replyBehind(time)),
  ]
}
