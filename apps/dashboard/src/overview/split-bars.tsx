import { AGE_BAND_LABELS, type ChannelFamily, FAMILY_LABELS } from '@wavelength/core'
import { isShown, type ShownRate } from '../aggregate/rate.ts'
import { count, percent } from '../format/number.ts'
import { FamilyMark } from '../panel/family-mark.tsx'
import { ScrollArea } from '../panel/scroll-area.tsx'
import { TOO_FEW } from '../panel/table.ts'
import { type CohortShares, familiesIn, longestShare, shareIn } from './channel-share-series.ts'
import styles from './split-bars.module.css'

/** Rows are cohorts, columns families, and every column starts at its own line: parts that can be compared. */
export function SplitBars({ cohorts }: { cohorts: readonly CohortShares[] }) {
  const families = familiesIn(cohorts)
  const longest = longestShare(cohorts)
  return (
    <ScrollArea label="Share of contacts by channel family within each age cohort, scrolls sideways">
      <table className={styles.table}>
        <caption className="visually-hidden">Share of contacts by channel family within each age cohort</caption>
        <thead>
          <tr>
            <th scope="col">Age</th>
            {families.map((family) => (
              <th key={family} scope="col">
                <FamilyMark family={family} /> {FAMILY_LABELS[family]}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              Contacts
            </th>
          </tr>
        </thead>
        <tbody>
          {cohorts.map((cohort) => (
            <CohortRow key={cohort.ageBand} cohort={cohort} families={families} longest={longest} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

interface CohortRowProps {
  readonly cohort: CohortShares
  readonly families: readonly ChannelFamily[]
  readonly longest: number
}

function CohortRow({ cohort, families, longest }: CohortRowProps) {
  const { ageBand, contacts, isFew } = cohort
  return (
    <tr>
      <th scope="row">{AGE_BAND_LABELS[ageBand]}</th>
      {contacts === null ? (
        <td colSpan={families.length} className={styles.withheld}>
          {TOO_FEW}
        </td>
      ) : (
        families.map((family) => (
          <td key={family} data-family={family}>
            <ShareBar rate={shareIn(cohort, family)} longest={longest} />
          </td>
        ))
      )}
      <td className={styles.number}>
        {contacts === null ? 'under 10' : count(contacts)}
        {isFew && ' (few)'}
      </td>
    </tr>
  )
}

function ShareBar({ rate, longest }: { rate: ShownRate; longest: number }) {
  if (!isShown(rate)) return <span className={styles.withheld}>{TOO_FEW}</span>
  return (
    <span className={styles.share}>
      <span className={styles.value}>{percent(rate.value)}</span>
      <span className={styles.track} aria-hidden="true">
        <span
          className={styles.bar}
          data-few={rate.kind === 'FEW' || undefined}
          style={{ inlineSize: `${(rate.value / longest) * 100}%` }}
        />
      </span>
    </span>
  )
}
