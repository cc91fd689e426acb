import { countCell, numberColumn, type Table, textCell, textColumn } from '../panel/table.ts'
import { counted, t, word } from '../words/t.ts'
import type { Report } from './experiment-query.ts'

type Counts = Report['decisions']

/** Each decision counts once; what is judged stands first, then why others are not. */
const FATES = [
  'counted',
  'maturing',
  'overridden',
  'unfollowed',
  'unsent',
  'untold',
  'followUp',
  'holdout',
] as const satisfies readonly (keyof Counts)[]
type Fate = (typeof FATES)[number]

const FATE_LABELS = {
  counted: 'Judged',
  maturing: 'May still be answered',
  overridden: 'Another way chosen',
  unfollowed: 'Sent another way',
  unsent: 'Not sent',
  untold: 'Nothing told',
  followUp: 'Later attempts',
  holdout: 'Comparison group',
} satisfies Record<Fate, string>

const WHY_PHRASES = {
  counted: 'sent as recommended, and the 21 days to answer are over',
  maturing: 'sent as recommended in the last 21 days',
  overridden: 'somebody chose another channel by hand and said why',
  unfollowed: 'on another channel than number one',
  unsent: 'told not to have been sent',
  untold: 'nobody told what became of them',
  followUp: 'only first attempts are compared',
  holdout: 'these customers go on as before, so nobody was to follow',
} satisfies Record<Fate, string>

export interface FateCount {
  readonly label: string
  readonly why: string
  readonly decisions: number
  readonly isJudged: boolean
}

/** What is judged, and every reason that left a decision out. */
export function toFates(counts: Counts): FateCount[] {
  return FATES.map((fate) => ({
    label: word(FATE_LABELS[fate]),
    why: word(WHY_PHRASES[fate]),
    decisions: counts[fate],
    isJudged: fate === 'counted',
  })).filter(({ decisions, isJudged }) => isJudged || decisions > 0)
}

export function decisionsFinding(counts: Counts): string {
  return counted(
    inAll(counts),
    '{judged} of {n} recommendation can be judged',
    '{judged} of {n} recommendations can be judged',
    { judged: counts.counted },
  )
}

export function decisionsTable(counts: Counts): Table {
  return {
    caption: t('Recommendations by what became of them'),
    columns: [textColumn(t('What became of them')), numberColumn(t('Recommendations')), textColumn(t('Because'))],
    rows:
      inAll(counts) === 0
        ? []
        : toFates(counts).map(({ label, why, decisions }) => [textCell(label), countCell(decisions), textCell(why)]),
  }
}

export function inAll(counts: Counts): number {
  return FATES.reduce((sum, fate) => sum + counts[fate], 0)
}
