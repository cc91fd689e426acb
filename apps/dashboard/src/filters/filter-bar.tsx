import { AGE_BAND_LABELS, AGE_BANDS, CHANNEL_FAMILIES, FAMILY_LABELS, PURPOSE_LABELS, PURPOSES } from '@wavelength/core'
import type { View } from '../report/view.ts'
import { t, word } from '../words/t.ts'
import { ChoiceMenu } from './choice-menu.tsx'
import { ComparisonPicker } from './comparison-picker.tsx'
import { DaysMenu } from './days-menu.tsx'
import { daysText } from './days-text.ts'
import { DEFAULT_FILTER, type Filter } from './filter.ts'
import styles from './filter-bar.module.css'
import { narrowingsOf } from './narrowings.ts'
import { PeriodPicker } from './period-picker.tsx'

interface FilterBarProps {
  readonly view: View
  readonly onFilter: (filter: Filter) => void
}

/** What the page is narrowed to. Everything here is in the address, so a link shows the same. */
export function FilterBar({ view, onFilter }: FilterBarProps) {
  const { filter, period, previous, status } = view
  return (
    <section className={styles.bar} aria-label={t('Filters')} id="filters" tabIndex={-1}>
      <PeriodPicker filter={filter} period={period} onFilter={onFilter} />
      <ComparisonPicker filter={filter} previous={previous} onFilter={onFilter} />
      <Menus filter={filter} segments={status.segments} onFilter={onFilter} />
      <DaysMenu filter={filter} reportingZone={status.timeZone} onFilter={onFilter} />
      <Span view={view} onFilter={onFilter} />
    </section>
  )
}

/** Said in words as well, for print and for those who were sent a link. */
function Span({ view, onFilter }: FilterBarProps) {
  const { filter } = view
  const narrowings = narrowingsOf(filter)
  return (
    <p className={styles.span}>
      {daysText(view)}
      {narrowings.map(({ label, cleared }) => (
        <button key={label} type="button" className={styles.narrowing} onClick={() => onFilter(cleared)}>
          {label}
          <span aria-hidden="true"> ×</span>
          <span className="visually-hidden">: {t('clear')}</span>
        </button>
      ))}
      {narrowings.length > 1 && (
        <button type="button" className={styles.clear} onClick={() => onFilter(cleared(filter))}>
          {t('Clear filters')}
        </button>
      )}
    </p>
  )
}

/** Nothing narrows; the days stay. */
function cleared({ range, comparison, matchesWeekdays, isCompleteOnly, direction, timeZone }: Filter): Filter {
  return { ...DEFAULT_FILTER, range, comparison, matchesWeekdays, isCompleteOnly, direction, timeZone }
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
        label={t('Age')}
        choices={labelled(AGE_BANDS, AGE_BAND_LABELS)}
        chosen={filter.ageBands}
        onChoose={(ageBands) => onFilter({ ...filter, ageBands })}
      />
      <ChoiceMenu
        label={t('Channel')}
        choices={labelled(CHANNEL_FAMILIES, FAMILY_LABELS)}
        chosen={filter.families}
        onChoose={(families) => onFilter({ ...filter, families, channels: [] })}
      />
      <ChoiceMenu
        label={t('Purpose')}
        choices={labelled(PURPOSES, PURPOSE_LABELS)}
        chosen={filter.purposes}
        onChoose={(purposes) => onFilter({ ...filter, purposes })}
      />
      {named.length > 0 && (
        <ChoiceMenu
          label={t('Segment')}
          choices={named}
          chosen={filter.segments}
          onChoose={(chosen) => onFilter({ ...filter, segments: chosen })}
        />
      )}
    </>
  )
}

function labelled<Member extends string>(members: readonly Member[], labels: Readonly<Record<Member, string>>) {
  return members.map((value) => ({ value, label: word(labels[value]) }))
}
