import { useQuery } from '@tanstack/react-query'
import { AGE_BAND_LABELS, AGE_BANDS } from '@wavelength/core'
import { useAddress } from '../address/use-address.ts'
import { useOption } from '../address/use-option.ts'
import { ChoiceMenu } from '../filters/choice-menu.tsx'
import { filterFrom, fullSearchOf } from '../filters/filter.ts'
import styles from '../filters/filter-bar.module.css'
import { momentText } from '../format/time.ts'
import type { DataStatus } from '../frame/data-status.ts'
import { Segmented } from '../panel/segmented.tsx'
import { t, word } from '../words/t.ts'
import type { PermissionAsked } from './permission-asked.ts'
import { permissionsQuestion } from './permission-query.ts'

interface PermissionBarProps {
  readonly asked: PermissionAsked
  readonly status: DataStatus
}

/** Which messages, and whom. There are no days to choose: permission is what is on record now. */
export function PermissionBar({ asked, status }: PermissionBarProps) {
  const [purposes, setPurposes] = useOption('class', ['marketing', 'necessary'])
  const classes = [
    { value: 'marketing', label: t('Marketing') },
    { value: 'necessary', label: t('Necessary messages') },
  ] as const
  return (
    <section className={styles.bar} aria-label={t('Filters')} id="filters" tabIndex={-1}>
      <Segmented label={t('Messages')} choices={classes} chosen={purposes} onChoose={setPurposes} />
      <CustomerMenus asked={asked} status={status} />
      <AsOf asked={asked} status={status} />
    </section>
  )
}

/** Holds its place until it is true. */
function AsOf({ asked, status: { asOf, timeZone } }: PermissionBarProps) {
  const { data } = useQuery(permissionsQuestion(asked))
  const time = momentText(data?.permissions.asOf ?? asOf, timeZone)
  return (
    <p className={styles.span} style={{ visibility: data ? 'visible' : 'hidden' }}>
      {t('On record as of {time} ({zone}). Days, channels and purposes of contacts do not apply here.', {
        time,
        zone: timeZone,
      })}
      {data?.permissions.warnings.map((warning) => (
        <span key={warning}> {warning}</span>
      ))}
    </p>
  )
}

function CustomerMenus({ asked: { filter: asked }, status }: PermissionBarProps) {
  const { search, change } = useAddress()
  const filter = filterFrom(search)
  return (
    <>
      <ChoiceMenu
        label={t('Age today')}
        choices={AGE_BANDS.map((value) => ({ value, label: word(AGE_BAND_LABELS[value]) }))}
        chosen={filter.ageBands}
        onChoose={(ageBands) => change(fullSearchOf({ ...filter, ageBands }))}
      />
      {status.segments.length > 0 && (
        <ChoiceMenu
          label={t('Segment')}
          choices={named(status.segments)}
          chosen={filter.segments}
          onChoose={(segments) => change(fullSearchOf({ ...filter, segments }))}
        />
      )}
      {status.countries.length > 1 && (
        <ChoiceMenu
          label={t('Country')}
          choices={named(status.countries)}
          chosen={asked.countries ?? []}
          onChoose={(countries) => change({ country: countries.join(',') })}
        />
      )}
    </>
  )
}

function named(names: readonly string[]) {
  return names.map((name) => ({ value: name, label: name }))
}
