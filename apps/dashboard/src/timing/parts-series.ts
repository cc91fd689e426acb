import { BY_CHANNEL, CHANNEL_LABELS, CHANNELS, type Channel, DAYPARTS, type Daypart } from '@wavelength/core'
import { rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { atStart } from '../format/in-sentence.ts'
import { percent } from '../format/number.ts'
import { shareCells, shareColumns, type Table, textCell, textColumn } from '../panel/table.ts'
import { surestContrast, surestOf } from '../statistics/contrast.ts'
import { t, word } from '../words/t.ts'
import { PART_HOURS } from './parts-query.ts'
import { byPart, partSlot } from './week-series.ts'

/** How attempts over a channel were answered in one part of the customers' own day. */
export interface PartRate {
  readonly channel: Channel
  readonly part: Daypart
  readonly rate: ShownRate
}

/** Channels in their fixed order, parts from morning to evening; only those with attempts. */
export function toPartRates(answer: Parameters<typeof byPart>[0]): PartRate[] {
  const parts = byPart(answer)
  return CHANNELS.flatMap((channel) =>
    DAYPARTS.flatMap((part) => {
      const rate = rateIn(parts[part], channel)
      return rate.kind === 'NONE' ? [] : [{ channel, part, rate }]
    }),
  )
}

function rateIn({ rows }: Aggregate, channel: Channel): ShownRate {
  const row = rows.find((each) => keyIn(each, 'CHANNEL', CHANNELS) === channel)
  return measured(row, 'ATTEMPTS').value ? rateOf(measured(row, 'ANSWER_RATE')) : { kind: 'NONE' }
}

export function channelsIn(rates: readonly PartRate[]): Channel[] {
  return CHANNELS.filter((channel) => rates.some((each) => each.channel === channel))
}

const PART_PHRASES = {
  BEFORE_8: 'before 8',
  FROM_8_TO_17: 'between 8 and 17',
  AFTER_17: 'after 17',
} satisfies Record<Daypart, string>

/** "By phone, 52% of attempts after 17 are answered, but only 19% before 8"; silent when no channel clearly differs. */
export function partsFinding(rates: readonly PartRate[]): string | null {
  const surest = surestOf(CHANNELS.map((channel) => surestContrast(rates.filter((each) => each.channel === channel))))
  if (surest === null) return null
  const { more, less } = surest
  return t('{byChannel}, {more} of attempts {better} are answered, but only {less} {worse}', {
    byChannel: atStart(word(BY_CHANNEL[more.channel])),
    more: percent(more.rate.value),
    better: word(PART_PHRASES[more.part]),
    less: percent(less.rate.value),
    worse: word(PART_PHRASES[less.part]),
  })
}

export function partBehind({ channel, part }: PartRate): Behind {
  return {
    title: t('Answered attempts {byChannel}, {part}', {
      byChannel: word(BY_CHANNEL[channel]),
      part: word(PART_PHRASES[part]),
    }),
    measure: 'ANSWERED',
    narrowed: { channels: [channel], localHours: [...PART_HOURS[part]] },
  }
}

export function partsTable(rates: readonly PartRate[]): Table {
  return {
    caption: t('Settled attempts by channel and part of the customer’s day: how many were answered'),
    columns: [textColumn(t('Channel')), textColumn(t('Local time')), ...shareColumns(t('Answered %'), t('Settled'))],
    rows: rates.map((each) => [
      textCell(word(CHANNEL_LABELS[each.channel])),
      textCell(partSlot(each.part).label),
      ...shareCells(each.rate, {
        ...partBehind(each),
        title: t('Attempts {byChannel}, {part}', {
          byChannel: word(BY_CHANNEL[each.channel]),
          part: word(PART_PHRASES[each.part]),
        }),
        measure: 'ANSWER_RATE',
      }),
    ]),
  }
}
