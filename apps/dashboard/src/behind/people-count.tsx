import { useRef } from 'react'
import { roughly } from '../format/number.ts'
import { PanelError } from '../panel/panel-error.tsx'
import { plural, t } from '../words/t.ts'
import type { CountedPeople, CustomerFilter } from './count-query.ts'
import styles from './people-count.module.css'
import { useCount } from './use-count.ts'

interface PeopleCountProps {
  readonly people: CountedPeople
  /** What the list was narrowed by. */
  readonly filter: CustomerFilter
}

/** How many people are in a list. Where that is an estimate, it says so, and offers to count each of them. */
export function PeopleCount({ people, filter }: PeopleCountProps) {
  const count = useCount(people, filter)
  const { totalCountLow: low, totalCountHigh: high, isCounting, error, countEach } = count
  const told = useRef<HTMLParagraphElement>(null)
  return (
    <div className={styles.count}>
      <p role="status" tabIndex={-1} ref={told}>
        {countText(count)}
      </p>
      {low !== null && high !== null && (
        <p className={styles.estimate}>
          {t('Estimated from a sample, likely {low} to {high}.', {
            low: roughly(low, Math.floor),
            high: roughly(high, Math.ceil),
          })}
          <button type="button" disabled={isCounting} onClick={() => countFrom(told.current, countEach)}>
            {isCounting ? t('Counting…') : t('Count each of them')}
          </button>
        </p>
      )}
      {error !== null && <PanelError error={error} retry={countEach} />}
    </div>
  )
}

/** The button goes away when each was counted, so the focus goes where the answer will stand. */
function countFrom(told: HTMLElement | null, countEach: () => void): void {
  told?.focus()
  countEach()
}

function countText({ contacts, totalCount, totalCountLow }: CountedPeople): string {
  const isEstimate = totalCountLow !== null
  const customers = plural(isEstimate ? roughly(totalCount) : totalCount, 'customer')
  if (contacts == null) return isEstimate ? t('About {customers}', { customers }) : customers
  const both = { contacts: plural(contacts, 'contact'), customers }
  return isEstimate ? t('{contacts}, about {customers}', both) : t('{contacts}, {customers}', both)
}
