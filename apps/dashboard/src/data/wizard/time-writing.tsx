import { useId } from 'react'
import { t } from '../../words/t.ts'
import { guessedWriting } from '../mapping/guessed-writing.ts'
import { timeTexts } from '../mapping/time-texts.ts'
import { WRITINGS, type Writing } from '../mapping/told-time.ts'
import { ColumnOptions } from './column-options.tsx'
import styles from './mapping-form.module.css'
import type { FormState } from './mapping-form.tsx'
import { Choices } from './text-field.tsx'
import { type Time, type TimePartProps, timeIn } from './time-part.ts'

/** Where the time of day stands, and how day and time are written. */
export function TimeWriting({ state, told, say }: TimePartProps<Time>) {
  return (
    <>
      <label className={styles.field}>
        {t('Time of day, if apart')}
        <select
          value={told.clockColumn ?? ''}
          onChange={({ target }) =>
            say(timeIn(state, { ...told, clockColumn: target.value === '' ? null : target.value }))
          }
        >
          <option value="">{t('In the same column')}</option>
          <ColumnOptions columns={state.sample.columns} />
        </select>
      </label>
      <label className={styles.field}>
        {t('How it is written')}
        <select value={told.writing} onChange={({ target }) => say(withWriting(state, told, target.value))}>
          {WRITINGS.map((writing) => (
            <option key={writing} value={writing}>
              {writingLabel(writing)}
            </option>
          ))}
        </select>
      </label>
      {told.writing === 'FORMAT' && <FormatField told={told} say={say} />}
    </>
  )
}

function writingLabel(writing: Writing): string {
  const labels = {
    STANDARD: t('As 2025-03-02T09:15:00+01:00'),
    FORMAT: t('As a format says'),
    SECONDS: t('Seconds since 1970'),
    MILLISECONDS: t('Milliseconds since 1970'),
  } satisfies Record<Writing, string>
  return labels[writing]
}

function withWriting({ sample }: FormState, told: Time, chosen: string): Time {
  const writing = WRITINGS.find((each) => each === chosen) ?? 'STANDARD'
  return { ...told, writing, format: writing === 'FORMAT' ? guessedWriting(timeTexts(sample, told)).format : '' }
}

const DAYS = ['DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM-DD'] as const
const FORMATS = DAYS.flatMap((day) => [`${day} HH:mm`, `${day} HH:mm:ss`, day])

function FormatField({ told, say }: Pick<TimePartProps<Time>, 'told' | 'say'>) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('Format')}</label>
      <input
        id={id}
        list={`${id}-formats`}
        value={told.format}
        autoComplete="off"
        onChange={({ target }) => say({ ...told, format: target.value })}
      />
      <Choices id={`${id}-formats`} choices={FORMATS} />
      <p className={styles.hint}>{t('YYYY year, MM month, DD day, HH hour, mm minute, ss second.')}</p>
    </div>
  )
}
