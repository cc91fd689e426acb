import { useId, useState } from 'react'
import { t } from '../words/t.ts'
import styles from './choice-menu.module.css'
import type { Filter } from './filter.ts'
import { isZone, knownZones, ownZone } from './zone.ts'

interface DaysMenuProps {
  readonly filter: Filter
  readonly reportingZone: string
  readonly onFilter: (filter: Filter) => void
}

/** Which days count as days: in whose zone, held against which, and whether the last must be whole. */
export function DaysMenu(props: DaysMenuProps) {
  const { filter } = props
  const id = useId()
  const [wasOpened, setOpened] = useState(false)
  const isChanged = filter.timeZone !== null || filter.isCompleteOnly || !filter.matchesWeekdays
  return (
    <div>
      <button
        type="button"
        popoverTarget={id}
        className={styles.open}
        data-narrowed={isChanged || undefined}
        onClick={() => setOpened(true)}
      >
        {t('Days')}
        <span aria-hidden="true" className={styles.caret} />
      </button>
      <div id={id} popover="auto" className={styles.menu}>
        {wasOpened && <Choices {...props} />}
      </div>
    </div>
  )
}

function Choices({ filter, reportingZone, onFilter }: DaysMenuProps) {
  return (
    <>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={filter.isCompleteOnly}
          onChange={({ target }) => onFilter({ ...filter, isCompleteOnly: target.checked })}
        />
        {t('Complete days only')}
      </label>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={filter.matchesWeekdays}
          onChange={({ target }) => onFilter({ ...filter, matchesWeekdays: target.checked })}
        />
        {t('Compare the same weekdays')}
      </label>
      <ZoneField filter={filter} reportingZone={reportingZone} onFilter={onFilter} />
    </>
  )
}

/** There are hundreds of zones, so they are listed for whoever opens the menu. */
function ZoneField({ filter, reportingZone, onFilter }: DaysMenuProps) {
  const listId = useId()
  const choose = (zone: string) => {
    if (zone === '' || zone === reportingZone) onFilter({ ...filter, timeZone: null })
    else if (isZone(zone)) onFilter({ ...filter, timeZone: zone })
  }
  return (
    <label className={styles.field}>
      {t('Days in the time zone')}
      <input
        key={filter.timeZone}
        type="text"
        list={listId}
        defaultValue={filter.timeZone ?? reportingZone}
        onChange={({ target }) => choose(target.value)}
      />
      <datalist id={listId}>
        {[...new Set([reportingZone, ownZone(), ...knownZones()])].map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </label>
  )
}
