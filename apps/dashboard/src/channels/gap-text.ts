import { AGE_BAND_LABELS, CHANNEL_FAMILIES, type ChannelFamily, FAMILY_LABELS } from '@wavelength/core'
import { isShown } from '../aggregate/rate.ts'
import { agePhrase, atStart, inSentence } from '../format/in-sentence.ts'
import { percent } from '../format/number.ts'
import { pointsCells } from '../panel/points-cells.ts'
import { type Cell, denominatorCell, numberColumn, rateCell, type Table, textCell, textColumn } from '../panel/table.ts'
import { t, word } from '../words/t.ts'
import { gapBehind } from './gap-behind.ts'
import { type Gap, isClearGap, surestGap } from './gaps.ts'

/** How a family is named inside a sentence. */
const BY_FAMILY = {
  EMAIL: 'by email',
  PHONE: 'by phone',
  TEXT: 'by text',
  SOCIAL: 'on social media',
  APP_AND_CHAT: 'by app or chat',
  LETTER_AND_FAX: 'by letter or fax',
  IN_PERSON: 'in person',
} satisfies Record<ChannelFamily, string>

/** The one sentence for leadership: where what we do lies surest beside what they do. */
export function gapSentence(gaps: readonly Gap[]): string | null {
  const gap = surestGap(gaps)
  if (!gap) return null
  const said = {
    age: agePhrase(gap.ageBand),
    by: word(BY_FAMILY[gap.family]),
    theirs: percent(gap.theirs.value),
    ours: percent(gap.ours.value),
  }
  return atStart(
    gap.difference.value > 0
      ? t('{age} reach us {by} in {theirs} of their contacts; we reach them that way in only {ours}.', said)
      : t('We reach {age} {by} in {ours} of our contacts; only {theirs} of theirs come that way.', said),
  )
}

interface Habit {
  readonly family: ChannelFamily
  readonly cohorts: number
  readonly isMore: boolean
}

/** "We use email more than they do in 6 of 7 age cohorts": the habit that most age bands share. */
export function gapFinding(gaps: readonly Gap[]): string | null {
  const all = new Set(gaps.filter(({ difference }) => difference !== null).map(({ ageBand }) => ageBand)).size
  const [most] = CHANNEL_FAMILIES.flatMap((family) => [habitOf(gaps, family, true), habitOf(gaps, family, false)]).sort(
    (one, other) => other.cohorts - one.cohorts,
  )
  if (!most || most.cohorts < 2) return null
  const said = { family: inSentence(FAMILY_LABELS[most.family]), n: most.cohorts, all }
  return most.isMore
    ? t('We use {family} clearly more than they do in {n} of {all} age cohorts', said)
    : t('We use {family} clearly less than they do in {n} of {all} age cohorts', said)
}

function habitOf(gaps: readonly Gap[], family: ChannelFamily, isMore: boolean): Habit {
  const alike = gaps.filter((gap) => gap.family === family && isClearGap(gap) && gap.difference.value < 0 === isMore)
  return { family, isMore, cohorts: alike.length }
}

/** All gaps, clear or not. */
export function gapTable(gaps: readonly Gap[]): Table {
  return {
    caption: t('How they reach us and how we reach them, by age cohort and family'),
    columns: [
      textColumn(t('Age')),
      textColumn(t('Family')),
      numberColumn(t('They reach us %')),
      numberColumn(t('Their contacts')),
      numberColumn(t('We reach them %')),
      numberColumn(t('Our contacts')),
      numberColumn(t('Gap in points')),
      numberColumn(t('95% interval')),
    ],
    rows: gaps.map(lineOf),
  }
}

function lineOf(gap: Gap): Cell[] {
  const { ageBand, family, theirs, ours, difference } = gap
  return [
    textCell(word(AGE_BAND_LABELS[ageBand])),
    textCell(word(FAMILY_LABELS[family])),
    { ...rateCell(theirs), behind: isShown(theirs) && theirs.numerator > 0 ? gapBehind(gap, 'INBOUND') : null },
    denominatorCell(theirs),
    { ...rateCell(ours), behind: isShown(ours) && ours.numerator > 0 ? gapBehind(gap, 'OUTBOUND') : null },
    denominatorCell(ours),
    ...pointsCells(difference),
  ]
}
