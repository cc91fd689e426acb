import { AGE_BAND_LABELS, AGE_BANDS, CHANNEL_FAMILIES, FAMILY_LABELS, PURPOSE_LABELS, PURPOSES } from '@wavelength/core'
import type { DataStatus } from '../frame/data-status.ts'
import { ChoiceMenu } from './choice-menu.tsx'
import { ComparisonPicker } from './comparison-picker.tsx'
import { DEFAULT_FILTER, type Filter } from './filter.ts'
import styles from './filter-bar.module.css'
import { narrowingsOf } from './narrowings.ts'
import { type Period, periodText } from './period.ts'
import { PeriodPicker } from './period-picker.tsx'

interface FilterBarProps {
  readonly filter: Filter
  readonly period: Period
  readonly status: DataStatus
  readonly onFilter: (filter: Filter) => void
}

/** What the page is narrowed to. Everything here is in the address, so a link shows the same. */
export function FilterBar({ filter, period, status, onFilter }: FilterBarProps) {
  const narrowings = narrowingsOf(filter)
  return (
    <section className={styles.bar} aria-label="Filters">
      <PeriodPicker filter={filter} period={period} onFilter={onFilter} />
      <ComparisonPicker filter={filter} onFilter={onFilter} />
      <Menus filter={filter} segments={status.segments} onFilter={onFilter} />
      {narrowings.length > 0 && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => onFilter({ ...DEFAULT_FILTER, range: filter.range, direction: filter.direction })}
        >
          Clear filters
        </button>
      )}
      <p className={styles.span}>
        {periodText(period)}, days in {status.timeZone}
        {narrowings.length > 0 && (
          <span className={styles.printed}>; only {narrowings.map(({ label }) => label).join('; ')}</span>
        )}
      </p>
    </section>
  )
}

interface MenusProps {
  readonly filter: Filter
  readonly segments: readonly string[]
  readonly onFilter: (filter: Filter) => void
}

function Menus({ filter, segments, onFilter }: MenusProps) {
  const named = segments.map((name) => ({ value: name, label: name }))
  return (
    <>
      <ChoiceMenu
        label="Age"
        choices={labelled(AGE_BANDS, AGE_BAND_LABELS)}
        chosen={filter.ageBands}
        onChoose={(ageBands) => onFilter({ ...filter, ageBands })}
      />
      <ChoiceMenu
        label="Channel"
        choices={labelled(CHANNEL_FAMILIES, FAMILY_LABELS)}
        chosen={filter.families}
        onChoose={(families) => onFilter({ ...filter, families, channels: [] })}
      />
      <ChoiceMenu
        label="Purpose"
        choices={labelled(PURPOSES, PURPOSE_LABELS)}
        chosen={filter.purposes}
        onChoose={(purposes) => onFilter({ ...filter, purposes })}
      />
      {named.length > 0 && (
        <ChoiceMenu
          label="Segment"
          choices={named}
          chosen={filter.segments}
          onChoose={(chosen) => onFilter({ ...filter, segments: chosen })}
        />
      )}
    </>
  )
}

function labelled<Member extends string>(members: readonly Member[], labels: Readonly<Record<Member, string>>) {
  return members.map((value) => ({ value, label: labels[value] }))
}
