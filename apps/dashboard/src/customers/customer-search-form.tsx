import { AGE_BAND_LABELS, AGE_BANDS } from '@wavelength/core'
import type { FormEvent } from 'react'
import { ChoiceMenu } from '../filters/choice-menu.tsx'
import { slugOf } from '../filters/slug.ts'
import { t, word } from '../words/t.ts'
import styles from './customer-search-form.module.css'
import { ageBandsIn, type CustomersSearch } from './customers-search.ts'

interface CustomerSearchFormProps {
  readonly search: CustomersSearch
  readonly segments: readonly string[]
  readonly onSearch: (search: CustomersSearch) => void
}

export function CustomerSearchForm({
  search: { q = '', cohort = '', seg = '' },
  segments,
  onSearch,
}: CustomerSearchFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = new FormData(event.currentTarget).get('q')
    onSearch({ q: typeof written === 'string' ? written.trim() : '', cohort, seg })
  }
  // The last one may just have left the segment that the list is narrowed to.
  const offered = seg === '' || segments.includes(seg) ? segments : [seg, ...segments]
  const ages = AGE_BANDS.map((value) => ({ value, label: word(AGE_BAND_LABELS[value]) }))
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t('Find customers')}>
      <label className={styles.field}>
        {t('Name, id, email or phone')}
        <input key={q} type="search" name="q" defaultValue={q} maxLength={200} autoComplete="off" />
      </label>
      <button type="submit" className={styles.submit}>
        {t('Search')}
      </button>
      <ChoiceMenu
        label={t('Age')}
        choices={ages}
        chosen={ageBandsIn({ cohort })}
        onChoose={(bands) => onSearch({ q, cohort: bands.map(slugOf).join(','), seg })}
      />
      {offered.length > 0 && (
        <label className={styles.field}>
          {t('Segment')}
          <select value={seg} onChange={(event) => onSearch({ q, cohort, seg: event.target.value })}>
            <option value="">{t('All')}</option>
            {offered.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
    </form>
  )
}
