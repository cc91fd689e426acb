import {
  AGE_BAND_LABELS,
  AGE_BANDS,
  type AgeBand,
  CHANNEL_FAMILIES,
  type ChannelFamily,
  type Direction,
  FAMILY_LABELS,
} from '@wavelength/core'
import { isShown, isSound, rateFrom, rateOf, type ShownRate } from '../aggregate/rate.ts'
import { type Aggregate, keyIn, measured } from '../aggregate/rows.ts'
import type { Behind } from '../behind/behind.ts'
import type { SplitGrid } from '../charts/split-bars.tsx'
import { agePhrase, inSentence } from '../format/in-sentence.ts'
import { countCell, numberColumn, rateCell, type Table, textCell, textColumn, tooFew } from '../panel/table.ts'
import { isClear, leadWithin } from '../statistics/difference.ts'
import { counted, t, word } from '../words/t.ts'
import { MEANT_FOR_US } from './channel-share-query.ts'

export interface CohortShares {
  readonly ageBand: AgeBand
  /** Contacts of the cohort; null when too few to show. */
  readonly contacts: number | null
  readonly isFew: boolean
  readonly shares: ReadonlyMap<ChannelFamily, ShownRate>
}

/** One row per age band that has contacts, youngest first, unknown last. */
export function toCohortShares(aggregate: Aggregate): CohortShares[] {
  return AGE_BANDS.flatMap((ageBand) => {
    const rows = aggregate.rows.filter((row) => keyIn(row, 'AGE_BAND', AGE_BANDS) === ageBand)
    if (rows.length === 0) return []
    const shares = new Map<ChannelFamily, ShownRate>()
    for (const row of rows) {
      const family = keyIn(row, 'CHANNEL_FAMILY', CHANNEL_FAMILIES)
      if (family) shares.set(family, rateOf(measured(row, 'CHANNEL_SHARE')))
    }
    return [cohortOf(ageBand, shares)]
  })
}

function cohortOf(ageBand: AgeBand, shares: ReadonlyMap<ChannelFamily, ShownRate>): CohortShares {
  const shown = [...shares.values()].find(isShown)
  return { ageBand, contacts: shown?.denominator ?? null, isFew: shown?.kind === 'FEW', shares }
}

/** Families that carry at least one contact somewhere; a column of nothing tells nothing. */
export function familiesIn(cohorts: readonly CohortShares[]): ChannelFamily[] {
  return CHANNEL_FAMILIES.filter((family) => cohorts.some(({ shares }) => shares.has(family)))
}

/** Cohorts down, families across. */
export function channelShareGrid(cohorts: readonly CohortShares[], direction: Direction): SplitGrid {
  const found = new Map<string, CohortShares>(cohorts.map((cohort) => [cohort.ageBand, cohort]))
  const families = familiesIn(cohorts)
  return {
    caption: t('Share of contacts by channel family within each age cohort'),
    head: t('Age'),
    wholeHead: t('Contacts'),
    columns: families.map((family) => ({ key: family, label: word(FAMILY_LABELS[family]), family })),
    rows: cohorts.map(({ ageBand, contacts, isFew }) => ({
      key: ageBand,
      label: word(AGE_BAND_LABELS[ageBand]),
      whole: contacts,
      isFew,
      behind: contactsBehind(direction, ageBand),
    })),
    cellOf: (ageBand, key) => {
      const cohort = found.get(ageBand)
      const family = families.find((known) => known === key)
      if (!cohort || !family) return { rate: { kind: 'NONE' } }
      return { rate: shareIn(cohort, family), behind: contactsBehind(direction, cohort.ageBand, family) }
    },
  }
}

/** Those who had such contacts. */
export function contactsBehind(direction: Direction, ageBand: AgeBand, family?: ChannelFamily): Behind {
  const over = family ? `, ${word(FAMILY_LABELS[family])}` : ''
  return {
    title: `${t('Contacts')}: ${word(AGE_BAND_LABELS[ageBand])}${over}`,
    measure: 'CONTACTS',
    narrowed: {
      directions: [direction],
      mailClasses: MEANT_FOR_US,
      ageBands: [ageBand],
      ...(family && { families: [family] }),
    },
  }
}

/** "Text leads among 18–24s, phone among 65–74s"; silent unless both leads are clear. */
export function channelShareFinding(cohorts: readonly CohortShares[]): string | null {
  if (familiesIn(cohorts).length < 2) return null
  const leads = cohorts.filter(({ ageBand }) => ageBand !== 'UNKNOWN').flatMap(clearLead)
  const youngest = leads[0]
  const oldest = leads.findLast(({ family }) => family !== youngest?.family)
  if (!youngest) return null
  if (oldest)
    return t('{family} leads among {age}, {otherFamily} among {otherAge}', {
      family: word(FAMILY_LABELS[youngest.family]),
      age: agePhrase(youngest.ageBand),
      otherFamily: inSentence(FAMILY_LABELS[oldest.family]),
      otherAge: agePhrase(oldest.ageBand),
    })
  const family = word(FAMILY_LABELS[youngest.family])
  return counted(
    leads.length,
    '{family} clearly leads in {n} age cohort',
    '{family} clearly leads in {n} age cohorts',
    {
      family,
    },
  )
}

function clearLead({ ageBand, shares }: CohortShares): { ageBand: AgeBand; family: ChannelFamily }[] {
  const ranked = [...shares].flatMap(([family, rate]) => (isSound(rate) ? [{ family, rate }] : []))
  ranked.sort((one, other) => other.rate.value - one.rate.value)
  const [first, second] = ranked
  if (!first) return []
  const runnerUp = second?.rate.numerator ?? 0
  const isAhead = isClear(leadWithin(first.rate.numerator, runnerUp, first.rate.denominator))
  return isAhead ? [{ ageBand, family: first.family }] : []
}

export function channelShareTable(cohorts: readonly CohortShares[]): Table {
  const families = familiesIn(cohorts)
  return {
    caption: t('Share of contacts by channel family within each age cohort'),
    columns: [
      textColumn(t('Age')),
      ...families.map((family) => numberColumn(`${word(FAMILY_LABELS[family])} %`)),
      numberColumn(t('Contacts')),
    ],
    rows: cohorts.map((cohort) => [
      textCell(word(AGE_BAND_LABELS[cohort.ageBand])),
      ...families.map((family) => rateCell(shareIn(cohort, family))),
      contactsCell(cohort),
    ]),
  }
}

/** No row for a family means that none of the cohort's contacts came over it. */
export function shareIn({ contacts, shares }: CohortShares, family: ChannelFamily): ShownRate {
  return shares.get(family) ?? (contacts === null ? { kind: 'WITHHELD' } : rateFrom(0, contacts))
}

function contactsCell({ contacts, isFew }: CohortShares) {
  if (contacts === null) return textCell(tooFew())
  const cell = countCell(contacts)
  return isFew ? { ...cell, shown: `${cell.shown} (${t('few')})` } : cell
}
