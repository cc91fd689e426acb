import { AGE_BAND_LABELS, AGE_BANDS, type InteractionFilter, UNKNOWN_VALUE } from '@wavelength/core'
import { byRate, isShown, rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, measured } from '../aggregate/rows.ts'
import { percent } from '../format/number.ts'
import {
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
import { mailBehind } from './mail-behind.ts'
import { GROUPINGS, type Grouping } from './senders-query.ts'

export interface UnwantedGroup {
  readonly key: string
  readonly label: string
  readonly unwanted: ShownRate
}

const MOST_GROUPS = 10

/** The ten with the largest share, those of which nothing may be shown last; no email, no line. */
export function toUnwantedGroups(aggregate: Aggregate, by: Grouping): UnwantedGroup[] {
  const groups = aggregate.rows.flatMap((row) => {
    const key = row.keys.find(({ dimension }) => dimension === GROUPINGS[by])?.value
    const unwanted = rateOf(measured(row, 'SPAM_AND_GRAYMAIL_SHARE'))
    const isMail = measured(row, 'EMAILS').value !== 0
    return key && isMail && unwanted.kind !== 'NONE' ? [{ key, label: labelOf(key, by), unwanted }] : []
  })
  return groups.sort((one, other) => byRate(one.unwanted, other.unwanted)).slice(0, MOST_GROUPS)
}

function labelOf(key: string, by: Grouping): string {
  if (by === 'age') return word(AGE_BAND_LABELS[AGE_BANDS.find((band) => band === key) ?? 'UNKNOWN'])
  return by === 'segment' && key === UNKNOWN_VALUE ? t('No segment') : key
}

/** Where the most of the email is unwanted, and where the least; silent unless the two clearly differ. */
export function unwantedFinding(groups: readonly UnwantedGroup[]): string | null {
  const ends = clearEnds(groups.map(({ label, unwanted }) => ({ label, rate: unwanted })))
  if (ends === null) return null
  const { first: most, last: least } = ends
  return t('Spam and graymail weigh most with {most}, at {share}; least with {least}, at {other}', {
    most: most.label,
    share: percent(most.rate.value),
    least: least.label,
    other: percent(least.rate.value),
  })
}

export const GROUP_HEADS = { source: 'Source', segment: 'Segment', age: 'Age' } satisfies Record<Grouping, string>

export function unwantedTable(groups: readonly UnwantedGroup[], by: Grouping): Table {
  return {
    caption: t('Share of spam and graymail in classified incoming email'),
    columns: [
      textColumn(word(GROUP_HEADS[by])),
      numberColumn(t('Spam or graymail %')),
      numberColumn(t('95% interval')),
      numberColumn(t('Classified')),
    ],
    rows: groups.map((group) => [
      textCell(group.label),
      { ...rateCell(group.unwanted), behind: unwantedBehind(group, by) },
      intervalCell(group.unwanted),
      denominatorCell(group.unwanted),
    ]),
  }
}

const FILTERED = { source: 'sources', segment: 'segments', age: 'ageBands' } as const

/** The spam and graymail of a group. */
export function unwantedBehind({ key, label, unwanted }: UnwantedGroup, by: Grouping) {
  if (!isShown(unwanted) || unwanted.numerator === 0) return null
  const narrowed: InteractionFilter = {
    directions: ['INBOUND'],
    mailClasses: ['GRAYMAIL', 'SPAM'],
    [FILTERED[by]]: [key],
  }
  return mailBehind(t('Spam and graymail: {group}', { group: label }), narrowed)
}
