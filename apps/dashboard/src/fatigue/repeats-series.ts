import {
  CHANNEL_LABELS,
  CHANNELS,
  type ChannelFamily,
  familyOf,
  type InteractionFilter,
  PURPOSE_LABELS,
  PURPOSES,
} from '@wavelength/core'
import { byRate, isShown, rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import { inSentence } from '../format/in-sentence.ts'
import { percent } from '../format/number.ts'
import {
  countCell,
  denominatorCell,
  intervalCell,
  numberColumn,
  rateCell,
  type Table,
  textCell,
  textColumn,
} from '../panel/table.ts'
import { clearEnds } from '../statistics/contrast.ts'
import { t, word } from '../words/t.ts'
import type { Split } from './repeats-query.ts'

/** Repeats of one channel or purpose. */
export interface RepeatGroup {
  readonly label: string
  readonly family?: ChannelFamily
  readonly narrowed: InteractionFilter
  readonly repeated: ShownRate
}

/** Most often repeated first, what may not be shown last; where we send nothing, nothing is repeated. */
export function toRepeatGroups(aggregate: Aggregate, by: Split): RepeatGroup[] {
  const groups = aggregate.rows.flatMap((row) => {
    const named = by === 'channel' ? channelOf(row) : purposeOf(row)
    const repeated = repeatedIn(row)
    const isSent = measured(row, 'OUTBOUND').value !== 0
    return named && isSent && repeated.kind !== 'NONE' ? [{ ...named, repeated }] : []
  })
  return groups.sort((one, other) => byRate(one.repeated, other.repeated))
}

type Row = Aggregate['rows'][number]

export function repeatedIn(row: Row | undefined): ShownRate {
  return rateOf(measured(row, 'REPEAT_SHARE'))
}

function channelOf(row: Row) {
  const channel = keyIn(row, 'CHANNEL', CHANNELS)
  return (
    channel && { label: word(CHANNEL_LABELS[channel]), family: familyOf(channel), narrowed: { channels: [channel] } }
  )
}

function purposeOf(row: Row) {
  const purpose = keyIn(row, 'PURPOSE', PURPOSES)
  return purpose && { label: word(PURPOSE_LABELS[purpose]), narrowed: { purposes: [purpose] } }
}

/** Silent unless the most repeated and the least clearly differ. */
export function repeatsFinding(groups: readonly RepeatGroup[]): string | null {
  const ends = clearEnds(groups.map(({ label, repeated }) => ({ label, rate: repeated })))
  if (ends === null) return null
  const { first: most, last: least } = ends
  return t('{most} repeats what was said elsewhere most, in {share} of messages; {least} least, in {other}', {
    most: most.label,
    share: percent(most.rate.value),
    least: inSentence(least.label),
    other: percent(least.rate.value),
  })
}

/** Those who were told again. */
export function repeatsBehind({ label, narrowed, repeated }: RepeatGroup): Behind | null {
  if (!isShown(repeated) || repeated.numerator === 0) return null
  return { title: t('Repeated messages: {group}', { group: label }), measure: 'REPEATS', narrowed }
}

/** All messages of a group that have a key. */
function keyedBehind({ label, narrowed }: RepeatGroup): Behind {
  return { title: t('Messages with a key: {group}', { group: label }), measure: 'REPEAT_SHARE', narrowed }
}

export const SPLIT_HEADS = { channel: 'Channel', purpose: 'Purpose' } satisfies Record<Split, string>

export function repeatsTable(groups: readonly RepeatGroup[], by: Split): Table {
  return {
    caption: t('Messages that had gone out over another channel in the 48 hours before'),
    columns: [
      textColumn(word(SPLIT_HEADS[by])),
      numberColumn(t('Repeated %')),
      numberColumn(t('95% interval')),
      numberColumn(t('Repeats')),
      numberColumn(t('Messages')),
    ],
    rows: groups.map((group) => [
      textCell(group.label),
      rateCell(group.repeated),
      intervalCell(group.repeated),
      countCell(isShown(group.repeated) ? group.repeated.numerator : null, repeatsBehind(group)),
      denominatorCell(group.repeated, keyedBehind(group)),
    ]),
  }
}
