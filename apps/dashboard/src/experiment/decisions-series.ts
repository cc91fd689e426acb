import { count } from '../format/number.ts'
import { countCell, numberColumn, type Table, textCell, textColumn } from '../panel/table.ts'
import { plural } from '../words/t.ts'
import type { Report } from './experiment-query.ts'

type Counts = Report['decisions']

/** Each decision counts once; what is judged stands first, then why others are not. */
const FATES = [
  { of: 'counted', label: 'Judged', why: 'sent as recommended, and the 21 days to answer are over' },
  { of: 'maturing', label: 'May still be answered', why: 'sent as recommended in the last 21 days' },
  { of: 'unfollowed', label: 'Sent another way', why: 'on another channel than number one' },
  { of: 'unsent', label: 'Not sent', why: 'told not to have been sent' },
  { of: 'untold', label: 'Nothing told', why: 'nobody told what became of them' },
  { of: 'followUp', label: 'Later attempts', why: 'only first attempts are compared' },
  { of: 'holdout', label: 'Comparison group', why: 'these customers go on as before, so nobody was to follow' },
] as const satisfies readonly { readonly of: keyof Counts; readonly label: string; readonly why: string }[]

export interface FateCount {
  readonly label: string
  readonly why: string
  readonly decisions: number
  readonly isJudged: boolean
}

/** What is judged, and every reason that left a decision out. */
export function toFates(counts: Counts): FateCount[] {
  return FATES.map(({ of, label, why }) => ({ label, why, decisions: counts[of], isJudged: of === 'counted' })).filter(
    ({ decisions, isJudged }) => isJudged || decisions > 0,
  )
}

export function decisionsFinding(counts: Counts): string {
  return `${count(counts.counted)} of ${plural(inAll(counts), 'recommendation')} can be judged`
}

export function decisionsTable(counts: Counts): Table {
  return {
    caption: 'Recommendations by what became of them',
    columns: [textColumn('What became of them'), numberColumn('Recommendations'), textColumn('Because')],
    rows:
      inAll(counts) === 0
        ? []
        : toFates(counts).map(({ label, why, decisions }) => [textCell(label), countCell(decisions), textCell(why)]),
  }
}

export function inAll(counts: Counts): number {
  return FATES.reduce((sum, { of }) => sum + counts[of], 0)
}
