import { useId } from 'react'
import { knownZones } from '../../filters/zone.ts'
import { t } from '../../words/t.ts'
import { TIME, ZONE } from '../mapping/fields.ts'
import { remarksAt } from '../mapping/remarks.ts'
import { timeTexts } from '../mapping/time-texts.ts'
import { type ToldTime, tellTime, timeToldAt } from '../mapping/told-time.ts'
import { ColumnOptions } from './column-options.tsx'
import styles from './mapping-form.module.css'
import type { FormState } from './mapping-form.tsx'
import { Remarks } from './remark-list.tsx'
import { TextField } from './text-field.tsx'
import { type Time, type TimePartProps, timeIn } from './time-part.ts'
import { TimeWriting } from './time-writing.tsx'

/** In which columns the time stands, how it is written, and by which clock. */
export function TimeFields({ state }: { state: FormState }) {
  const told = timeToldAt(state.mapping, TIME)
  const say = (next: ToldTime) => state.setMapping(tellTime(state.mapping, TIME, next))
  return (
    <>
      <DayColumn state={state} told={told} say={say} />
      {told.kind === 'TIME' && <TimeWriting state={state} told={told} say={say} />}
      <TextField
        state={state}
        path={ZONE}
        label={t('Time zone of the times')}
        hint={t('Such as “Europe/Berlin”; needed unless each time names its own.')}
        choices={knownZones()}
      />
    </>
  )
}

function DayColumn({ state, told, say }: TimePartProps<ToldTime>) {
  const id = useId()
  const isRemarked = remarksAt(state.remarks, TIME).length > 0
  const clockColumn = told.kind === 'TIME' ? told.clockColumn : null
  const choose = (column: string) => say(column === '' ? { kind: 'NOTHING' } : timeIn(state, { column, clockColumn }))
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('Date, or date and time')}</label>
      <select
        id={id}
        required
        value={told.kind === 'TIME' ? told.column : ''}
        aria-invalid={isRemarked || undefined}
        aria-describedby={isRemarked ? `${id}-remarks` : undefined}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{told.kind === 'OTHER' ? t('As the JSON below says') : t('Please choose')}</option>
        <ColumnOptions columns={state.sample.columns} />
      </select>
      <div className={styles.beside}>
        {told.kind === 'TIME' && <FirstTimes state={state} time={told} />}
        <Remarks remarks={state.remarks} place={TIME} id={`${id}-remarks`} />
      </div>
    </div>
  )
}

const TIMES_SHOWN = 2

function FirstTimes({ state, time }: { state: FormState; time: Time }) {
  const texts = timeTexts(state.sample, time).slice(0, TIMES_SHOWN)
  if (texts.length === 0) return null
  return <p className={styles.hint}>{t('Such as {values}', { values: texts.map((text) => `“${text}”`).join(', ') })}</p>
}
